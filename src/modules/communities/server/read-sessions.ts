// Sessions of a community: one with who was there, the code shown in the room, all of them in pages.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { codeAt } from '#platform/server/rotating-code.ts';
import { runs } from '../rules.ts';
import { codeIsOpen, confirm, isPlanOpen, mayListNow } from '../rules-sessions.ts';
import type { PersonName, Session } from '../types.ts';
import { clockOf } from './clock.ts';
import { communityHead, type CommunityHead } from './read-community.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectMembers } from './store-members.ts';
import { selectAttendance, selectSession, selectSessions, type Present, type SessionLine } from './store-sessions.ts';

export type { Present };
export type SessionView = {
  community: CommunityHead;
  session: Session;
  present: (Present & { canConfirm: boolean })[];
  /** Members to tick as present, who are not named yet. */
  members: PersonName[];
  isPresent: boolean;
  /** The reader was named and has not answered. */
  isAsked: boolean;
  abilities: { change: boolean; showCode: boolean; list: boolean; enterCode: boolean };
};

type Of = { communityId: number; id: number };

/** One session, with what the reader can do about it. */
export async function getSession(ctx: Ctx, of: Of): Promise<SessionView> {
  const me = signedIn(ctx);
  const community = await communityHead(ctx, of.communityId);
  const { secret: _, ...session } = await selectSession(ctx.db, of);
  const now = clockOf(ctx);
  const present = community.abilities.seeInside ? await selectAttendance(ctx.db, of.id) : [];
  const isMember = community.part !== null;
  const mine = present.find(({ personId }) => personId === me);
  const list = runs(community) && mayListNow(session, now).ok;
  const isOpen = codeIsOpen(session, now).ok;
  const known = new Set(present.map(({ personId }) => personId));
  const members = list
    ? await selectMembers(ctx.db, { communityId: of.communityId, day: now.day, limit: 200, offset: 0 })
    : [];
  return {
    community,
    session,
    present: present.map((each) => ({
      ...each,
      canConfirm: confirm(session, each, { personId: me, isMember, now }).ok
    })),
    members: members.filter(({ id }) => !known.has(id)),
    isPresent: Boolean(mine?.confirmedAt),
    isAsked: mine !== undefined && !mine.deniedAt && confirm(session, mine, { personId: me, isMember, now }).ok,
    abilities: {
      change: community.abilities.planSession && isPlanOpen(session),
      showCode: runs(community) && isOpen,
      list,
      enterCode: isMember && isOpen && session.plannedBy !== me && !mine?.confirmedAt
    }
  };
}

/** The code to show in the room now: for who runs the community, while the session is on. */
export async function shownCode(ctx: Ctx, of: Of): Promise<{ session: Session; code: string; present: number }> {
  const community = await communityHead(ctx, of.communityId);
  const { secret, ...session } = await selectSession(ctx.db, of);
  if (!runs(community) || !codeIsOpen(session, clockOf(ctx)).ok) return notFound('code');
  const present = (await selectAttendance(ctx.db, of.id)).filter(({ confirmedAt }) => confirmedAt !== null).length;
  return { session, code: codeAt(secret, ctx.now), present };
}

const sessionsAPage = 50;

/** All sessions of a community in pages, those to come first. */
export async function listSessions(
  ctx: Ctx,
  communityId: number,
  page: number
): Promise<{ community: CommunityHead; sessions: SessionLine[]; hasMore: boolean }> {
  const community = await communityHead(ctx, communityId);
  const sessions = await selectSessions(ctx.db, {
    communityId,
    personId: signedIn(ctx),
    day: today(ctx),
    limit: sessionsAPage + 1,
    offset: (page - 1) * sessionsAPage
  });
  return { community, sessions: sessions.slice(0, sessionsAPage), hasMore: sessions.length > sessionsAPage };
}
