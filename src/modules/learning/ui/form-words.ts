// What to do about a refused form, field by field, in the reader's language.
import * as m from '#messages';
import type { RefusalOf } from '#platform/result.ts';
import type * as face from '../server/index.ts';
import type { FormState } from '#ui/form-state.ts';

/** What a form finds by its schema, or a use case by its rule. */
type Reason =
  | 'required'
  | 'too-long'
  | 'not-a-day'
  | 'not-a-time'
  | 'not-a-number'
  | 'too-few'
  | 'too-many'
  | 'slot-incomplete'
  | 'hours-reversed'
  | 'one-way'
  | 'not-a-figure'
  | 'none-chosen'
  | 'programme-closed'
  | RefusalOf<(typeof face)[keyof typeof face]>;
const reasons: Record<Reason, () => string> = {
  required: m.learning_reason_required,
  'too-long': m.learning_reason_too_long,
  'not-a-day': m.learning_reason_not_a_day,
  'not-a-time': m.learning_reason_not_a_time,
  'not-a-number': m.learning_reason_not_a_number,
  'too-few': m.learning_reason_too_few,
  'too-many': m.learning_reason_too_many,
  'slot-incomplete': m.learning_reason_slot_incomplete,
  'hours-reversed': m.learning_reason_hours_reversed,
  'one-way': m.learning_reason_one_way,
  'not-a-figure': m.learning_reason_not_a_figure,
  'not-ahead': m.settings_reason_not_ahead,
  'later-version': m.settings_reason_later_version,
  'none-chosen': m.learning_reason_none_chosen,
  'programme-closed': m.learning_reason_programme_closed,
  'not-now': m.learning_reason_not_now,
  'not-yours': m.learning_reason_not_yours,
  'not-begun': m.learning_reason_not_begun,
  'not-ended': m.learning_reason_not_ended,
  begun: m.learning_reason_begun,
  ended: m.learning_reason_ended,
  'reason-missing': m.learning_reason_reason_missing,
  'letter-missing': m.learning_reason_letter_missing,
  'goal-missing': m.learning_reason_goal_missing,
  'source-missing': m.learning_reason_source_missing,
  'time-missing': m.learning_reason_time_missing,
  'time-reversed': m.learning_reason_time_reversed,
  'rating-missing': m.learning_reason_rating_missing,
  'report-missing': m.learning_reason_report_missing,
  'document-missing': m.learning_reason_document_missing,
  'outcome-missing': m.learning_reason_outcome_missing,
  'already-decided': m.learning_reason_already_decided,
  stale: m.learning_reason_stale,
  'in-the-future': m.learning_reason_in_the_future,
  'too-long-ago': m.learning_reason_too_long_ago,
  'past-midnight': m.learning_reason_past_midnight,
  overlap: m.learning_reason_overlap,
  'day-full': m.learning_reason_day_full,
  'block-overlaps': m.learning_reason_block_overlaps,
  'not-your-activity': m.learning_reason_not_your_activity
};
const files: Record<string, () => string> = {
  'too-large': m.learning_file_too_large,
  empty: m.learning_file_empty,
  'type-not-allowed': m.learning_file_unknown_type,
  'type-mismatch': m.learning_file_mismatch,
  'too-many-files': m.learning_file_too_many,
  'disk-full': m.learning_file_disk_full
};

/** What to do about a refusal; `by` names who decided before. */
export const reasonWord = (code: string, by?: string): string =>
  by
    ? m.learning_reason_already_decided_by({ name: by })
    : (Object.hasOwn(reasons, code) ? reasons[code as Reason] : m.learning_reason_other)();

/** Why a file was not taken, after its name. */
export const fileRefusalWord = ({ name, reason }: { name: string; reason: string }): string =>
  m.learning_file_refused({ name, reason: (files[reason] ?? m.learning_reason_other)() });

/** The error of one field, if it has one. */
export function errorOf(form: FormState, field: string): string | undefined {
  if (field === 'documents' && form?.files?.length) return form.files.map(fileRefusalWord).join(' ');
  const code = form?.reasons?.[field]?.[0];
  return code === undefined ? undefined : reasonWord(code, form?.by);
}

const fields: Record<string, () => string> = {
  title: m.learning_field_title,
  need: m.learning_need,
  goal: m.learning_goal,
  planItemId: m.learning_plan_item,
  source: m.learning_source,
  startsOn: m.learning_starts_on,
  endsOn: m.learning_ends_on,
  slotDay: m.learning_slots,
  plannedMinutes: m.learning_planned,
  metGoal: m.learning_met_goal,
  reflection: m.learning_reflection,
  report: m.learning_report_what,
  minutes: m.learning_log_other,
  onDate: m.learning_log_day,
  letterNo: m.learning_letter
};

/** An error with its field before it, as the summary says it. */
const named = (name: string, text: string): string => (fields[name] ? `${fields[name]()}: ${text}` : text);

/** All errors of a form, for the summary on its top. */
export function errorsOf(form: FormState): { name: string; text: string }[] {
  const errors = Object.entries(form?.reasons ?? {}).map(([name, [code = '']]) => ({
    name,
    text: named(name, reasonWord(code, form?.by))
  }));
  return [...errors, ...(form?.files ?? []).map((file) => ({ name: 'documents', text: fileRefusalWord(file) }))];
}

export { formOf, typedList, typedOr, type FormState } from '#ui/form-state.ts';

/** What became of a decision on several matters, for `BulkResult`. */
export function resultOf({ done, missed }: face.ManyDecided) {
  const [made, left] = [done.length, missed.length];
  return {
    done:
      made === 0 ? null : made === 1 ? m.learning_team_result_done_one() : m.learning_team_result_done({ count: made }),
    missedTitle: left === 1 ? m.learning_team_result_missed_one() : m.learning_team_result_missed({ count: left }),
    missed: missed.map(({ title, reason, by }) => ({ what: title, why: reasonWord(reason, by) }))
  };
}
