// What to do about a refused form, field by field, and what is true after an action.
import * as m from '#messages';
import { errorsIn } from '#ui/form-state.ts';
import type { Reason } from '../types.ts';

const dones: Record<string, () => string> = {
  open: m.feedback_done_open,
  commit: m.feedback_done_commit,
  plan: m.feedback_done_plan,
  action: m.feedback_done_action,
  judge: m.feedback_done_judge,
  review: m.feedback_done_review,
  report: m.feedback_done_report,
  confirm: m.feedback_done_confirm,
  needs: m.feedback_done_needs,
  outcome: m.feedback_done_outcome,
  close: m.feedback_done_close,
  lesson: m.feedback_done_lesson,
  withdraw: m.feedback_done_withdraw,
  dialogue: m.feedback_done_dialogue,
  presence: m.feedback_done_presence,
  spread: m.feedback_done_spread,
  rate: m.feedback_done_rate,
  round: m.feedback_done_round,
  voice: m.feedback_done_voice,
  'round-closed': m.feedback_done_round_closed,
  read: m.feedback_done_read
};

/** What is true now that something was done; undefined where the address says nothing. */
export const doneWord = (done: string | null): string | undefined => (done === null ? undefined : dones[done]?.());

const reasons: Record<string, () => string> = {
  required: m.feedback_reason_required,
  'too-long': m.feedback_reason_too_long,
  'control-bytes': m.feedback_reason_control_bytes,
  'not-a-day': m.feedback_reason_not_a_day,
  'not-chosen': m.feedback_reason_not_chosen,
  'too-many': m.feedback_reason_too_many,
  'not-now': m.feedback_reason_not_now,
  'not-yours': m.feedback_reason_not_yours,
  'reason-missing': m.feedback_reason_reason_missing,
  'date-past': m.feedback_reason_date_past,
  'date-late': m.feedback_reason_date_late,
  'date-ahead': m.feedback_reason_date_ahead,
  'owner-leads': m.feedback_reason_owner_leads,
  'unknown-nip': m.feedback_reason_unknown_nip,
  gone: m.feedback_reason_gone,
  'own-plan': m.feedback_reason_own_plan,
  'own-word': m.feedback_reason_own_word,
  'actions-missing': m.feedback_reason_actions_missing,
  'actions-open': m.feedback_reason_actions_open,
  unconfirmed: m.feedback_reason_unconfirmed,
  'reviewed-already': m.feedback_reason_reviewed_already,
  'already-done': m.feedback_reason_already_done,
  'none-chosen': m.feedback_reason_none_chosen,
  'need-missing': m.feedback_reason_need_missing,
  alone: m.feedback_reason_alone,
  'one-only': m.feedback_reason_one_only,
  'answered-already': m.feedback_reason_answered_already,
  'not-asked': m.feedback_reason_not_asked,
  over: m.feedback_reason_over,
  'not-open-yet': m.feedback_reason_not_open_yet,
  'opened-already': m.feedback_reason_opened_already,
  'nobody-asked': m.feedback_reason_nobody_asked,
  'not-level-one': m.feedback_reason_not_level_one,
  'no-unit': m.feedback_reason_no_unit,
  'year-ahead': m.feedback_reason_year_ahead,
  'unknown-practice': m.feedback_reason_unknown_practice,
  stale: m.feedback_reason_stale
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code] : m.feedback_reason_other)?.() ?? '';

/** At which field a refusal of the rules stands. */
export const fieldOf: Partial<Record<Reason, string>> = {
  'owner-leads': 'owner',
  'unknown-nip': 'nips',
  'no-unit': 'unit',
  'year-ahead': 'year',
  'none-chosen': 'nips',
  alone: 'nips',
  'one-only': 'kind',
  'need-missing': 'topics',
  'reason-missing': 'note'
};

export const { errorOf, errorsOf } = errorsIn((code) => reasonWord(code));
export { formOf, typedList, typedOr, type FormState } from '#ui/form-state.ts';
