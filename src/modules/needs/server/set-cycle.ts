// When those who have said nothing are reminded in a year: this one or one to come.
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { maySetRules } from '../policy.ts';
import { cycleLack } from '../rules.ts';
import type { CycleInput } from '../schema.ts';
import type { Reason } from '../types.ts';
import { saveCycle, selectCycles, type Cycle } from './store-cycles.ts';

/** The days of reminding that were set, newest year first. */
export const needCycles = (ctx: Ctx): Promise<Cycle[]> => selectCycles(ctx.db);

/** Sets the days of a year; what was set before is in the audit trail. */
export async function setCycle(ctx: Ctx, input: CycleInput): Promise<Result<number, Reason>> {
  if (!maySetRules(ctx.actor)) throw refusal('not-allowed');
  const lack = cycleLack(input, today(ctx));
  if (lack) return refused(lack);
  return inTransaction(ctx.db, async (tx) => {
    await saveCycle(tx, input);
    await emit(ctx, tx, { name: 'needs.cycle.set', subject: `needs.cycle:${input.year}`, payload: { ...input } });
    return done(input.year);
  });
}
