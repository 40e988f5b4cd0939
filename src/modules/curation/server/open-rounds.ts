// Every published asset gets its round of review; whose authors have gone, the officer of its unit inherits.
import { inTransaction } from '#platform/server/database.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { emitAll } from '#platform/server/events.ts';
import { insertRounds } from './store.ts';
import { updateGroups } from './store-groups.ts';
import { updateHeirs } from './store-heirs.ts';

const batch = 1_000;

/** Begins rounds for what was published since the last time; gives how many. */
export async function openRounds(ctx: Ctx): Promise<number> {
  for (let all = 0; ;) {
    const begun = await inTransaction(ctx.db, async (tx) => {
      const rounds = await insertRounds(tx, { day: today(ctx), most: batch });
      const events = rounds.map(({ id, unitId }) => ({
        name: 'curation.round.opened' as const,
        subject: `curation.round:${id}`,
        unitId
      }));
      await emitAll(within(ctx, tx), tx, events);
      return rounds.length;
    });
    all += begun;
    if (begun < batch) return all;
  }
}

/** Looks at night whose authors are still at work in the unit, and which skill group is in charge. */
export const findHeirs = (ctx: Ctx): Promise<number> =>
  inTransaction(ctx.db, async (tx) => {
    await updateGroups(tx, today(ctx));
    return updateHeirs(tx, today(ctx));
  });
