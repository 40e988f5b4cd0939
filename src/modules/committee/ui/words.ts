// Words of the committee in the reader's language: states, parts, who is late, refusals.
import * as m from '#messages';
import { errorsIn } from '#ui/form-state.ts';
import type { DossierState, Part, Phase, Reason } from '../types.ts';
import type { ObjectionShow } from '../schema.ts';

/** How far the assessment of a unit has come, with the kind of its tag. */
export const stateWord = (state: DossierState): { word: string; kind: 'ok' | 'wait' | 'plain' | 'go' } =>
  ({
    walking: { word: m.committee_state_walking(), kind: 'wait' as const },
    signed: { word: m.committee_state_signed(), kind: 'go' as const },
    found: { word: m.committee_state_found(), kind: 'wait' as const },
    approved: { word: m.committee_state_approved(), kind: 'ok' as const },
    'set-aside': { word: m.committee_state_set_aside(), kind: 'plain' as const }
  })[state];

/** A phase of the scheme's calendar. */
export const phaseWord = (phase: Phase): string =>
  ({
    evidence: m.scheme_phase_evidence,
    'self-assessment': m.scheme_phase_self_assessment,
    committee: m.scheme_phase_committee,
    answer: m.scheme_phase_answer,
    approval: m.scheme_phase_approval
  })[phase]();

/** What somebody does in the committee. */
export const partWord = (part: Part): string =>
  ({ chair: m.committee_part_chair, deputy: m.committee_part_deputy, member: m.committee_part_member })[part]();

/** Who is late. */
export const lateWord = (late: 'unit' | 'judges' | 'chair'): string =>
  ({ unit: m.committee_late_unit, judges: m.committee_late_judges, chair: m.committee_late_chair })[late]();

/** A choice of objections. */
export const showWord = (show: ObjectionShow): string =>
  ({
    open: m.committee_objections_open,
    answered: m.committee_objections_answered,
    mine: m.committee_objections_mine
  })[show]();

/** What becomes of the measure; null while nobody has answered. */
export const outcomeWord = (outcome: 'changes' | 'stays' | null): string =>
  outcome === null
    ? m.committee_objection_open()
    : { changes: m.committee_objection_changes, stays: m.committee_objection_stays }[outcome]();

type Code =
  Reason | 'required' | 'too-long' | 'control-bytes' | 'not-a-day' | 'not-a-number' | 'not-a-nip' | 'not-a-score';
const reasons: Record<Code, () => string> = {
  required: m.committee_reason_required,
  'too-long': m.committee_reason_too_long,
  'control-bytes': m.committee_reason_control_bytes,
  'not-a-day': m.committee_reason_not_a_day,
  'not-a-number': m.committee_reason_not_a_number,
  'not-a-nip': m.committee_reason_not_a_nip,
  'not-a-score': m.committee_reason_not_a_score,
  'round-there': m.committee_reason_round_there,
  'no-round': m.committee_reason_no_round,
  'seed-there': m.committee_reason_seed_there,
  'no-seed': m.committee_reason_no_seed,
  'term-reversed': m.committee_reason_term_reversed,
  'unknown-nip': m.committee_reason_unknown_nip,
  'member-already': m.committee_reason_member_already,
  'chair-already': m.committee_reason_chair_already,
  'not-at-work': m.committee_reason_not_at_work,
  ended: m.committee_reason_ended,
  'reason-missing': m.committee_reason_reason_missing,
  'not-walking': m.committee_reason_not_walking,
  'not-walked': m.committee_reason_not_walked,
  'said-meanwhile': m.committee_reason_said_meanwhile,
  'own-walk': m.committee_reason_own_walk,
  'not-signed': m.committee_reason_not_signed,
  'not-found-yet': m.committee_reason_not_found_yet,
  closed: m.committee_reason_closed,
  conflict: m.committee_reason_conflict,
  'not-seated': m.committee_reason_not_seated,
  'not-judge': m.committee_reason_not_judge,
  'already-judged': m.committee_reason_already_judged,
  'nothing-judged': m.committee_reason_nothing_judged,
  'already-decided': m.committee_reason_already_decided,
  'not-differing': m.committee_reason_not_differing,
  'not-all-judged': m.committee_reason_not_all_judged,
  'nothing-to-draw': m.committee_reason_nothing_to_draw,
  'already-drawn': m.committee_reason_already_drawn,
  'not-asked': m.committee_reason_not_asked,
  'share-good': m.committee_reason_share_good,
  'too-many': m.committee_reason_too_many,
  'items-open': m.committee_reason_items_open,
  'already-answered': m.committee_reason_already_answered,
  'window-over': m.committee_reason_window_over,
  'window-open': m.committee_reason_window_open,
  'no-appeal': m.committee_reason_no_appeal,
  unanswered: m.committee_reason_unanswered,
  'own-unit': m.committee_reason_own_unit,
  'already-commended': m.committee_reason_already_commended,
  short: m.committee_reason_short,
  'not-open': m.committee_reason_not_open,
  'unit-gone': m.committee_reason_unit_gone,
  'too-early': m.committee_reason_too_early,
  'phase-over': m.committee_reason_phase_over,
  'day-past': m.committee_reason_day_past
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Code] : m.committee_reason_other)();

export const { errorOf, errorsOf } = errorsIn((code) => reasonWord(code));
export { formOf, typedOr } from '#ui/form-state.ts';
