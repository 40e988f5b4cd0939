// Errors of the forms of schemes in words.
import * as m from '#messages';
import { errorsIn } from '#ui/form-state.ts';

const words: Record<string, () => string> = {
  number: m.scheme_reason_number,
  'weight-range': m.scheme_reason_weight_range,
  'weights-none': m.scheme_reason_weights_none,
  'target-range': m.scheme_reason_target_range,
  'floor-range': m.scheme_reason_floor_range,
  'share-range': m.scheme_reason_share_range,
  'share-mixed': m.scheme_reason_share_mixed,
  'source-unbuilt': m.scheme_reason_source_unbuilt,
  applies: m.scheme_reason_applies,
  'group-range': m.scheme_reason_group_range,
  'days-range': m.scheme_reason_days_range,
  'aim-range': m.scheme_reason_aim_range,
  'quarter-order': m.scheme_reason_quarter_order,
  'cap-range': m.scheme_reason_cap_range,
  'jp-range': m.scheme_reason_jp_range,
  'scale-order': m.scheme_reason_scale_order,
  'answers-range': m.scheme_reason_answers_range,
  'category-name': m.scheme_reason_category_name,
  'category-order': m.scheme_reason_category_order,
  'no-day': m.scheme_reason_no_day,
  'phase-order': m.scheme_reason_phase_order,
  'phase-outside': m.scheme_reason_phase_outside,
  'cut-off-early': m.scheme_reason_cut_off_early,
  'phase-over': m.scheme_reason_phase_over,
  'phase-adopters': m.scheme_reason_phase_adopters,
  scored: m.scheme_reason_scored,
  'reason-missing': m.scheme_reason_reason_missing,
  'past-end': m.scheme_reason_past_end,
  'already-closed': m.scheme_reason_already_closed,
  'no-draft': m.scheme_reason_no_draft,
  'changed-meanwhile': m.scheme_reason_changed_meanwhile,
  'nothing-changed': m.scheme_reason_nothing_changed,
  'same-person': m.scheme_reason_same_person,
  'decree-ahead': m.scheme_reason_decree_ahead,
  'decree-half': m.scheme_reason_decree_half,
  'still-faulty': m.scheme_reason_still_faulty,
  'too-long': m.scheme_reason_too_long
};

/** Why a value or a form was refused. */
export const reasonWord = (code: string): string => words[code]?.() ?? code;

export const { errorOf, errorsOf } = errorsIn(reasonWord);
