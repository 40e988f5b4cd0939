// One community as its page shows it: how it lives, its sessions, a page of its posts.
import { today, type Ctx } from '#platform/server/context.ts';
import { abilitiesOver, type Abilities } from '../policy.ts';
import { isReviewDue, isTermOver, shownState } from '../rules.ts';
import type { SeenCommunity, ShownState } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectSeen } from './store.ts';
import { selectHealth, type Health } from './store-health.ts';
import { selectMembers, type Member } from './store-members.ts';
import { selectPosts, type PostLine } from './store-posts.ts';
import { selectSessions, type SessionLine } from './store-sessions.ts';
import { sightOf } from './store-sight.ts';
import { selectUnitNames } from './store-units.ts';

export type { Health, Member, PostLine, SessionLine };

const postsAPage = 20;

export type CommunityHead = SeenCommunity & {
  shown: ShownState;
  isReviewDue: boolean;
  isTermOver: boolean;
  abilities: Abilities;
};

/** A community with what the reader can do in it; else not found. */
export async function communityHead(ctx: Ctx, id: number): Promise<CommunityHead> {
  signedIn(ctx);
  const community = await selectSeen(ctx.db, sightOf(ctx), id);
  const day = today(ctx);
  return {
    ...community,
    shown: shownState(community, day),
    isReviewDue: isReviewDue(community, day),
    isTermOver: isTermOver(community, day),
    abilities: abilitiesOver(community, day)
  };
}

export type CommunityView = {
  community: CommunityHead;
  unitName: string;
  sponsor: { unitName: string; leader: string | null };
  owners: Member[];
  health: Health;
  sessions: SessionLine[];
  posts: PostLine[] | null;
  hasMore: boolean;
};

/** The page of a community: how it lives, what comes next, a page of its posts where the reader sees inside. */
export async function getCommunity(ctx: Ctx, id: number, asked: { q: string; page: number }): Promise<CommunityView> {
  const community = await communityHead(ctx, id);
  const day = today(ctx);
  const { q, page } = asked;
  const of = { communityId: id, q, limit: postsAPage + 1, offset: (page - 1) * postsAPage };
  const [names, health, sessions, owners, posts] = await Promise.all([
    selectUnitNames(ctx.db, [community.unitId, community.sponsorUnitId], day),
    selectHealth(ctx.db, id, day),
    selectSessions(ctx.db, { communityId: id, personId: signedIn(ctx), day, limit: 6 }),
    selectMembers(ctx.db, { communityId: id, day, limit: 5, offset: 0 }),
    community.abilities.seeInside ? selectPosts(ctx.db, of) : null
  ]);
  const sponsor = names.get(community.sponsorUnitId);
  return {
    community,
    unitName: names.get(community.unitId)?.name ?? '',
    sponsor: { unitName: sponsor?.name ?? '', leader: sponsor?.leader ?? null },
    owners: owners.filter(({ part }) => part === 'owner'),
    health,
    sessions,
    posts: posts?.slice(0, postsAPage) ?? null,
    hasMore: (posts?.length ?? 0) > postsAPage
  };
}
