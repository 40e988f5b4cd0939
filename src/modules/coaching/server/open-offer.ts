// A coach offers topics and time to anybody, says for how many at once, and closes the offer again.
import { placeOf } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Offer, Reason } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { lockCoach } from './store.ts';
import { closeOffer as closeRow, insertOffer } from './store-offers.ts';

/** Opens one's offer, or puts another in its place. */
export async function openOffer(
  ctx: Ctx,
  offer: Pick<Offer, 'kind' | 'topics' | 'capacity'>
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  if ((await placeOf(ctx, me)) === undefined) return refused('no-place');
  return inTransaction(ctx.db, async (tx) => {
    await lockCoach(tx, me);
    await closeRow(tx, me, ctx.now);
    const id = await insertOffer(tx, { ...offer, coachId: me }, ctx.now);
    await emit(ctx, tx, { name: 'coaching.offer.opened', subject: `coaching.offer:${id}`, personId: me });
    return done(id);
  });
}

/** Closes one's offer; relations that run go on. */
export async function closeOffer(ctx: Ctx): Promise<void> {
  const me = signedIn(ctx);
  await inTransaction(ctx.db, async (tx) => {
    const id = await closeRow(tx, me, ctx.now);
    if (id === undefined) return;
    await emit(ctx, tx, { name: 'coaching.offer.closed', subject: `coaching.offer:${id}`, personId: me });
  });
}
