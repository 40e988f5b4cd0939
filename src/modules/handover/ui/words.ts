// Words of this module in the reader's language: parts, questions, states, subjects, what to do about a refusal.
import * as m from '#messages';
import { errorsIn } from '#ui/form-state.ts';
import type { MoveShow } from '../schema.ts';
import type { DirectionSubject, MoveState, Part, Reason } from '../types.ts';

/** A part of what is handed over, with the question of the interview. */
export const partWord = (part: Part): { word: string; question: string } =>
  ({
    tasks: { word: m.handover_part_tasks(), question: m.handover_ask_tasks() },
    contacts: { word: m.handover_part_contacts(), question: m.handover_ask_contacts() },
    cases: { word: m.handover_part_cases(), question: m.handover_ask_cases() },
    risks: { word: m.handover_part_risks(), question: m.handover_ask_risks() },
    'open-work': { word: m.handover_part_open_work(), question: m.handover_ask_open_work() }
  })[part];

/** A state of a hand-over in words, with the kind of its tag. */
export const stateWord = (state: MoveState): { word: string; kind: 'wait' | 'ok' | 'plain' } =>
  ({
    open: { word: m.handover_state_open(), kind: 'wait' as const },
    complete: { word: m.handover_state_complete(), kind: 'ok' as const },
    waived: { word: m.handover_state_waived(), kind: 'plain' as const },
    dropped: { word: m.handover_state_dropped(), kind: 'plain' as const }
  })[state];

/** A choice of hand-overs. */
export const showWord = (show: MoveShow): string =>
  ({
    mine: m.handover_show_mine,
    open: m.handover_show_open,
    late: m.handover_show_late,
    done: m.handover_show_done
  })[show]();

/** What a direction is about. */
export const subjectWord = (subject: DirectionSubject): string =>
  ({
    needs: m.handover_about_needs,
    quality: m.handover_about_quality,
    freshness: m.handover_about_freshness,
    use: m.handover_about_use,
    moves: m.handover_about_moves,
    other: m.handover_about_other
  })[subject]();

type Code = Reason | 'required' | 'too-long' | 'control-bytes' | 'not-a-day' | 'not-a-nip';
const reasons: Record<Code, () => string> = {
  required: m.handover_reason_required,
  'too-long': m.handover_reason_too_long,
  'control-bytes': m.handover_reason_control_bytes,
  'not-a-day': m.handover_reason_not_a_day,
  'not-a-nip': m.handover_reason_not_a_nip,
  'not-yours': m.handover_reason_not_yours,
  over: m.handover_reason_over,
  'unknown-nip': m.handover_reason_unknown_nip,
  'not-placed': m.handover_reason_not_placed,
  'moves-already': m.handover_reason_moves_already,
  'not-that-day': m.handover_reason_not_that_day,
  'empty-item': m.handover_reason_empty_item,
  'unknown-asset': m.handover_reason_unknown_asset,
  'parts-missing': m.handover_reason_parts_missing,
  'not-ready': m.handover_reason_not_ready,
  'not-read': m.handover_reason_not_read,
  'no-asset': m.handover_reason_no_asset,
  'reason-missing': m.handover_reason_required,
  'is-mover': m.handover_reason_is_mover,
  itself: m.handover_reason_itself,
  'past-day': m.handover_reason_past_day,
  answered: m.handover_reason_answered
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Code] : m.handover_reason_other)();

export const { errorOf, errorsOf } = errorsIn((code) => reasonWord(code));
export { typedOr } from '#ui/form-state.ts';
