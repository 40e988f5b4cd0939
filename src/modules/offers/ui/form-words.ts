// What to do about a refused form, field by field, in the reader's language.
import * as m from '#messages';
import type { Reason as RuleReason } from '../types.ts';
import { errorsIn, type FormState } from '#ui/form-state.ts';

/** What a form finds by its schema, or a use case by its rule. */
type Reason =
  | 'required'
  | 'too-long'
  | 'not-a-day'
  | 'not-hours'
  | 'not-a-number'
  | 'not-chosen'
  | 'too-many'
  | 'not-found'
  | RuleReason;
const reasons: Record<Reason, () => string> = {
  required: m.offers_reason_required,
  'too-long': m.offers_reason_too_long,
  'not-a-day': m.offers_reason_not_a_day,
  'not-hours': m.offers_reason_not_hours,
  'not-a-number': m.offers_reason_not_a_number,
  'not-chosen': m.offers_reason_not_chosen,
  'too-many': m.offers_reason_too_many,
  'none-chosen': m.offers_reason_none_chosen,
  'time-reversed': m.offers_reason_time_reversed,
  'deadline-past': m.offers_reason_deadline_past,
  'deadline-late': m.offers_reason_deadline_late,
  'no-post': m.offers_reason_no_post,
  'unknown-nip': m.offers_reason_unknown_nip,
  withdrawn: m.offers_reason_withdrawn,
  closed: m.offers_reason_closed,
  'deadline-passed': m.offers_reason_deadline_passed,
  answered: m.offers_reason_answered,
  'not-over': m.offers_reason_not_over,
  'own-offer': m.offers_reason_own_offer,
  'own-mentor': m.offers_reason_own_mentor,
  'not-open-to-you': m.offers_reason_not_open_to_you,
  'not-open-to-them': m.offers_reason_not_open_to_them,
  'applied-already': m.offers_reason_applied_already,
  'nominated-already': m.offers_reason_nominated_already,
  'declined-already': m.offers_reason_declined_already,
  'not-now': m.offers_reason_not_now,
  'reason-missing': m.offers_reason_reason_missing,
  'already-decided': m.offers_reason_already_decided,
  'places-exceeded': m.offers_reason_places_exceeded,
  'support-missing': m.offers_reason_support_missing,
  'support-objected': m.offers_reason_support_objected,
  gone: m.offers_reason_gone,
  'mentor-is-self': m.offers_reason_mentor_is_self,
  stale: m.offers_reason_stale,
  'not-found': m.offers_reason_not_found
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Reason] : m.offers_reason_other)();

/** At which field a refusal of the rules stands. */
export const fieldOf: Readonly<Record<string, string>> = {
  'time-reversed': 'endsOn',
  'deadline-past': 'applyUntil',
  'deadline-late': 'applyUntil',
  'unknown-nip': 'mentorNip',
  'mentor-is-self': 'mentor',
  'reason-missing': 'note'
};

const fields: Record<string, () => string> = {
  kind: m.offers_field_kind,
  title: m.offers_field_title,
  learn: m.offers_field_learn,
  goal: m.offers_field_goal,
  startsOn: m.offers_field_starts,
  endsOn: m.offers_field_ends,
  minutesAWeek: m.offers_field_hours_week,
  places: m.offers_field_places,
  mentor: m.offers_field_mentor,
  mentorNip: m.offers_field_mentor,
  applyUntil: m.offers_field_until,
  personId: m.offers_field_member,
  plannedMinutes: m.offers_field_planned,
  why: m.offers_field_why,
  wish: m.offers_field_wish
};

/** All errors of a form, for the summary on its top, each with its field before it. */
export const errorsOf = (form: FormState): { name: string; text: string }[] =>
  Object.entries(form?.reasons ?? {}).map(([name, [code = '']]) => ({
    name,
    text: fields[name] ? `${fields[name]()}: ${reasonWord(code)}` : reasonWord(code)
  }));

export const { errorOf } = errorsIn((code) => reasonWord(code));
export { formOf, typedList, typedOr, type FormState } from '#ui/form-state.ts';

/** What became of a word on several applications, for `BulkResult`. */
export function resultOf(results: readonly { name: string; title: string; outcome: string }[]) {
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  return {
    done: done === 0 ? null : done === 1 ? m.offers_team_done_one() : m.offers_team_done({ count: done }),
    missedTitle: m.offers_team_missed(),
    missed: results
      .filter(({ outcome }) => outcome !== 'done')
      .map(({ name, title, outcome }) => ({ what: [name, title].filter(Boolean).join(', '), why: reasonWord(outcome) }))
  };
}
