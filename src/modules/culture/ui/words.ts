// Words of culture in the reader's language: how ideas and questions stand, refusals.
import * as m from '#messages';
import { yearOf, type Day } from '#platform/dates.ts';
import { errorsIn } from '#ui/form-state.ts';
import { formatDateIn, type Locale } from '#ui/format.ts';
import type { IdeaState } from '../rules.ts';
import type { IdeaShow, QuestionShow } from '../schema.ts';
import { answers, outcomes, type Answer, type Outcome, type Reason } from '../types.ts';

type Tagged = { word: string; kind: 'ok' | 'wait' | 'plain' | 'bad' | 'go' };

/** How an idea stands, with the kind of its tag. */
export const ideaWord = (state: IdeaState): Tagged =>
  ({
    open: { word: m.culture_idea_open(), kind: 'wait' as const },
    support: { word: m.culture_idea_support(), kind: 'ok' as const },
    trial: { word: m.culture_idea_trial(), kind: 'go' as const },
    reason: { word: m.culture_idea_reason(), kind: 'plain' as const },
    settled: { word: m.culture_idea_settled(), kind: 'ok' as const },
    withdrawn: { word: m.culture_idea_withdrawn(), kind: 'bad' as const }
  })[state];

const answerHints: Record<Answer, () => string> = {
  support: m.culture_answer_support_hint,
  trial: m.culture_answer_trial_hint,
  reason: m.culture_answer_reason_hint
};

/** What a leader may answer, as choices. */
export const answerOptions = () =>
  answers.map((answer) => ({ value: answer, label: ideaWord(answer).word, hint: answerHints[answer]() }));

/** What came of an idea. */
export const outcomeWord = (outcome: Outcome): string =>
  ({
    worked: m.culture_outcome_worked,
    partly: m.culture_outcome_partly,
    'not-worked': m.culture_outcome_not_worked
  })[outcome]();

/** The same as choices. */
export const outcomeOptions = () => outcomes.map((outcome) => ({ value: outcome, label: outcomeWord(outcome) }));

/** A choice of ideas. */
export const ideaShowWord = (show: IdeaShow): string =>
  ({
    open: m.culture_show_open,
    taken: m.culture_show_taken,
    reason: m.culture_show_reason,
    mine: m.culture_show_mine,
    all: m.culture_show_all
  })[show]();

/** A choice of questions. */
export const questionShowWord = (show: QuestionShow): string =>
  ({
    answered: m.culture_show_answered,
    aside: m.culture_show_aside,
    waiting: m.culture_show_waiting
  })[show]();

type Code = Reason | 'required' | 'control-bytes' | 'not-a-day' | 'not-a-time' | 'minutes' | 'too-many' | 'not-a-nip';
const reasons: Record<Code, () => string> = {
  required: m.culture_reason_required,
  'too-long': m.culture_reason_too_long,
  'control-bytes': m.culture_reason_control_bytes,
  'not-a-day': m.culture_reason_not_a_day,
  'not-yours': m.culture_reason_not_yours,
  'no-place': m.culture_reason_no_place,
  'own-idea': m.culture_reason_own_idea,
  answered: m.culture_reason_answered,
  withdrawn: m.culture_reason_withdrawn,
  'scope-missing': m.culture_reason_scope_missing,
  'day-missing': m.culture_reason_day_missing,
  'in-the-past': m.culture_reason_in_the_past,
  'not-taken-up': m.culture_reason_not_taken_up,
  settled: m.culture_reason_settled,
  'reason-missing': m.culture_reason_reason_missing,
  'foreign-unit': m.culture_reason_foreign_unit,
  'enough-today': m.culture_reason_enough_today,
  'set-aside': m.culture_reason_set_aside,
  'not-a-level-one': m.culture_reason_not_a_level_one,
  'unknown-unit': m.culture_reason_unknown_unit,
  'no-unit': m.culture_reason_no_unit,
  'unknown-nip': m.culture_reason_unknown_nip,
  'none-chosen': m.culture_reason_none_chosen,
  'too-few': m.culture_reason_too_few,
  'term-reversed': m.culture_reason_term_reversed,
  'too-long-ago': m.culture_reason_too_long_ago,
  'too-far': m.culture_reason_too_far,
  cancelled: m.culture_reason_cancelled,
  closed: m.culture_reason_closed,
  'not-yet': m.culture_reason_not_yet,
  over: m.culture_reason_over,
  'too-late': m.culture_reason_too_late,
  'wrong-code': m.culture_reason_wrong_code,
  'organiser-own': m.culture_reason_organiser_own,
  'own-list': m.culture_reason_own_list,
  'own-words': m.culture_reason_own_words,
  'present-already': m.culture_reason_present_already,
  'days-stand': m.culture_reason_days_stand,
  'nobody-there': m.culture_reason_nobody_there,
  'summary-missing': m.culture_reason_summary_missing,
  'minutes-missing': m.culture_reason_minutes_missing,
  'not-there': m.culture_reason_not_there,
  'no-contribution': m.culture_reason_no_contribution,
  'record-missing': m.culture_reason_record_missing,
  'tied-already': m.culture_reason_tied_already,
  'file-refused': m.culture_reason_file_refused,
  'not-a-time': m.culture_reason_not_a_time,
  minutes: m.culture_reason_minutes,
  'too-many': m.culture_reason_too_many,
  'not-a-nip': m.culture_reason_not_a_nip
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Code] : m.culture_reason_other)();

export const { errorOf, errorsOf } = errorsIn((code) => reasonWord(code));
export { formOf, typedList, typedOr } from '#ui/form-state.ts';

/** Until when an answer waits, or that its day has passed; the year is said where it is another. */
export function dueWord(dueOn: Day, today: Day, locale: Locale): { word: string; isLate: boolean } {
  const date = formatDateIn(dueOn, locale, yearOf(today));
  const isLate = dueOn < today;
  return { word: isLate ? m.culture_was_due({ date }) : m.culture_due_by({ date }), isLate };
}
