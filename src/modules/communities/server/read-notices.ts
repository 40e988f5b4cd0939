// What supervisor and officer note: memberships that wait, the team's standing; and one membership as a record.
import { holdsOver, partIn } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { notFound } from '#platform/server/errors.ts';
import { authorityOver, ledTeam, namesOf } from '#modules/people/server/index.ts';
import type { Membership } from '../types.ts';
import { notedTeam } from './note-memberships.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectMembership } from './store-members.ts';
import { selectWaiting, selectWaitingCount, unnotedOfTeam, unnotedOfUnits, type Waiting } from './store-notes.ts';
import { selectTeamStanding, type TeamStanding } from './store-offers.ts';
import { selectActs, selectCommunityName, type QuarterActs } from './store-acts.ts';
import { sightOf } from './store-sight.ts';

export type { QuarterActs, TeamStanding, Waiting };
const mostShown = 100;

export type Notices = {
  /** Oldest first, at most a hundred of each. */
  team: Waiting[];
  units: Waiting[];
  teamCount: number;
  unitCount: number;
  standing: TeamStanding[];
};

/** Memberships that the actor is to take note of, for her team and for the units she oversees. */
export async function readNotices(ctx: Ctx): Promise<Notices> {
  signedIn(ctx);
  const day = today(ctx);
  const ofTeam = unnotedOfTeam(await notedTeam(ctx));
  const ofUnits = unnotedOfUnits(sightOf(ctx));
  const led = (await ledTeam(ctx)).map(({ personId }) => personId);
  const [team, units, teamCount, unitCount, standing] = await Promise.all([
    selectWaiting(ctx.db, ofTeam, { day, limit: mostShown }),
    selectWaiting(ctx.db, ofUnits, { day, limit: mostShown }),
    selectWaitingCount(ctx.db, ofTeam),
    selectWaitingCount(ctx.db, ofUnits),
    selectTeamStanding(ctx.db, led, day)
  ]);
  const both = new Set(team.map(({ id }) => id)); // noted at once in both parts: shown once
  return {
    team,
    units: units.filter(({ id }) => !both.has(id)),
    teamCount: teamCount.count,
    unitCount: unitCount.count,
    standing
  };
}

export type MembershipView = Membership & {
  community: string;
  personName: string;
  supervisorName: string | null;
  officerName: string | null;
  /** What the person did in the community, by quarter of the last year, the newest first. */
  quarters: QuarterActs[];
  canNote: boolean;
};

/** One membership, for the person, who decides for her, and the officer of the unit. */
export async function getMembership(ctx: Ctx, id: number): Promise<MembershipView> {
  signedIn(ctx);
  const membership = await selectMembership(ctx.db, id);
  const authority = await authorityOver(ctx, membership);
  const part = partIn(ctx.actor, { ...authority, personId: membership.personId }, 'communities.oversee');
  if (part === undefined) return notFound('membership');
  const day: Day = today(ctx);
  const { personId, supervisorNotedBy, officerNotedBy } = membership;
  const names = await namesOf(
    ctx,
    [personId, supervisorNotedBy, officerNotedBy].filter((each) => each !== null)
  );
  const isOfficer = part !== 'owner' && holdsOver(ctx.actor, 'communities.oversee', authority.ancestors);
  const isOpen = membership.leftOn === null;
  return {
    ...membership,
    community: await selectCommunityName(ctx.db, membership.communityId),
    personName: names.get(personId) ?? '',
    supervisorName: supervisorNotedBy === null ? null : (names.get(supervisorNotedBy) ?? ''),
    officerName: officerNotedBy === null ? null : (names.get(officerNotedBy) ?? ''),
    quarters: await selectActs(ctx.db, membership, day),
    canNote:
      isOpen &&
      ((part === 'decider' && membership.supervisorNotedAt === null) ||
        (isOfficer && membership.officerNotedAt === null))
  };
}
