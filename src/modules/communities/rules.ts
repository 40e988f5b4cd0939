// When a community is dormant, who may decide what about it, who may join and leave. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type {
  Charter,
  Community,
  Life,
  Membership,
  Part,
  Reason,
  SeenCommunity,
  ShownState,
  Standing
} from './types.ts';

/** So many days without a session or a post make a community dormant. */
export const dormantAfter = 90;

const isBefore = (day: Day | null, other: Day): boolean => day !== null && day < other;

/** The state as it is shown today. */
export function shownState(community: Pick<Community, 'state'> & Pick<Life, 'lastLifeOn'>, today: Day): ShownState {
  const { state, lastLifeOn } = community;
  return state === 'active' && isBefore(lastLifeOn, addDays(today, -dormantAfter)) ? 'dormant' : state;
}

/** Whether the term of the charter has passed. */
export const isTermOver = (community: Pick<Charter, 'endsOn'>, today: Day): boolean =>
  isBefore(community.endsOn, today);

/** Whether somebody has to say if the community goes on: dormant or past its term, and not asked lately. */
export function isReviewDue(community: SeenCommunity, today: Day): boolean {
  if (community.state !== 'active') return false;
  if (community.quietUntil !== null && community.quietUntil >= today) return false;
  return shownState(community, today) === 'dormant' || isTermOver(community, today);
}

const decides = ({ isSponsor, isOfficer }: Standing): boolean => isSponsor || isOfficer;
/** Whether the reader runs the community: owner or moderator. */
export const runs = ({ part }: Pick<Standing, 'part'>): boolean => part === 'owner' || part === 'moderator';

/** Whether a proposal can be decided by this reader: sponsor or officer, never who proposed it. */
export function mayDecide(community: Pick<Community, 'state'> & Standing): Result<'decide', Reason> {
  if (community.state !== 'proposed') return refused('not-now');
  if (community.isProposer) return refused('own-proposal');
  return decides(community) ? done('decide') : refused('not-yours');
}

/** What is decided about a proposal; to decline needs a reason. */
export function decide(
  community: Pick<Community, 'state'> & Standing,
  verdict: { decision: 'accept' | 'decline'; note: string }
): Result<'active' | 'declined', Reason> {
  const may = mayDecide(community);
  if (!may.ok) return may;
  if (verdict.decision === 'accept') return done('active');
  return verdict.note.trim() === '' ? refused('reason-missing') : done('declined');
}

/** Whether the reader says how it goes on: an owner, the sponsor, the officer. */
export const mayReview = (community: Pick<Community, 'state'> & Standing): boolean =>
  community.state === 'active' && (community.part === 'owner' || decides(community));

/** A community goes on for a reason for ninety days more, or is closed for one. */
export function review(
  community: Pick<Community, 'state'> & Standing,
  verdict: { note: string; today: Day }
): Result<{ quietUntil: Day }, Reason> {
  if (!mayReview(community)) return refused(community.state === 'active' ? 'not-yours' : 'closed');
  if (verdict.note.trim() === '') return refused('reason-missing');
  return done({ quietUntil: addDays(verdict.today, dormantAfter) });
}

/** A term lasts at most ten years: a charter is for those who wrote it. */
const longestTerm = 3653;

/** Whether the charter fits: its days in order and near, of a community of practice a job family. */
export function charterLack(charter: Pick<Charter, 'kind' | 'families' | 'startsOn' | 'endsOn'>): Reason | undefined {
  if (charter.endsOn !== null && charter.endsOn <= charter.startsOn) return 'term-reversed';
  if (charter.endsOn !== null && charter.endsOn > addDays(charter.startsOn, longestTerm)) return 'term-long';
  return charter.kind === 'practice' && charter.families.length === 0 ? 'family-missing' : undefined;
}

/** Whether the term of a new community begins within a year of today. */
export const beginsNear = ({ startsOn }: Pick<Charter, 'startsOn'>, today: Day): boolean =>
  startsOn >= addDays(today, -366) && startsOn <= addDays(today, 366);

/** Who writes the charter: the proposer before it is accepted, an owner afterwards. */
export const mayWriteCharter = (community: Pick<Community, 'state'> & Standing): boolean =>
  community.state === 'proposed' ? community.isProposer : community.state === 'active' && community.part === 'owner';

/** Whether the reader can join now, and if not, why. */
export function join(community: Pick<Community, 'state'> & Standing): Result<'join', Reason> {
  if (community.part !== null) return refused('member-already');
  if (community.state === 'closed') return refused('closed');
  if (community.state !== 'active') return refused('not-open');
  return community.isInReach ? done('join') : refused('out-of-reach');
}

/** Whether a member can leave: the only owner hands over first, unless the community is closed. */
export function leave(
  membership: Pick<Membership, 'part'>,
  of: { owners: number; isClosed: boolean }
): Result<'leave', Reason> {
  return membership.part === 'owner' && of.owners === 1 && !of.isClosed ? refused('only-owner') : done('leave');
}

/** Who names whom to which part: an owner anybody, sponsor and officer a new owner. */
export function mayName(community: Pick<Community, 'state'> & Standing, part: Part): boolean {
  if (community.state !== 'active') return false;
  return community.part === 'owner' || (part === 'owner' && decides(community));
}

/** Whether a member takes a part: an owner has to be at work where the community is open; the last one stays. */
export function takePart(
  member: { part: Part; isAtWork: boolean },
  to: { part: Part; owners: number }
): Result<Part, Reason> {
  if (to.part === 'owner') return member.isAtWork ? done('owner') : refused('owner-away');
  return member.part === 'owner' && to.owners === 1 ? refused('only-owner') : done(to.part);
}
