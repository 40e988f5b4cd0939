// Words of this module in the reader's language: states, parts, what was done, what to do about a refusal.
import * as m from '#messages';
import { errorsIn } from '#ui/form-state.ts';
import type { BoardShow } from '../schema.ts';
import type { FreshnessState, Part, Reason } from '../types.ts';

type TagKind = 'plain' | 'go' | 'wait' | 'ok' | 'bad' | 'open';

/** How an asset stands in words, with the kind of its tag. */
export const stateWord = (state: FreshnessState): { word: string; kind: TagKind } =>
  ({
    current: { word: m.curation_state_current(), kind: 'ok' as const },
    due: { word: m.curation_state_due(), kind: 'wait' as const },
    overdue: { word: m.curation_state_overdue(), kind: 'bad' as const },
    replaced: { word: m.curation_state_replaced(), kind: 'plain' as const },
    retired: { word: m.curation_state_retired(), kind: 'plain' as const }
  })[state];

/** A choice of the board. */
export const showWord = (show: BoardShow): string =>
  ({
    attention: m.curation_show_attention,
    due: m.curation_state_due,
    overdue: m.curation_state_overdue,
    replaced: m.curation_state_replaced,
    retired: m.curation_state_retired,
    current: m.curation_state_current,
    dead: m.curation_show_dead
  })[show]();

/** In which capacity somebody signs. */
export const partWord = (part: Part): string =>
  ({
    author: m.curation_part_author,
    steward: m.curation_part_steward,
    owner: m.curation_part_owner,
    instructor: m.curation_part_instructor
  })[part]();

const past: Record<string, () => string> = {
  signed: m.curation_past_signed,
  confirmed: m.curation_past_confirmed,
  updated: m.curation_past_updated,
  replaced: m.curation_past_replaced,
  rescheduled: m.curation_past_rescheduled,
  reinstated: m.curation_past_reinstated
};

/** What was done in a round. */
export const pastWord = (kind: string): string => past[kind]?.() ?? kind;

type Code = Reason | 'required' | 'too-long' | 'control-bytes' | 'not-a-day';
const reasons: Record<Code, () => string> = {
  required: m.curation_reason_required,
  'too-long': m.curation_reason_too_long,
  'control-bytes': m.curation_reason_control_bytes,
  'not-a-day': m.curation_reason_not_a_day,
  'not-yours': m.curation_reason_not_yours,
  closed: m.curation_reason_closed,
  'not-published': m.curation_reason_not_published,
  'no-new-version': m.curation_reason_no_new_version,
  'note-missing': m.curation_reason_note_missing,
  'same-again': m.curation_reason_same_again,
  'signed-already': m.curation_reason_signed_already,
  stale: m.curation_reason_stale,
  'too-far': m.curation_reason_too_far,
  'past-day': m.curation_reason_past_day,
  'only-earlier': m.curation_reason_only_earlier,
  itself: m.curation_reason_itself,
  'unknown-asset': m.curation_reason_unknown_asset,
  narrower: m.curation_reason_narrower,
  'replaced-itself': m.curation_reason_replaced_itself,
  'not-replaced': m.curation_reason_not_replaced,
  'reason-missing': m.curation_reason_required
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Code] : m.curation_reason_other)();

export const { errorOf, errorsOf } = errorsIn((code) => reasonWord(code));
export { typedOr } from '#ui/form-state.ts';
