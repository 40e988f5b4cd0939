// Recommendations of a unit that was merged or closed go to its successor: the unit in which most of its people are now.
import { inTransaction } from '#platform/server/database.ts';
import { within, today, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { saveTimed } from './on-recommendation.ts';
import { selectOrphans } from './store-places.ts';
import { insertStep, lockRecommendation } from './store.ts';

/** Passes on what runs in units that are closed by today; where nobody of them is left, it waits for a leader above. */
export async function passOn(ctx: Ctx): Promise<number> {
  const orphans = await selectOrphans(ctx.db, today(ctx));
  for (const { id, unitId } of orphans)
    await inTransaction(ctx.db, async (tx) => {
      const it = await lockRecommendation(tx, id);
      await saveTimed(tx, { ...it, unitId });
      await insertStep(tx, {
        recommendationId: id,
        kind: 'pass-on',
        byId: ctx.actor.personId,
        at: ctx.now,
        details: { from: it.unitId }
      });
      const name = 'feedback.recommendation.passed-on';
      const subject = `feedback.recommendation:${id}`;
      for (const unit of [it.unitId, unitId]) await emit(within(ctx, tx), tx, { name, subject, unitId: unit });
    });
  return orphans.length;
}
