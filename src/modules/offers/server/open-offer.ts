// The leader of a unit puts an assignment on offer.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { OfferInput } from '../schema.ts';
import type { Reason } from '../types.ts';
import { draftOf } from './draft-offer.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { insertOffer, insertStep } from './store.ts';
import { selectPosts } from './store-places.ts';

/** Opens an offer of a post that the actor holds or stands in for; the same form sent twice opens it once. */
export async function openOffer(ctx: Ctx, input: OfferInput): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const posts = await selectPosts(ctx.db, carried(ctx), today(ctx));
  if (!posts.some(({ id }) => id === input.unitId)) return refused('no-post');
  const draft = await draftOf(ctx, input);
  if (!draft.ok) return draft;
  return inTransaction(ctx.db, async (tx) => {
    const token = input.token === '' ? null : `${me}:${input.token}`;
    const { unitId } = input;
    const { id, isNew } = await insertOffer(tx, { ...draft.value, unitId, openedAt: ctx.now, openedBy: me, token });
    if (!isNew) return done(id);
    await insertStep(tx, { offerId: id, kind: 'open', byId: me, at: ctx.now, details: { ...draft.value } });
    const payload = { kind: input.kind, places: input.places };
    const subject = `offers.offer:${id}`;
    await emit(within(ctx, tx), tx, { name: 'offers.offer.opened', subject, unitId, payload });
    return done(id);
  });
}
