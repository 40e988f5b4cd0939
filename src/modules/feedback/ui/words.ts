// Words of this module in the reader's language: states, steps, whose turn, what to do about a refused form.
import * as m from '#messages';
import { formatDate, formatNumber, formatPercent, type Locale } from '#ui/format.ts';
import { components, origins, reaches, results, standings, voices } from '../types.ts';
import type {
  Component,
  LeaderStep,
  Origin,
  Outcome,
  OwnerStep,
  Recommendation,
  SpreadReach,
  Standing,
  State,
  Voice
} from '../types.ts';
import type { nextStep } from '../rules.ts';

type TagKind = 'plain' | 'go' | 'wait' | 'ok' | 'bad' | 'open';
type Tagged = { word: string; kind: TagKind };
const componentWords: Record<Component, () => string> = {
  strategy: m.feedback_component_strategy,
  function: m.feedback_component_function,
  learners: m.feedback_component_learners,
  knowledge: m.feedback_component_knowledge,
  'value-chain': m.feedback_component_value_chain,
  solutions: m.feedback_component_solutions,
  spaces: m.feedback_component_spaces,
  performance: m.feedback_component_performance,
  leaders: m.feedback_component_leaders,
  feedback: m.feedback_component_feedback
};
const priorities: Record<string, () => string> = {
  1: m.feedback_priority_1,
  2: m.feedback_priority_2,
  3: m.feedback_priority_3
};
const resultWords: Record<Outcome, () => string> = {
  done: m.feedback_result_done,
  partly: m.feedback_result_partly,
  failed: m.feedback_result_failed
};
const standingWords: Record<Standing, () => string> = {
  'on-track': m.feedback_standing_on_track,
  slow: m.feedback_standing_slow,
  stuck: m.feedback_standing_stuck
};
const voiceWords: Record<Voice, () => string> = {
  employees: m.feedback_voice_employees,
  officers: m.feedback_voice_officers,
  leaders: m.feedback_voice_leaders,
  committee: m.feedback_voice_committee
};
const reachWords: Record<SpreadReach, () => string> = {
  people: m.feedback_reach_people,
  unit: m.feedback_reach_unit,
  ministry: m.feedback_reach_ministry
};
const scores: Record<string, () => string> = {
  1: m.feedback_score_1,
  2: m.feedback_score_2,
  3: m.feedback_score_3,
  4: m.feedback_score_4,
  5: m.feedback_score_5
};
const nextWords: Record<LeaderStep | OwnerStep, () => string> = {
  commit: m.feedback_next_commit,
  approve: m.feedback_next_approve,
  confirm: m.feedback_next_confirm,
  review: m.feedback_next_review,
  close: m.feedback_next_close,
  plan: m.feedback_next_plan,
  needs: m.feedback_next_needs,
  outcome: m.feedback_next_outcome,
  lesson: m.feedback_next_lesson,
  spread: m.feedback_next_spread
};
const stateWords: Record<State | 'concluded', () => string> = {
  open: m.feedback_state_open,
  committed: m.feedback_state_committed,
  planned: m.feedback_state_planned,
  approved: m.feedback_state_approved,
  concluded: m.feedback_state_concluded,
  closed: m.feedback_state_closed,
  withdrawn: m.feedback_state_withdrawn
};
const chainWords: Record<string, () => string> = {
  open: m.feedback_chain_open,
  commit: m.feedback_chain_commit,
  plan: m.feedback_chain_plan,
  approve: m.feedback_chain_approve,
  outcome: m.feedback_chain_outcome,
  close: m.feedback_chain_close,
  lesson: m.feedback_chain_lesson,
  spread: m.feedback_chain_spread
};
const steps: Record<string, () => string> = {
  open: m.feedback_step_open,
  withdraw: m.feedback_step_withdraw,
  commit: m.feedback_step_commit,
  plan: m.feedback_step_plan,
  approve: m.feedback_step_approve,
  return: m.feedback_step_return,
  'review-on-track': m.feedback_step_review_on_track,
  'review-slow': m.feedback_step_review_slow,
  'review-stuck': m.feedback_step_review_stuck,
  'add-action': m.feedback_step_add_action,
  'action-done': m.feedback_step_action_done,
  'action-confirmed': m.feedback_step_action_confirmed,
  'action-refused': m.feedback_step_action_refused,
  'needs-handed': m.feedback_step_needs_handed,
  'needs-none': m.feedback_step_needs_none,
  'outcome-done': m.feedback_step_outcome_done,
  'outcome-partly': m.feedback_step_outcome_partly,
  'outcome-failed': m.feedback_step_outcome_failed,
  close: m.feedback_step_close,
  reopen: m.feedback_step_reopen,
  lesson: m.feedback_step_lesson,
  'dialogue-one': m.feedback_step_dialogue_one,
  'dialogue-group': m.feedback_step_dialogue_group,
  'spread-documentation': m.feedback_step_spread_documentation,
  'spread-lesson': m.feedback_step_spread_lesson,
  'pass-on': m.feedback_step_pass_on
};

/** One of the ten components in words. */
export const componentWord = (component: Component): string => componentWords[component]();
/** Who recommends it. */
export const originWord = (origin: Origin): string =>
  origin === 'own' ? m.feedback_origin_own() : m.feedback_origin_committee();
export const priorityWord = (priority: number): string => priorities[String(priority)]?.() ?? '';
export const resultWord = (result: Outcome): string => resultWords[result]();
export const standingWord = (standing: Standing): string => standingWords[standing]();
export const voiceWord = (voice: Voice): string => voiceWords[voice]();
export const reachWord = (reach: SpreadReach): string => reachWords[reach]();
export const scoreWord = (score: number): string => scores[String(score)]?.() ?? '';
/** What was done, in the history. */
export const stepWord = (kind: string): string => steps[kind]?.() ?? kind;

const options = <T extends string>(list: readonly T[], word: (each: T) => string) =>
  list.map((value) => ({ value, label: word(value) }));
export const componentOptions = () => options(components, componentWord);
export const originOptions = () => options(origins, originWord);
export const resultOptions = () => options(results, resultWord);
export const standingOptions = () => options(standings, standingWord);
export const voiceOptions = () => options(voices, voiceWord);
export const reachOptions = () => options(reaches, reachWord);
export const priorityOptions = () => ['1', '2', '3'].map((value) => ({ value, label: priorityWord(Number(value)) }));
export const scoreOptions = () =>
  ['1', '2', '3', '4', '5'].map((value) => ({ value, label: scoreWord(Number(value)) }));

type Stated = { state: State; result: '' | Outcome; leaderStep: string };
const stateKinds: Record<State, TagKind> = {
  open: 'wait',
  committed: 'go',
  planned: 'wait',
  approved: 'go',
  closed: 'ok',
  withdrawn: 'plain'
};

/** The state of a recommendation; once closed, what came of it. */
export function stateWord({ state, result }: Pick<Stated, 'state' | 'result'>): Tagged {
  if (state === 'closed' && result !== '')
    return { word: resultWord(result), kind: result === 'done' ? 'ok' : result === 'failed' ? 'bad' : 'open' };
  if (state === 'approved' && result !== '') return { word: stateWords.concluded(), kind: 'wait' };
  return { word: stateWords[state](), kind: stateKinds[state] };
}

type Next = ReturnType<typeof nextStep>;
/** What is done next, in words. */
export const nextWord = (next: Next): string => (next ? nextWords[next.step]() : m.feedback_next_nothing());

/** Who does it: by name where it is known. */
export const whoWord = (next: NonNullable<Next>, names: { leader: string; owner: string | null }): string =>
  (next.who === 'leader' ? names.leader : names.owner) ||
  (next.who === 'leader' ? m.feedback_who_leader() : m.feedback_who_owner());

/** Until when, and how late it is. */
export function dueWord(next: NonNullable<Next>, who: string, locale: Locale): string {
  const day = formatDate(next.on, locale);
  if (next.late === 0) return m.feedback_next_by({ who, day });
  return m.feedback_next_late({ who, day, days: formatNumber(next.late, locale) });
}

/** How many of those asked have answered. */
export const responseWord = ({ asked, answered }: { asked: number; answered: number }, locale: Locale): string =>
  m.feedback_round_response({
    answered: formatNumber(answered, locale),
    asked: formatNumber(asked, locale),
    share: formatPercent(asked === 0 ? 0 : (100 * answered) / asked, locale)
  });

type ActionOf = { dueOn: string; doneOn: string | null; confirmedAt: Date | null };
/** Where an action stands on a day. */
export function actionWord({ dueOn, doneOn, confirmedAt }: ActionOf, today: string): Tagged {
  if (doneOn === null)
    return today > dueOn
      ? { word: m.feedback_action_late(), kind: 'bad' }
      : { word: m.feedback_action_open(), kind: 'open' };
  if (confirmedAt === null) return { word: m.feedback_action_waits(), kind: 'wait' };
  return doneOn <= dueOn
    ? { word: m.feedback_action_done(), kind: 'ok' }
    : { word: m.feedback_action_done_late(), kind: 'open' };
}

type Chained = Pick<
  Recommendation,
  'openedOn' | 'state' | 'committedAt' | 'plannedOn' | 'approvedAt' | 'outcomeOn' | 'closedOn' | 'lessonOn'
>;

/** The course of a recommendation as a chain of steps. */
export function chainOf(it: Chained, isSpread: boolean, day: (at: Date | string) => string) {
  const at: [string, Date | string | null][] = [
    ['open', it.openedOn],
    ['commit', it.committedAt],
    ['plan', it.plannedOn],
    ['approve', it.state === 'approved' || it.state === 'closed' ? it.approvedAt : null],
    ['outcome', it.outcomeOn],
    ['close', it.closedOn],
    ['lesson', it.lessonOn]
  ];
  const steps = [
    ...at.map(([key, on]) => ({ key, on, isDone: on !== null })),
    { key: 'spread', on: null, isDone: isSpread }
  ];
  const now = steps.findIndex(({ isDone }) => !isDone);
  return steps.map(({ key, on, isDone }, index) => ({
    label: chainWords[key]?.() ?? '',
    state: isDone
      ? ('done' as const)
      : index === now && it.state !== 'withdrawn'
        ? ('now' as const)
        : ('todo' as const),
    ...(on === null ? {} : { date: day(on) })
  }));
}

/** Where a round stands: running, past its day, or closed with enough answers or too few. */
export function roundWord(
  round: { closedAt: Date | null; until: string; asked: number; answered: number },
  at: { share: number; today: string }
): Tagged {
  if (round.closedAt === null)
    return at.today <= round.until
      ? { word: m.feedback_round_running(), kind: 'go' }
      : { word: m.feedback_round_past(), kind: 'wait' };
  const isEnough = round.answered > 0 && round.answered >= at.share * round.asked;
  return isEnough
    ? { word: `${m.feedback_round_closed()}, ${m.feedback_round_enough()}`, kind: 'ok' }
    : { word: `${m.feedback_round_closed()}, ${m.feedback_round_short()}`, kind: 'open' };
}
