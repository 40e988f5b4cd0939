// Who decides for a team offers it a community; each member takes the offer up or declines it.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { ledTeam, peopleByNip } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Reason } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { lockSeen, selectSeen } from './store.ts';
import { selectMembersAmong } from './store-members.ts';
import { answerOfferRow, insertOffers, lockOffer, selectOffers, type Offer } from './store-notes.ts';
import { sightOf } from './store-sight.ts';
import { selectInReach } from './store-offers.ts';
import { joinCommunity } from './join-community.ts';
import { subjectOf, tell } from './tell.ts';

export type { Offer };

/** Offers a community to members of the actor's team who may join it and have not; gives how many were asked. */
export async function offerCommunity(ctx: Ctx, id: number, nips: readonly string[]): Promise<Result<number, Reason>> {
  const by = signedIn(ctx);
  const { people, unknown } = await peopleByNip(ctx, nips);
  if (unknown.length > 0) return refused('unknown-nip');
  const team = new Set((await ledTeam(ctx)).map(({ personId }) => personId));
  if (people.some((person) => !team.has(person.id))) return refused('not-yours');
  return inTransaction(ctx.db, async (tx) => {
    const community = await selectSeen(tx, sightOf(ctx), id);
    if (community.state !== 'active') return refused('not-open');
    const all = people.map((person) => person.id);
    const reached = await selectInReach(tx, { people: all, openToId: community.openToId, day: today(ctx) });
    const members = await selectMembersAmong(tx, id, reached);
    const asked = await insertOffers(tx, {
      communityId: id,
      people: reached.filter((personId) => !members.has(personId)),
      by,
      at: ctx.now
    });
    const told = { name: 'communities.offer.made', subject: subjectOf(community), unitId: community.unitId } as const;
    for (const personId of asked) await tell(ctx, tx, { ...told, personId });
    return asked.length === 0 ? refused('none-chosen') : done(asked.length);
  });
}

/** Takes an offer up by joining, or declines it. */
export async function answerOffer(
  ctx: Ctx,
  id: number,
  answer: 'accepted' | 'declined'
): Promise<Result<number, Reason>> {
  if (answer === 'accepted') return joinCommunity(ctx, id);
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await lockSeen(tx, sightOf(ctx), id);
    if (!(await lockOffer(tx, id, me))) return done(id);
    await answerOfferRow(tx, { communityId: id, personId: me, answer, at: ctx.now });
    const { unitId } = community;
    await tell(ctx, tx, { name: 'communities.offer.declined', subject: subjectOf(community), unitId, personId: me });
    return done(id);
  });
}

/** Communities that were offered to the actor and wait for her answer. */
export const openOffers = (ctx: Ctx): Promise<Offer[]> => selectOffers(ctx.db, signedIn(ctx));
