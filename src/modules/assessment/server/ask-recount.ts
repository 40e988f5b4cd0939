// Asks to count a whole period again: the job takes it up, so that nobody waits at an open page.
import { holds } from '#platform/actor.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { markRecountAsked, selectPeriod } from './store.ts';

/** Has an open period counted again as of today; a closed one is refused. Needs `assessment.manage`. */
export function askRecount(ctx: Ctx, year: number): Promise<Result<null, 'already-closed'>> {
  if (!holds(ctx.actor, 'assessment.manage')) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    const period = await selectPeriod(tx, year);
    if (period.state === 'closed') return refused('already-closed');
    await markRecountAsked(tx, year, ctx.now);
    await emit(ctx, tx, { name: 'assessment.recount.asked', subject: `assessment.period:${year}` });
    return done(null);
  });
}
