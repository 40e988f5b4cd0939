// Everyone may do without the daily mail.
import { refusal } from '#platform/server/errors.ts';
import { inTransaction } from '#platform/server/database.ts';
import type { Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { saveDigest, selectOptionalDigest } from './store.ts';

/** Switches the reader's own daily mail off or on. */
export function switchDigest(ctx: Ctx, isOff: boolean): Promise<void> {
  const { personId } = ctx.actor;
  if (personId === null) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    await saveDigest(tx, personId, isOff);
    const name = isOff ? 'inbox.digest.switched-off' : 'inbox.digest.switched-on';
    await emit(ctx, tx, { name, subject: `people.person:${personId}`, personId });
  });
}

/** Whether the reader gets the daily mail. */
export const wantsDigest = async (ctx: Ctx): Promise<boolean> =>
  ctx.actor.personId !== null && !(await selectOptionalDigest(ctx.db, ctx.actor.personId))?.isOff;
