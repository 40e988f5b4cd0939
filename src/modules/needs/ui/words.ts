// Words of this module in the reader's language: states, origins, steps, and what to do about a refusal.
import * as m from '#messages';
import { formatDate, type Locale } from '#ui/format.ts';
import { origins, solutions } from '../types.ts';
import type { Need, Origin, Reason as RuleReason, Solution } from '../types.ts';
import type { OpenGap } from '../server/index.ts';
import { errorsIn } from '#ui/form-state.ts';

type TagKind = 'plain' | 'go' | 'wait' | 'ok' | 'bad' | 'open';

/** Where a need stands, or how it was answered. */
export function stateWord({ state, way }: Pick<Need, 'state' | 'way'>): { word: string; kind: TagKind } {
  if (state === 'taken-up') {
    const words = { plan: m.needs_state_plan, structured: m.needs_state_structured, other: m.needs_state_other };
    return { word: words[way === '' ? 'other' : way](), kind: 'ok' };
  }
  return {
    proposed: { word: m.needs_state_proposed(), kind: 'wait' as const },
    declined: { word: m.needs_state_declined(), kind: 'bad' as const },
    noted: { word: m.needs_state_noted(), kind: 'ok' as const },
    'taken-back': { word: m.needs_state_taken_back(), kind: 'plain' as const }
  }[state];
}

const originWords = {
  dki: m.needs_origin_dki,
  job: m.needs_origin_job,
  individual: m.needs_origin_individual
};

/** Where needs may come from, to choose. */
export const originOptions = () => origins.map((value) => ({ value, label: originWords[value]() }));

/** Where a need comes from; of a dialogue with its day. */
export function originWord({ origin, dkiOn }: { origin: Origin; dkiOn: string | null }, locale: Locale): string {
  if (dkiOn) return m.needs_origin_dki_on({ date: formatDate(dkiOn, locale) });
  return origin === '' ? '–' : originWords[origin]();
}

/** How urgent a need is. */
export const urgencyWord = (urgency: number): string =>
  ([m.needs_urgency_1, m.needs_urgency_2, m.needs_urgency_3][urgency - 1] ?? m.needs_urgency_2)();

/** The three degrees to choose from. */
export const urgencyOptions = () => [1, 2, 3].map((each) => ({ value: String(each), label: urgencyWord(each) }));

const solutionWords = {
  self: m.needs_solution_self,
  structured: m.needs_solution_structured,
  social: m.needs_solution_social,
  experience: m.needs_solution_experience
};

/** How somebody would like to learn. */
export const solutionWord = (solution: Solution): string =>
  solution === '' ? m.needs_solution_any() : solutionWords[solution]();

/** The ways of learning to choose from. */
export const solutionOptions = () => solutions.map((value) => ({ value, label: solutionWords[value]() }));

/** What a need is about, or that there is none. */
export const topicWord = ({ kind, topic }: Pick<Need, 'kind' | 'topic'>): string =>
  kind === 'none' ? m.needs_none_word() : topic;

/** A gap as the list says it: `tingkat 1, standar 2`. */
export const gapWord = ({ held, required }: OpenGap): string =>
  held === null ? m.needs_gap_unmeasured({ required }) : m.needs_gap_levels({ held, required });

/** A gap as the reason of a need. */
export const gapReason = ({ held, required }: OpenGap): string =>
  held === null ? m.needs_gap_why_unmeasured({ required }) : m.needs_gap_why({ held, required });

const steps: Record<string, () => string> = {
  propose: m.needs_step_propose,
  'state-none': m.needs_step_state_none,
  'take-back': m.needs_step_take_back,
  'taken-up': m.needs_step_taken_up,
  declined: m.needs_step_declined,
  noted: m.needs_step_noted,
  follow: m.needs_step_follow
};

/** What somebody did, after the name. */
export const stepWord = (kind: string): string => steps[kind]?.() ?? kind;

const dones: Record<string, () => string> = {
  propose: m.needs_done_propose,
  none: m.needs_done_none,
  'take-back': m.needs_done_take_back,
  answer: m.needs_done_answer
};

/** The word that something is done, by the code in the address. */
export const doneWord = (code: string | null): string | undefined => (code === null ? undefined : dones[code]?.());

const capacities: Record<string, () => string> = {
  acting: m.needs_capacity_acting,
  'daily-acting': m.needs_capacity_daily_acting,
  delegate: m.needs_capacity_delegate,
  officer: m.needs_capacity_officer
};

/** A capacity that is worth naming, or nothing for who decides of her own post. */
export const capacityWord = (capacity: string): string | undefined => capacities[capacity]?.();

/** How much waits for a supervisor. */
export const teamLeadWord = (count: number): string =>
  count === 0 ? m.needs_team_lead_none() : count === 1 ? m.needs_team_lead_one() : m.needs_team_lead({ count });

type Reason =
  'required' | 'too-long' | 'not-a-day' | 'not-a-number' | 'none-chosen' | 'too-many' | 'not-found' | RuleReason;
const reasons: Record<Reason, () => string> = {
  required: m.needs_reason_required,
  'too-long': m.needs_reason_too_long,
  'not-a-day': m.needs_reason_not_a_day,
  'not-a-number': m.needs_reason_not_a_number,
  'none-chosen': m.needs_reason_none_chosen,
  'too-many': m.needs_reason_too_many,
  'dki-missing': m.needs_reason_dki_missing,
  'dki-ahead': m.needs_reason_dki_ahead,
  'dki-too-old': m.needs_reason_dki_too_old,
  'no-place': m.needs_reason_no_place,
  'has-needs': m.needs_reason_has_needs,
  'not-now': m.needs_reason_not_now,
  'not-yours': m.needs_reason_not_yours,
  'reason-missing': m.needs_reason_reason_missing,
  'already-decided': m.needs_reason_already_decided,
  'none-to-note': m.needs_reason_none_to_note,
  'need-to-answer': m.needs_reason_need_to_answer,
  'year-past': m.settings_reason_year_past,
  'not-of-year': m.settings_reason_not_of_year,
  'time-reversed': m.settings_reason_time_reversed,
  'not-found': m.needs_reason_not_found
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Reason] : m.needs_reason_other)();

/** At which field a refusal of the rules stands. */
export const fieldOf: Readonly<Record<string, string>> = {
  'dki-missing': 'dkiOn',
  'dki-ahead': 'dkiOn',
  'dki-too-old': 'dkiOn',
  'reason-missing': 'note',
  'year-past': 'year',
  'not-of-year': 'remindFrom',
  'time-reversed': 'remindUntil'
};

export const { errorOf, errorsOf } = errorsIn((code) => reasonWord(code));
export { formOf, typedList, typedOr, type FormState } from '#ui/form-state.ts';

/** What became of an answer to several needs, for `BulkResult`. */
export function resultOf(results: readonly { name: string; topic: string; outcome: string }[]) {
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  return {
    done: done === 0 ? null : done === 1 ? m.needs_team_done_one() : m.needs_team_done({ count: done }),
    missedTitle: m.needs_team_missed(),
    missed: results
      .filter(({ outcome }) => outcome !== 'done')
      .map(({ name, topic, outcome }) => ({
        what: [name, topic].filter(Boolean).join(', '),
        why: reasonWord(outcome)
      }))
  };
}
