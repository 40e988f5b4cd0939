// Members of a community as their page shows them, and all of them to take away.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { ledTeam } from '#modules/people/server/index.ts';
import { communityHead, type CommunityHead } from './read-community.ts';
import {
  countMembers,
  selectCandidates,
  selectMembers,
  selectMembersAmong,
  type Candidate,
  type Member
} from './store-members.ts';
import { selectInReach, selectTeamStanding } from './store-offers.ts';

const membersAPage = 50;

export type MembersView = {
  community: CommunityHead;
  members: Member[];
  total: number;
  candidates: Candidate[];
  /** Members of the reader's team who may be offered the community. */
  offerable: { nip: string; name: string }[];
};

async function offerableBy(ctx: Ctx, community: CommunityHead): Promise<MembersView['offerable']> {
  if (community.state !== 'active') return [];
  const team = await ledTeam(ctx);
  if (team.length === 0) return [];
  const ids = team.map(({ personId }) => personId);
  const [reached, members] = await Promise.all([
    selectInReach(ctx.db, { people: ids, openToId: community.openToId, day: today(ctx) }),
    selectMembersAmong(ctx.db, community.id, ids)
  ]);
  const open = new Set(reached.filter((id) => !members.has(id)));
  return selectTeamStanding(ctx.db, [...open], today(ctx));
}

/** Members of a community, a page of them, where the reader sees inside. */
export async function getMembers(ctx: Ctx, id: number, asked: { q: string; page: number }): Promise<MembersView> {
  const community = await communityHead(ctx, id);
  const offerable = await offerableBy(ctx, community);
  if (!community.abilities.seeInside && offerable.length === 0) return notFound('members');
  const of = {
    communityId: id,
    day: today(ctx),
    q: asked.q,
    limit: membersAPage,
    offset: (asked.page - 1) * membersAPage
  };
  const seesInside = community.abilities.seeInside;
  const [members, total, candidates] = await Promise.all([
    seesInside ? selectMembers(ctx.db, of) : [],
    seesInside ? countMembers(ctx.db, id, asked.q) : 0,
    community.abilities.nameOwner || community.abilities.stand ? selectCandidates(ctx.db, id) : []
  ]);
  return { community, members, total, candidates, offerable };
}

/** Every member, to take away: for owners, sponsor and officer. */
export async function allMembers(ctx: Ctx, id: number): Promise<{ community: CommunityHead; members: Member[] }> {
  const community = await communityHead(ctx, id);
  if (!community.abilities.exportMembers) return notFound('members');
  return {
    community,
    members: await selectMembers(ctx.db, { communityId: id, day: today(ctx), limit: 100_000, offset: 0 })
  };
}
