// What to do about a refused form, field by field, in the reader's language.
import * as m from '#messages';
import type { RefusalOf } from '#platform/result.ts';
import type * as face from '../server/index.ts';
import type { FormState } from '#ui/form-state.ts';

/** What a form finds by its schema, or a use case by its rule, for one matter or for one of many. */
type Reason =
  | 'required'
  | 'too-long'
  | 'not-a-day'
  | 'not-a-number'
  | 'not-a-figure'
  | 'not-three-days'
  | 'too-many'
  | 'none-chosen'
  | Exclude<face.DecidedMatter['outcome'], 'decided'>
  | RefusalOf<(typeof face)[keyof typeof face]>;

const reasons: Record<Reason, () => string> = {
  required: m.transfer_reason_required,
  'too-long': m.transfer_reason_too_long,
  'not-a-day': m.transfer_reason_not_a_day,
  'not-a-number': m.transfer_reason_required,
  'not-a-figure': m.transfer_reason_not_a_figure,
  'not-three-days': m.settings_reason_not_three_days,
  'not-ahead': m.settings_reason_not_ahead,
  'later-version': m.settings_reason_later_version,
  'too-many': m.transfer_reason_too_many,
  'none-chosen': m.transfer_reason_none_chosen,
  'not-found': m.transfer_reason_not_found,
  'not-now': m.transfer_reason_not_now,
  'not-yours': m.transfer_reason_not_yours,
  stale: m.transfer_reason_stale,
  'already-decided': m.transfer_reason_already_decided,
  'reason-missing': m.transfer_reason_reason_missing,
  'not-finished': m.transfer_reason_not_finished,
  'changed-missing': m.transfer_reason_changed_missing,
  'since-missing': m.transfer_reason_since_missing,
  'since-ahead': m.transfer_reason_since_ahead,
  'effect-missing': m.transfer_reason_effect_missing,
  'measure-missing': m.transfer_reason_measure_missing,
  'figure-missing': m.transfer_reason_figure_missing,
  'unit-missing': m.transfer_reason_unit_missing,
  'state-missing': m.transfer_reason_state_missing,
  'led-by-you': m.transfer_reason_led_by_you,
  'not-above': m.transfer_reason_not_above,
  'asked-already': m.transfer_reason_asked_already,
  'way-missing': m.transfer_reason_way_missing,
  'from-missing': m.transfer_reason_from_missing,
  'too-short': m.transfer_reason_too_short,
  'aim-missing': m.transfer_reason_aim_missing,
  'line-missing': m.transfer_reason_line_missing,
  'not-due': m.transfer_reason_not_due,
  'not-reported': m.transfer_reason_not_reported,
  'problem-missing': m.transfer_reason_problem_missing,
  'idea-missing': m.transfer_reason_idea_missing,
  'activity-missing': m.transfer_reason_activity_missing,
  'own-innovation': m.transfer_reason_own_innovation,
  'nobody-named': m.transfer_reason_nobody_named,
  'unknown-nip': m.transfer_reason_unknown_nip,
  'used-already': m.transfer_reason_used_already,
  'in-the-future': m.transfer_reason_since_ahead
};

const files: Record<string, () => string> = {
  'too-large': m.learning_file_too_large,
  empty: m.learning_file_empty,
  'type-not-allowed': m.learning_file_unknown_type,
  'type-mismatch': m.learning_file_mismatch,
  'too-many-files': m.transfer_file_too_many,
  'disk-full': m.learning_file_disk_full
};

/** What to do about a refusal; `by` names who decided before. */
export const reasonWord = (code: string, by?: string): string =>
  by
    ? m.transfer_reason_already_decided_by({ name: by })
    : (Object.hasOwn(reasons, code) ? reasons[code as Reason] : m.transfer_reason_not_now)();

const fileWord = ({ name, reason }: { name: string; reason: string }): string =>
  m.learning_file_refused({ name, reason: (files[reason] ?? m.transfer_reason_not_now)() });

/** The error of one field, if it has one. */
export function errorOf(form: FormState, field: string): string | undefined {
  if (field === 'files' && form?.files?.length) return form.files.map(fileWord).join(' ');
  const code = form?.reasons?.[field]?.[0];
  return code === undefined ? undefined : reasonWord(code, form?.by);
}

/** All errors of a form, for the summary on its top. */
export const errorsOf = (form: FormState): { name: string; text: string }[] => [
  ...Object.entries(form?.reasons ?? {}).map(([name, [code = '']]) => ({ name, text: reasonWord(code, form?.by) })),
  ...(form?.files ?? []).map((file) => ({ name: 'files', text: fileWord(file) }))
];

/** What was typed in the fields of a list, if anything was. */
export function typedList(form: FormState, field: string): readonly string[] | undefined {
  const typed = form?.typed?.[field];
  return typed === undefined ? undefined : [typed].flat();
}

export { formOf, typedOr, type FormState } from '#ui/form-state.ts';

/** What became of a decision on several matters, for `BulkResult`. */
export function resultOf(results: readonly face.DecidedMatter[]) {
  const done = results.filter(({ outcome }) => outcome === 'decided').length;
  const missed = results.filter(({ outcome }) => outcome !== 'decided');
  return {
    done: done === 0 ? null : done === 1 ? m.transfer_team_done_one() : m.transfer_team_done({ count: done }),
    missedTitle: m.transfer_team_missed({ count: missed.length }),
    missed: missed.map(({ outcome, by }) => ({ why: reasonWord(outcome, by) }))
  };
}
