// What the forms of offers let one choose from: posts, places, audiences, mentors, members.
import { colleaguesOf, ledTeam, ownColleagues, personNameOf } from '#modules/people/server/index.ts';
import type { PersonName } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { getOffer, type OfferView } from './read-offers.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { selectAbove, selectBelow, selectPosts, type UnitName } from './store-places.ts';

export type OfferChoices = {
  /** The posts for which the reader may open offers; none where she leads no unit. */
  posts: UnitName[];
  postId: number | null;
  /** The unit of the post with those below it: where an assignment may take place. */
  places: UnitName[];
  /** The units above it, nearest first. */
  above: UnitName[];
  mentors: PersonName[];
};

async function choicesFor(ctx: Ctx, postId: number): Promise<Pick<OfferChoices, 'places' | 'above' | 'mentors'>> {
  const day = today(ctx);
  const [places, above, mentors] = await Promise.all([
    selectBelow(ctx.db, postId, day),
    selectAbove(ctx.db, postId, day),
    colleaguesOf(ctx, { unitId: postId, not: null })
  ]);
  return { places, above, mentors };
}

/** What an offer of one of the reader's posts may say; the first post unless one is asked for. */
export async function offerChoices(ctx: Ctx, asked: number | null): Promise<OfferChoices> {
  const day = today(ctx);
  const posts = await selectPosts(ctx.db, carried(ctx), day);
  const postId = (posts.find(({ id }) => id === asked) ?? posts[0])?.id ?? null;
  if (postId === null) return { posts, postId, places: [], above: [], mentors: [] };
  return { posts, postId, ...(await choicesFor(ctx, postId)) };
}

/** An offer as its form shows it, for whoever decides on it; the mentor by number, as forms name people. */
export async function offerToChange(
  ctx: Ctx,
  offerId: number
): Promise<{ offer: OfferView; choices: OfferChoices; mentorNip: string }> {
  const offer = await getOffer(ctx, offerId);
  if (offer.role !== 'decider') return notFound('offer');
  const [choices, mentor] = await Promise.all([choicesFor(ctx, offer.unitId), personNameOf(ctx, offer.mentorId)]);
  return { offer, choices: { posts: [], postId: offer.unitId, ...choices }, mentorNip: mentor?.nip ?? '' };
}

export type AssignmentChoices = { team: { id: number; name: string }[]; mentors: PersonName[] };

/** The members of the reader's team, and who is at hand as a mentor: herself and her colleagues. */
export async function assignmentChoices(ctx: Ctx): Promise<AssignmentChoices> {
  const [team, colleagues, me] = await Promise.all([
    ledTeam(ctx),
    ownColleagues(ctx),
    personNameOf(ctx, signedIn(ctx))
  ]);
  const members = team.map(({ personId, name }) => ({ id: personId, name }));
  return {
    team: members.toSorted((a, b) => a.name.localeCompare(b.name)),
    mentors: [...(me ? [me] : []), ...colleagues]
  };
}
