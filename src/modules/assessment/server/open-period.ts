// Opens the assessment of a year under the shipped example scheme.
import { holds } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { catalogueFor } from '../catalogue.ts';
import { exampleScheme } from '../scheme.ts';
import { insertPeriod, insertScheme, lockPeriod, selectOptionalPeriod } from './store.ts';

/** Opens the period of a year with the example scheme, not official; one that is there stays as it is. */
export function openPeriod(ctx: Ctx, year: number): Promise<void> {
  if (!holds(ctx.actor, 'assessment.manage')) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    await lockPeriod(tx, year);
    if (await selectOptionalPeriod(tx, year)) return;
    const schemeId = await insertScheme(tx, exampleScheme(catalogueFor(year), year), ctx.actor.personId);
    await insertPeriod(tx, { year, schemeId });
    await emit(ctx, tx, { name: 'assessment.period.opened', subject: `assessment.period:${year}` });
  });
}

/** Whether the period of a year is open; `orMissing` also takes one that was never opened. */
export async function isPeriodOpen(ctx: Ctx, year: number, options: { orMissing?: boolean } = {}): Promise<boolean> {
  const period = await selectOptionalPeriod(ctx.db, year);
  return period === undefined ? options.orMissing === true : period.state === 'open';
}
