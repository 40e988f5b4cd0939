// Panels and their votes: who may sit, who may judge, what the votes amount to. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Ballot, Candidate, Judge, Outcome, PanelDraft, Reason, Submission, Verdict } from './types.ts';

/** Fewer members are no panel. */
export const fewestMembers = 3;

/** So many days before a term ends the officer is reminded to appoint the next panel. */
export const daysBeforeEnd = 60;

/** What makes a panel impossible, if anything: three members, one of them of the ministry, the chair among them. */
export function lackOf(draft: PanelDraft): Reason | undefined {
  const ids = draft.members.map(({ personId }) => personId);
  if (new Set(ids).size < ids.length) return 'named-twice';
  if (ids.length < fewestMembers) return 'too-few';
  if (!ids.includes(draft.chairId)) return 'chair-not-member';
  if (draft.members.some(({ homeId }) => homeId === null)) return 'without-place';
  if (!draft.members.some(({ isMinistry }) => isMinistry)) return 'no-ministry-member';
  return draft.endsOn < draft.startsOn ? 'term-reversed' : undefined;
}

type Seat = { personId: number; isMinistry: boolean };

/** Whether somebody may take over a seat: not sitting already, and a member of the ministry remains. */
export function mayReplace(
  sitting: readonly Seat[],
  leaving: number,
  coming: Pick<Candidate, 'personId' | 'homeId' | 'isMinistry'>
): Result<true, Reason> {
  if (!sitting.some(({ personId }) => personId === leaving)) return refused('not-a-member');
  if (sitting.some(({ personId }) => personId === coming.personId)) return refused('named-twice');
  if (coming.homeId === null) return refused('without-place');
  const after = [...sitting.filter(({ personId }) => personId !== leaving), coming];
  return after.some(({ isMinistry }) => isMinistry) ? done(true) : refused('no-ministry-member');
}

/** Where somebody is placed, and whose panel it would be. */
export type Place = { homeId: number | null; above: readonly number[] };

/** Whether somebody counts as of the ministry level: placed in the unit that stands for it, or outside the panel's own. */
export function isOfMinistry(place: Place, panel: { unitId: number; isOnTop: boolean }, unit: number | null): boolean {
  if (unit !== null) return place.above.includes(unit);
  return panel.isOnTop || (place.homeId !== null && place.homeId !== panel.unitId);
}

/** Whether a member judges this asset at all: never an author, nor who declared a conflict, nor twice in an appeal. */
export const isEligible = (judge: Judge): boolean => !judge.isAuthor && judge.conflict === '' && !judge.hasJudgedBefore;

/** Who presides over one submission: the chair, or where she may not judge the member of the ministry, or the next who may. */
export function presidingOf(judges: readonly Judge[]): Judge | undefined {
  const able = judges.filter(isEligible);
  return able.find(({ isChair }) => isChair) ?? able.find(({ isMinistry }) => isMinistry) ?? able[0];
}

/** How an asset stands that would be submitted. */
export type Submittable = {
  state: 'draft' | 'published' | 'withdrawn';
  version: number;
  hasContent: boolean;
  /** The version that was decided on last, and how; null = none. */
  last: { version: number; verdict: Verdict; level: number | null } | null;
  isOpen: boolean;
  hasPanel: boolean;
};
type Proposal = { level: number; readers: number; isSure: boolean };

/** Whether an asset can be submitted: something to read, once at a time, not the same text for the same level again. */
export function maySubmit(asset: Submittable, proposal: Proposal): Result<true, Reason> {
  if (asset.state === 'withdrawn') return refused('withdrawn-asset');
  if (asset.isOpen) return refused('open-already');
  if (!asset.hasContent) return refused('no-content');
  if (!asset.hasPanel) return refused('no-panel');
  if (asset.last && asset.last.version >= asset.version && !isWider(asset.last, proposal.level))
    return refused('judged-already');
  if (proposal.level === 1 && proposal.readers === 0) return refused('level-one-without-reader');
  return proposal.level === 4 && !proposal.isSure ? refused('not-sure') : done(true);
}

/** Whether a valid asset is wanted at a level wider than decided: that asks the panel again. */
const isWider = (last: { verdict: Verdict; level: number | null }, level: number): boolean =>
  last.verdict === 'valid' && last.level !== null && level > last.level;

type Judging = { submission: Pick<Submission, 'state'>; judge: Judge; isAssetThere: boolean };

/** Whether a member may vote now, and with a whole ballot. */
export function mayVote(
  { submission, judge, isAssetThere }: Judging,
  ballot: Ballot & { reason: string }
): Result<true, Reason> {
  if (submission.state !== 'open') return refused('closed');
  if (!isAssetThere) return refused('withdrawn-asset');
  if (!isEligible(judge)) return refused('conflicted');
  if (judge.hasVoted) return refused('voted-already');
  if (ballot.verdict === 'valid' && ballot.level === null) return refused('level-missing');
  return ballot.reason.trim() === '' ? refused('reason-missing') : done(true);
}

const isSame = (one: Ballot, other: Ballot): boolean => one.verdict === other.verdict && one.level === other.level;

/** The values that occur most often, each once. */
function mostFrequent<T>(values: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([value]) => value);
}

/**
 * What the votes amount to: all the same is consensus; else the verdict of most, and of those who found it valid the level
 * of most; where two are level, the chair chooses among them.
 */
export function outcomeOf(ballots: readonly Ballot[]): Outcome {
  const choices = mostFrequent(ballots.map(({ verdict }) => verdict)).flatMap((verdict): Ballot[] => {
    if (verdict !== 'valid') return [{ verdict, level: null }];
    const levels = ballots.filter((ballot) => ballot.verdict === 'valid').map(({ level }) => level);
    return mostFrequent(levels).map((level) => ({ verdict, level }));
  });
  const [ballot] = choices;
  if (!ballot || choices.length > 1) return { how: 'tie', choices };
  const dissent = ballots.filter((each) => !isSame(each, ballot)).length;
  return { how: dissent === 0 ? 'consensus' : 'majority', ballot, dissent };
}

type Naming = Ballot & { teams: readonly number[] };

/** The teams to which level 1 is opened: those that more than half of the votes for it named; at other levels none. */
export function teamsFor(ballot: Ballot, votes: readonly Naming[]): number[] {
  if (ballot.level !== 1) return [];
  const forIt = votes.filter((vote) => isSame(vote, ballot));
  const named = [...new Set(forIt.flatMap(({ teams }) => teams))];
  const mostOf = (id: number) => 2 * forIt.filter(({ teams }) => teams.includes(id)).length > forIt.length;
  return named.filter(mostOf).sort((a, b) => a - b);
}

/** How far the voting of a submission has come: votes that count, and members who still can. */
export type Count = { votes: number; waiting: number; quorum: number };

/** Whether the last vote is in: the decision falls by itself, unless it is a tie. */
export const isComplete = ({ votes, waiting, quorum }: Count): boolean => waiting === 0 && votes >= quorum;

/** Whether the panel cannot reach its quorum with those who may still vote. */
export const isShort = ({ votes, waiting, quorum }: Count): boolean => votes + waiting < quorum;

/** Whether the chair may close the voting now: enough votes, and where it is a tie a choice among its sides, with reason. */
export function mayClose(
  count: Count,
  outcome: Outcome,
  choice: { ballot: Ballot | null; reason: string }
): Result<Ballot, Reason> {
  if (count.votes < count.quorum) return refused('short-of-quorum');
  if (outcome.how !== 'tie') return done(outcome.ballot);
  if (!choice.ballot) return refused('level-missing');
  const { ballot } = choice;
  if (!outcome.choices.some((each) => isSame(each, ballot))) return refused('not-among-choices');
  return choice.reason.trim() === '' ? refused('reason-missing') : done(ballot);
}

type Appealed = { verdict: Verdict; level: number | null; kind: Submission['kind']; hasAppeal: boolean };

/** Whether a decision can be appealed against: a refusal or a level, once, and an appeal itself never. */
export function mayAppeal(last: Appealed, now: { hasOtherPanel: boolean; reason: string }): Result<true, Reason> {
  if (last.kind === 'appeal' || last.hasAppeal) return refused('appealed-already');
  if (last.verdict === 'return') return refused('not-appealable');
  if (now.reason.trim() === '') return refused('reason-missing');
  return now.hasOtherPanel ? done(true) : refused('no-other-panel');
}

/** What knowledge calls a verdict. */
export const validityOf = (verdict: Verdict): 'valid' | 'returned' | 'refused' =>
  (({ valid: 'valid', return: 'returned', refuse: 'refused' }) as const)[verdict];

/** A rule that begins later than in so many days is a slip of the pen. */
const farthestRule = 5 * 366;

/** Whether a rule may begin on a day: after the last one, not in the past, where it was decided by another, and not far off. */
export const isRuleAhead = (last: Day | undefined, next: { startsOn: Day; today: Day }): boolean =>
  next.startsOn >= next.today &&
  next.startsOn <= addDays(next.today, farthestRule) &&
  (last === undefined || next.startsOn > last);

/** Whether a term runs on a day. */
export const isInForce = (panel: { startsOn: Day; endsOn: Day }, day: Day): boolean =>
  panel.startsOn <= day && day <= panel.endsOn;
