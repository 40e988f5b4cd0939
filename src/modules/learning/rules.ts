// Learning as one state machine: who may take which step when, and what the activity is afterwards.
import { done, refused, type Result } from '#platform/result.ts';
import type { Activity, ActivityState, Intent, Moment, Reason, Role, Solution, Step, StepKind } from './types.ts';
import type { Day } from '#platform/dates.ts';

type Turn = {
  by: 'owner' | 'decider';
  from: readonly ActivityState[];
  /** Why the step must still wait, or comes too late. */
  hindrance?: (activity: Activity, today: Day) => Reason | undefined;
};

const hasBegun = (activity: Activity, today: Day) => activity.startsOn !== null && activity.startsOn <= today;

/** Whether the planned end lies behind: the activity ends on that day unless withdrawn by then. */
export const hasEnded = (activity: Pick<Activity, 'endsOn'>, today: Day): boolean =>
  activity.endsOn !== null && activity.endsOn < today;

/** Whether the learning itself is going on. */
export const isUnderWay = (activity: Activity, today: Day): boolean =>
  activity.state === 'granted' && hasBegun(activity, today);

/** What was noticed or granted is a word given: from the first day on it can no longer be moved. */
const beforeItBegins = (activity: Activity, today: Day): Reason | undefined =>
  ['waiting', 'granted'].includes(activity.state) && hasBegun(activity, today) ? 'begun' : undefined;

/** Granted: from the first day on. Left without an answer: from the planned end on, so that nobody's silence stops it. */
function onceLearnt(activity: Activity, today: Day): Reason | undefined {
  const opensOn = activity.state === 'waiting' ? activity.endsOn : activity.startsOn;
  return opensOn !== null && opensOn <= today ? undefined : 'not-begun';
}

/** Only who learns alone judges the result against a goal of her own; the others have an organiser or a mentor for it. */
const onlySelfLearnt = (activity: Activity, today: Day): Reason | undefined =>
  activity.solution === 'self' ? onceLearnt(activity, today) : 'not-now';

/** A report follows the judgement of self-learning; of the others it follows their planned end. */
function onceToReport({ solution, state, endsOn }: Activity, today: Day): Reason | undefined {
  if (state === 'evaluated') return undefined;
  if (solution === 'self') return 'not-now';
  return endsOn !== null && endsOn <= today ? undefined : 'not-ended';
}

/** What became an asset can be shared as well, and the other way round; then the circle is closed. */
const whileOutcomeLacks = ({ state, assetId, sharingId }: Activity): Reason | undefined =>
  state === 'closed' && assetId !== null && sharingId !== null ? 'not-now' : undefined;

const beforeItEnded = (activity: Activity, today: Day): Reason | undefined =>
  hasEnded(activity, today) ? 'ended' : undefined;

const turns: Record<Exclude<StepKind, 'reopen'>, Turn> = {
  change: { by: 'owner', from: ['draft', 'returned', 'declined', 'waiting', 'granted'], hindrance: beforeItBegins },
  notice: { by: 'owner', from: ['draft', 'returned', 'declined'] },
  withdraw: { by: 'owner', from: ['draft', 'waiting', 'returned', 'declined', 'granted'], hindrance: beforeItEnded },
  grant: { by: 'decider', from: ['waiting'] },
  decline: { by: 'decider', from: ['waiting'] },
  return: { by: 'decider', from: ['waiting'] },
  evaluate: { by: 'owner', from: ['granted', 'waiting'], hindrance: onlySelfLearnt },
  write: { by: 'owner', from: ['evaluated', 'granted', 'waiting'], hindrance: onceToReport },
  report: { by: 'owner', from: ['evaluated', 'granted', 'waiting'], hindrance: onceToReport },
  accept: { by: 'decider', from: ['reported'] },
  'return-report': { by: 'decider', from: ['reported'] },
  close: { by: 'owner', from: ['accepted', 'closed'], hindrance: whileOutcomeLacks }
};

/** Who opens what again: the learner what was withdrawn or closed, the supervisor what was accepted. */
const reopenings: readonly { by: 'owner' | 'decider'; from: ActivityState; to: ActivityState }[] = [
  { by: 'owner', from: 'withdrawn', to: 'draft' },
  { by: 'owner', from: 'closed', to: 'accepted' },
  { by: 'decider', from: 'accepted', to: 'evaluated' }
];

const decisions: readonly StepKind[] = ['grant', 'decline', 'return', 'accept', 'return-report'];

function turnOf(kind: StepKind, activity: Activity): Turn | undefined {
  if (kind !== 'reopen') return turns[kind];
  const reopening = reopenings.find((each) => each.from === activity.state);
  return reopening && { by: reopening.by, from: [reopening.from] };
}

/** Why somebody in this role can not take this step today; undefined when nothing hinders. */
export function hindranceOf(
  activity: Activity,
  kind: StepKind,
  at: Pick<Moment, 'role' | 'today'>
): Reason | undefined {
  const turn = turnOf(kind, activity);
  if (!turn) return 'not-now';
  if (turn.by !== at.role) return 'not-yours';
  if (!turn.from.includes(activity.state)) return decisions.includes(kind) ? 'already-decided' : 'not-now';
  return turn.hindrance?.(activity, at.today);
}

const kinds = [...(Object.keys(turns) as StepKind[]), 'reopen'] as const;

/** The steps that somebody in this role may take today. */
export function nextSteps(activity: Activity, role: Role, today: Day): StepKind[] {
  return kinds.filter((kind) => hindranceOf(activity, kind, { role, today }) === undefined);
}

/** What a draft must say at least: a goal out of a need, or what training it is. */
function thoughtLackOf({ goal, need }: Intent, solution: Solution): Reason | undefined {
  if (solution === 'structured') return undefined;
  if (goal.trim() === '') return 'goal-missing';
  return solution === 'self' && need === '' ? 'goal-missing' : undefined;
}

/**
 * What an intention still lacks. Self-learning asks for a goal out of a need, then source and time; structured learning
 * for organiser and time, its goal is the programme's; learning from experience for goal and time, its source is the work.
 */
export function lackOf(intent: Intent, solution: Solution, isForNotice: boolean): Reason | undefined {
  const lack = thoughtLackOf(intent, solution);
  if (lack) return lack;
  if (intent.startsOn && intent.endsOn && intent.endsOn < intent.startsOn) return 'time-reversed';
  if (!isForNotice) return undefined;
  const needsSource = solution !== 'experience';
  if (needsSource && (intent.sourceKind === '' || intent.source.trim() === '')) return 'source-missing';
  if (!intent.startsOn || !intent.endsOn || intent.plannedMinutes <= 0) return 'time-missing';
  return undefined;
}

const without = (text: string, reason: Reason): Reason | undefined => (text.trim() === '' ? reason : undefined);

/** What the step itself leaves out. */
function gapIn(activity: Activity, step: Step): Reason | undefined {
  switch (step.kind) {
    case 'change':
      return lackOf(step.intent, activity.solution, ['waiting', 'granted'].includes(activity.state));
    case 'notice':
      return lackOf(activity, activity.solution, true);
    case 'grant':
      return activity.solution === 'structured' ? without(step.letterNo, 'letter-missing') : undefined;
    case 'decline':
    case 'return':
    case 'return-report':
    case 'withdraw':
    case 'reopen':
      return without(step.note, 'reason-missing');
    case 'evaluate':
      return step.metGoal >= 1 && step.metGoal <= 5 ? without(step.reflection, 'report-missing') : 'rating-missing';
    case 'report':
      return without(step.report, 'report-missing') ?? (step.documents > 0 ? undefined : 'document-missing');
    case 'close':
      return step.assetId === null && step.sharingId === null ? 'outcome-missing' : undefined;
    default:
      return undefined;
  }
}

const unanswered = { answer: '', answeredAt: null, offeredInstead: '', letterNo: '', substitute: '' } as const;

/** What was noticed or granted and is changed before it begins is a new notice, with its own time to answer. */
function changed(activity: Activity, intent: Intent, now: Date): Activity {
  const isNoticed = ['waiting', 'granted'].includes(activity.state);
  const notice = isNoticed ? ({ state: 'waiting', noticedAt: now, ...unanswered } as const) : {};
  return { ...activity, ...intent, ...notice };
}

function reopened(activity: Activity): Activity {
  const to = reopenings.find((each) => each.from === activity.state)?.to;
  if (to === 'draft') return { ...activity, state: 'draft', withdrawnAt: null, noticedAt: null, ...unanswered };
  if (to === 'accepted') return { ...activity, state: 'accepted', closedAt: null, assetId: null, sharingId: null };
  return { ...activity, state: 'evaluated', acceptedAt: null, reportedAt: null, isWorthSharing: false };
}

/** The first outcome closes the circle; a second one stands beside it. */
function closed(activity: Activity, step: { assetId: number | null; sharingId: number | null }, now: Date): Activity {
  const assetId = activity.assetId ?? step.assetId;
  const sharingId = activity.sharingId ?? step.sharingId;
  return { ...activity, state: 'closed', closedAt: activity.closedAt ?? now, assetId, sharingId };
}

const answered = (answer: Activity['answer'], now: Date) => ({ answer, answeredAt: now }) as const;

function afterwards(activity: Activity, step: Step, now: Date): Activity {
  switch (step.kind) {
    case 'change':
      return changed(activity, step.intent, now);
    case 'notice':
      return { ...activity, state: 'waiting', noticedAt: now, ...unanswered };
    case 'grant': {
      const { letterNo, substitute } = step;
      return { ...activity, state: 'granted', ...answered('granted', now), letterNo, substitute };
    }
    case 'decline':
      return { ...activity, state: 'declined', ...answered('declined', now), offeredInstead: step.offeredInstead };
    case 'return':
      return { ...activity, state: 'returned', ...answered('', now) };
    case 'evaluate':
      return { ...activity, state: 'evaluated', evaluatedAt: now, metGoal: step.metGoal, reflection: step.reflection };
    case 'write':
      return { ...activity, report: step.report, application: step.application, documents: step.documents };
    case 'report': {
      const { report, application, documents } = step;
      return { ...activity, state: 'reported', reportedAt: now, report, application, documents };
    }
    case 'accept':
      return { ...activity, state: 'accepted', acceptedAt: now, isWorthSharing: step.isWorthSharing };
    case 'return-report':
      return { ...activity, state: 'evaluated', reportedAt: null };
    case 'close':
      return closed(activity, step, now);
    case 'withdraw':
      return { ...activity, state: 'withdrawn', withdrawnAt: now };
    case 'reopen':
      return reopened(activity);
  }
}

/** The activity after the step, or why the step is refused: `apply(activity, { kind: 'notice' }, at)`. */
export function apply(activity: Activity, step: Step, at: Moment): Result<Activity, Reason> {
  const reason = hindranceOf(activity, step.kind, at) ?? gapIn(activity, step);
  if (reason) return refused(reason);
  return done({ ...afterwards(activity, step, at.now), revision: activity.revision + 1 });
}
