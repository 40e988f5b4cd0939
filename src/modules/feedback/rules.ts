// The follow-up of a recommendation as a state machine, and whose turn it is until when. Pure.
import { addDays, daysBetween, yearOf, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Action, Along, Clock, LeaderStep, Outcome, OwnerStep, Reason, Recommendation } from './types.ts';

/** Days that a step may take, an example: to commit, to plan, to approve or confirm or close, to write down, to spread. */
export const allowed = { commit: 14, plan: 45, answer: 7, lesson: 14, spread: 30 } as const;
/** How many days late something is told to the leader, and then to the officer of the level-I unit. */
export const escalation = { leader: 14, officer: 30 } as const;

/** The year in which a recommendation is followed up. */
export const followUpYear = (year: number): number => year + 1;

/** Until when a plan has to stand. */
export const planBy = (openedOn: Day): Day => addDays(openedOn, allowed.plan);

/** The last day of a day's quarter: `quarterEnd('2026-05-04')` → `2026-06-30`. */
export function quarterEnd(day: Day): Day {
  const month = Number(day.slice(5, 7));
  const last = Math.ceil(month / 3) * 3;
  const end = { 3: '03-31', 6: '06-30', 9: '09-30', 12: '12-31' }[last];
  return `${day.slice(0, 4)}-${end}`;
}

/** The end of the quarter in which the next review is due: the one after it was opened, or after the last review. */
export function nextReview(openedOn: Day, reviewedOn: readonly Day[]): Day {
  const last = reviewedOn.reduce((latest, day) => (day > latest ? day : latest), openedOn);
  return quarterEnd(addDays(quarterEnd(last), 1));
}

/** The quarters, by their last days, in which a review was due up to a day: whole ones after the opening, before the closing. */
export function quartersAsked(of: { openedOn: Day; closedOn: Day | null; year: number }, asOf: Day): Day[] {
  const until = of.closedOn !== null && of.closedOn <= asOf ? addDays(of.closedOn, -1) : asOf;
  return ['03-31', '06-30', '09-30', '12-31']
    .map((end) => `${followUpYear(of.year)}-${end}`)
    .filter((end) => end > quarterEnd(of.openedOn) && end <= until);
}

const earliest = <Step extends string>(clocks: readonly (Clock<Step> | false)[]): Clock<Step> =>
  clocks.reduce<Clock<Step>>((first, clock) => (clock && (!first || clock.on < first.on) ? clock : first), null);

type Running = Pick<
  Recommendation,
  | 'state'
  | 'openedOn'
  | 'plannedOn'
  | 'planBy'
  | 'ownerId'
  | 'dueOn'
  | 'outcomeOn'
  | 'needsResult'
  | 'closedOn'
  | 'lessonOn'
>;

const unconfirmed = ({ actions }: Along, isOf: (ownerId: number) => boolean): Day | undefined =>
  actions
    .filter(({ ownerId, doneOn, confirmedAt }) => doneOn !== null && confirmedAt === null && isOf(ownerId))
    .map(({ doneOn }) => doneOn ?? '')
    .toSorted()[0];

const answerTo = <Step extends string>(step: Step, since: Day | null | undefined): Clock<Step> =>
  since ? { step, on: addDays(since, allowed.answer) } : null;

/** What waits for the leader: to commit, to approve, to confirm, to review each quarter, to close. */
export function leaderClock(it: Running, along: Along): Clock<LeaderStep> {
  if (it.state === 'open') return { step: 'commit', on: addDays(it.openedOn, allowed.commit) };
  if (it.state === 'closed' || it.state === 'withdrawn') return null;
  if (it.state === 'planned') return answerTo('approve', it.plannedOn);
  return earliest<LeaderStep>([
    answerTo(
      'confirm',
      unconfirmed(along, (ownerId) => ownerId === it.ownerId)
    ),
    answerTo('close', it.outcomeOn),
    { step: 'review', on: nextReview(it.openedOn, along.reviewedOn) }
  ]);
}

/** What waits for the owner: the plan, the check for needs, others' actions, the outcome, the lesson and its spreading. */
export function ownerClock(it: Running, along: Along): Clock<OwnerStep> {
  if (it.state === 'open' || it.state === 'withdrawn') return null;
  const lesson: Clock<OwnerStep> | false = it.closedOn !== null &&
    it.lessonOn === null && { step: 'lesson', on: addDays(it.closedOn, allowed.lesson) };
  const spread: Clock<OwnerStep> | false = it.lessonOn !== null &&
    !along.isSpread && { step: 'spread', on: addDays(it.lessonOn, allowed.spread) };
  if (it.state === 'closed') return earliest<OwnerStep>([lesson, spread]);
  return earliest<OwnerStep>([
    it.state === 'committed' && { step: 'plan', on: it.planBy },
    it.state !== 'committed' && it.needsResult === '' && { step: 'needs', on: it.planBy },
    answerTo(
      'confirm',
      unconfirmed(along, (ownerId) => ownerId !== it.ownerId)
    ),
    it.state === 'approved' && it.outcomeOn === null && it.dueOn !== null && { step: 'outcome', on: it.dueOn }
  ]);
}

/** The recommendation with both clocks set anew. */
export function timed<R extends Running>(it: R, along: Along) {
  const leader = leaderClock(it, along);
  const owner = ownerClock(it, along);
  return {
    ...it,
    leaderStep: leader?.step ?? ('' as const),
    leaderOn: leader?.on ?? null,
    ownerStep: owner?.step ?? ('' as const),
    ownerOn: owner?.on ?? null
  };
}

/** Whose turn it is first, and how many days it is late on a day. */
export function nextStep(
  it: Pick<Recommendation, 'leaderStep' | 'leaderOn' | 'ownerStep' | 'ownerOn'>,
  today: Day
): { who: 'leader' | 'owner'; step: LeaderStep | OwnerStep; on: Day; late: number } | null {
  const leader = it.leaderStep !== '' &&
    it.leaderOn !== null && { who: 'leader' as const, step: it.leaderStep, on: it.leaderOn };
  const owner = it.ownerStep !== '' &&
    it.ownerOn !== null && { who: 'owner' as const, step: it.ownerStep, on: it.ownerOn };
  const first = leader && owner ? (owner.on <= leader.on ? owner : leader) : leader || owner;
  return first ? { ...first, late: Math.max(0, daysBetween(first.on, today)) } : null;
}

/** To whom something so many days late is told beside whose turn it is. */
export function toldOf(late: number): 'nobody' | 'leader' | 'officer' {
  if (late > escalation.officer) return 'officer';
  return late > escalation.leader ? 'leader' : 'nobody';
}

type Commitment = { commitment: string; ownerId: number; isOwnerLeader: boolean; dueOn: Day; by: number; at: Date };

/** The leader commits: what will be done, by whom, until when. */
export function committed(it: Recommendation, given: Commitment, today: Day): Result<Recommendation, Reason> {
  if (it.state !== 'open') return refused('not-now');
  if (given.isOwnerLeader) return refused('owner-leads');
  if (given.dueOn <= today) return refused('date-past');
  if (yearOf(given.dueOn) > followUpYear(it.year) + 1) return refused('date-late');
  const { commitment, ownerId, dueOn, by, at } = given;
  return done({ ...it, state: 'committed', commitment, ownerId, dueOn, committedBy: by, committedAt: at });
}

/** The plan laid before the leader; it needs an action at least. */
export function planned(
  it: Recommendation,
  given: { plan: string; actions: number; by: number; at: Date; on: Day }
): Result<Recommendation, Reason> {
  if (it.state !== 'committed') return refused('not-now');
  if (given.actions === 0) return refused('actions-missing');
  return done({
    ...it,
    state: 'planned',
    plan: given.plan,
    plannedBy: given.by,
    plannedAt: given.at,
    plannedOn: given.on
  });
}

/** The leader approves the plan, or returns it with a reason; never the own one. */
export function judged(
  it: Recommendation,
  given: { approves: boolean; note: string; by: number; at: Date }
): Result<Recommendation, Reason> {
  if (it.state !== 'planned') return refused('not-now');
  if (it.plannedBy === given.by) return refused('own-plan');
  if (given.approves) return done({ ...it, state: 'approved', approvedBy: given.by, approvedAt: given.at });
  return given.note.trim() === '' ? refused('reason-missing') : done({ ...it, state: 'committed' });
}

/** Whether an action may be added to the plan: its day lies ahead, and within what the leader committed to. */
export function mayAddAction(it: Recommendation, dueOn: Day, today: Day): Result<true, Reason> {
  if (it.state !== 'committed' && it.state !== 'approved') return refused('not-now');
  if (dueOn < today) return refused('date-past');
  return it.dueOn !== null && dueOn > it.dueOn ? refused('date-late') : done(true);
}

/** Whether the leader may review it now: while it runs, once a quarter, any time again where something is late. */
export const mayReview = (it: Pick<Recommendation, 'state'>): Result<true, Reason> =>
  it.state === 'committed' || it.state === 'planned' || it.state === 'approved' ? done(true) : refused('not-now');

/** The action done on a day, not ahead. */
export function actionDone(
  action: Action,
  given: { on: Day; note: string; by: number; at: Date; today: Day }
): Result<Action, Reason> {
  if (action.doneOn !== null) return refused('already-done');
  if (given.on > given.today) return refused('date-ahead');
  return done({ ...action, doneOn: given.on, doneNote: given.note, doneBy: given.by, doneAt: given.at });
}

/** A second person says that an action is done, or, with a reason, that it is not: then it is open again. */
export function actionJudged(
  action: Action,
  given: { confirms: boolean; note: string; by: number; at: Date }
): Result<Action, Reason> {
  if (action.doneOn === null || action.confirmedAt !== null) return refused('not-now');
  if (action.doneBy === given.by || action.ownerId === given.by) return refused('own-word');
  if (given.confirms) return done({ ...action, confirmedBy: given.by, confirmedAt: given.at });
  if (given.note.trim() === '') return refused('reason-missing');
  return done({ ...action, doneOn: null, doneBy: null, doneAt: null, doneNote: '' });
}

/** What came of it, success and failure both said; no action is left open. */
export function outcome(
  it: Recommendation,
  given: { result: Outcome; success: string; failure: string; by: number; at: Date; on: Day },
  actions: readonly Pick<Action, 'doneOn' | 'confirmedAt'>[]
): Result<Recommendation, Reason> {
  if (it.state !== 'approved') return refused('not-now');
  if (given.result !== 'failed' && actions.some(({ doneOn }) => doneOn === null)) return refused('actions-open');
  if (actions.some(({ doneOn, confirmedAt }) => doneOn !== null && confirmedAt === null)) return refused('unconfirmed');
  const { result, success, failure, by, at, on } = given;
  return done({ ...it, result, success, failure, outcomeBy: by, outcomeAt: at, outcomeOn: on });
}

/** The leader closes it on what came of it, or sends it back with a reason. */
export function closed(
  it: Recommendation,
  given: { closes: boolean; note: string; by: number; at: Date; on: Day }
): Result<Recommendation, Reason> {
  if (it.state !== 'approved' || it.outcomeOn === null) return refused('not-now');
  if (it.outcomeBy === given.by) return refused('own-word');
  if (given.closes) return done({ ...it, state: 'closed', closedBy: given.by, closedAt: given.at, closedOn: given.on });
  if (given.note.trim() === '') return refused('reason-missing');
  return done({ ...it, outcomeAt: null, outcomeOn: null, outcomeBy: null });
}

/** What was learnt from it, once it is closed; said once. */
export function lessonOf(
  it: Recommendation,
  given: { lesson: string; by: number; at: Date; on: Day }
): Result<Recommendation, Reason> {
  if (it.state !== 'closed') return refused('not-now');
  if (it.lessonOn !== null) return refused('already-done');
  return done({ ...it, lesson: given.lesson, lessonBy: given.by, lessonAt: given.at, lessonOn: given.on });
}

/** Which needs the follow-up shows, or none with a reason. */
export function needsChecked(
  it: Recommendation,
  given: { topics: readonly string[]; reason: string; by: number; at: Date }
): Result<Recommendation, Reason> {
  if (it.state === 'open' || it.state === 'withdrawn') return refused('not-now');
  if (it.needsResult !== '') return refused('already-done');
  if (given.topics.length === 0 && given.reason.trim() === '') return refused('need-missing');
  const needsResult = given.topics.length > 0 ? ('handed' as const) : ('none' as const);
  return done({ ...it, needsResult, needsReason: given.reason.trim(), needsBy: given.by, needsAt: given.at });
}

/** Taken out, with a reason, while nobody has committed to it. */
export function withdrawn(it: Recommendation, reason: string): Result<Recommendation, Reason> {
  if (it.state !== 'open') return refused('not-now');
  return reason.trim() === '' ? refused('reason-missing') : done({ ...it, state: 'withdrawn' });
}
