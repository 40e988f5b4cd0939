// The leader of a unit puts an assignment on offer.
import { peopleByNip } from '#modules/people/server/index.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { lackOf } from '../rules.ts';
import type { OfferInput } from '../schema.ts';
import type { Reason } from '../types.ts';
import { carried, signedIn } from './signed-in.ts';
import { insertOffer, insertStep } from './store.ts';
import { selectAbove, selectBelow, selectPosts } from './store-places.ts';

/** Whether place and audience lie where the post reaches: the place in its own subtree, the audience there or above. */
async function isInReach(ctx: Ctx, input: OfferInput): Promise<boolean> {
  const day = today(ctx);
  const [below, above] = await Promise.all([
    selectBelow(ctx.db, input.unitId, day),
    selectAbove(ctx.db, input.unitId, day)
  ]);
  const known = new Set([...below, ...above].map(({ id }) => id));
  return below.some(({ id }) => id === input.placeId) && (input.audience === null || known.has(input.audience));
}

/** Opens an offer of a post that the actor holds or stands in for; the same form sent twice opens it once. */
export async function openOffer(ctx: Ctx, input: OfferInput): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const posts = await selectPosts(ctx.db, carried(ctx), today(ctx));
  if (!posts.some(({ id }) => id === input.unitId) || !(await isInReach(ctx, input))) return refused('no-post');
  const { people } = await peopleByNip(ctx, [input.mentor]);
  const mentorId = people[0]?.id;
  if (mentorId === undefined) return refused('unknown-nip');
  const lack = lackOf(input, today(ctx));
  if (lack) return refused(lack);
  return inTransaction(ctx.db, async (tx) => {
    const token = input.token === '' ? null : `${me}:${input.token}`;
    const draft = { ...input, mentorId, audienceId: input.audience };
    const { id, isNew } = await insertOffer(tx, { ...draft, openedAt: ctx.now, openedBy: me, token });
    if (!isNew) return done(id);
    await insertStep(tx, { offerId: id, kind: 'open', byId: me, at: ctx.now, details: { ...draft } });
    const payload = { kind: input.kind, places: input.places };
    const subject = `offers.offer:${id}`;
    await emit(within(ctx, tx), tx, { name: 'offers.offer.opened', subject, unitId: input.unitId, payload });
    return done(id);
  });
}
