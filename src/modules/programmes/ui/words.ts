// Programmes in words: modes, states, remarks of an import, what to do about a refusal.
import * as m from '#messages';
import { noteWords } from '#modules/people/words.ts';
import { modes, type Mode } from '../types.ts';
import { errorsIn } from '#ui/form-state.ts';

const modeWords: Record<Mode, () => string> = {
  classroom: m.programmes_mode_classroom,
  distance: m.programmes_mode_distance,
  'e-learning': m.programmes_mode_e_learning,
  blended: m.programmes_mode_blended,
  workplace: m.programmes_mode_workplace
};

/** How a programme is held, in words. */
export const modeWord = (mode: Mode): string => modeWords[mode]();

/** The modes to choose from. */
export const modeOptions = () => modes.map((value) => ({ value, label: modeWord(value) }));

/** How a programme stands, in words, with the kind of its tag. */
export const standingWord = (
  standing: 'open' | 'closed' | 'cancelled'
): { word: string; kind: 'ok' | 'plain' | 'bad' } =>
  ({
    open: { word: m.programmes_state_open(), kind: 'ok' as const },
    closed: { word: m.programmes_state_closed(), kind: 'plain' as const },
    cancelled: { word: m.programmes_state_cancelled(), kind: 'bad' as const }
  })[standing];

const steps: Record<string, () => string> = {
  add: m.programmes_step_add,
  change: m.programmes_step_change,
  import: m.programmes_step_import,
  close: m.programmes_step_close,
  cancel: m.programmes_step_cancel,
  reopen: m.programmes_step_reopen
};

/** What somebody did with a programme. */
export const stepWord = (kind: string): string => steps[kind]?.() ?? kind;

const notes: Record<string, (given: { value: string }) => string> = {
  'bad-hours': m.programmes_note_bad_hours,
  'bad-link': m.programmes_note_bad_link,
  'bad-mode': m.programmes_note_bad_mode,
  'bad-seats': m.programmes_note_bad_seats,
  'closes-late': m.programmes_note_closes_late,
  'is-cancelled': m.programmes_note_is_cancelled,
  duplicate: m.programmes_note_duplicate
};

/** The sentence of a remark of an import. */
export const programmeNote = (note: { code: string; value: string }): string =>
  notes[note.code]?.(note) ?? noteWords(note);

const reasons: Record<string, () => string> = {
  required: m.programmes_reason_required,
  'too-long': m.programmes_reason_too_long,
  'not-a-day': m.programmes_reason_not_a_day,
  'not-hours': m.programmes_reason_not_hours,
  'not-seats': m.programmes_reason_not_seats,
  'not-an-address': m.programmes_reason_not_an_address,
  'dates-reversed': m.programmes_reason_dates_reversed,
  'closes-late': m.programmes_reason_closes_late,
  'dates-far': m.programmes_reason_dates_far,
  'dates-long': m.programmes_reason_dates_long,
  'control-bytes': m.programmes_reason_control_bytes,
  'reason-missing': m.programmes_reason_reason_missing,
  stale: m.programmes_reason_stale,
  'not-now': m.programmes_reason_not_now,
  'no-place': m.programmes_reason_no_place
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string => (reasons[code] ?? m.programmes_reason_other)();

export const { errorOf, errorsOf } = errorsIn((code) => reasonWord(code));
export { typedOr } from '#ui/form-state.ts';
