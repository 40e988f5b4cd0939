// Words of governance in the reader's language: kinds and states of documents, parts in skill groups, refusals.
import * as m from '#messages';
import { formatDate, type Locale } from '#ui/format.ts';
import { errorsIn } from '#ui/form-state.ts';
import { addDays, type Day } from '#platform/dates.ts';
import type { DocumentShow } from '../schema.ts';
import {
  documentKinds,
  type DocumentKind,
  type DocumentState,
  type Part,
  type PartLine,
  type Reason
} from '../types.ts';

const kinds: Record<DocumentKind, () => string> = {
  direction: m.governance_kind_direction,
  vision: m.governance_kind_vision,
  culture: m.governance_kind_culture,
  'people-reference': m.governance_kind_people_reference,
  policy: m.governance_kind_policy,
  decree: m.governance_kind_decree,
  other: m.governance_kind_other
};

/** Of which kind a document is. */
export const kindWord = (kind: DocumentKind): string => kinds[kind]();

/** The kinds as choices. */
export const kindOptions = () => documentKinds.map((kind) => ({ value: kind, label: kindWord(kind) }));

/** How a document stands, with the kind of its tag. */
export const stateWord = (state: DocumentState): { word: string; kind: 'ok' | 'wait' | 'plain' | 'bad' } =>
  ({
    coming: { word: m.governance_state_coming(), kind: 'wait' as const },
    valid: { word: m.governance_state_valid(), kind: 'ok' as const },
    expired: { word: m.governance_state_expired(), kind: 'plain' as const },
    withdrawn: { word: m.governance_state_withdrawn(), kind: 'bad' as const }
  })[state];

/** A choice of documents in the register. */
export const showWord = (show: DocumentShow): string =>
  ({
    valid: m.governance_show_valid,
    direction: m.governance_show_direction,
    past: m.governance_show_past
  })[show]();

/** The days in which a document holds. */
export const validWord = (document: { validFrom: Day; validUntil: Day | null }, locale: Locale): string => {
  const from = formatDate(document.validFrom, locale, 'short');
  return document.validUntil === null
    ? m.governance_valid_open({ from })
    : m.governance_valid_days({ from, until: formatDate(document.validUntil, locale, 'short') });
};

/** A part in a skill group. */
export const partWord = (part: Part): string =>
  ({ owner: m.governance_part_owner, instructor: m.governance_part_instructor })[part]();

/** The days of a part, the last one included. */
export const termWord = (part: Pick<PartLine, 'startsOn' | 'until'>, locale: Locale): string => {
  const last = part.until === null ? null : addDays(part.until, -1);
  const validUntil = last !== null && last < part.startsOn ? part.startsOn : last;
  return validWord({ validFrom: part.startsOn, validUntil }, locale);
};

type Code =
  Reason | 'required' | 'too-long' | 'control-bytes' | 'not-a-day' | 'not-an-address' | 'not-a-nip' | 'too-many';
const reasons: Record<Code, () => string> = {
  required: m.governance_reason_required,
  'too-long': m.governance_reason_too_long,
  'control-bytes': m.governance_reason_control_bytes,
  'not-a-day': m.governance_reason_not_a_day,
  'not-an-address': m.governance_reason_not_an_address,
  'not-a-nip': m.governance_reason_not_a_nip,
  'too-many': m.governance_reason_too_many,
  'not-yours': m.governance_reason_not_yours,
  'term-reversed': m.governance_reason_term_reversed,
  'direction-term': m.governance_reason_direction_term,
  'nothing-to-read': m.governance_reason_nothing_to_read,
  'file-refused': m.governance_reason_file_refused,
  withdrawn: m.governance_reason_withdrawn,
  'reason-missing': m.governance_reason_reason_missing,
  'unknown-nip': m.governance_reason_unknown_nip,
  'none-chosen': m.governance_reason_none_chosen,
  'not-at-work': m.governance_reason_not_at_work,
  'owner-already': m.governance_reason_owner_already,
  'instructor-already': m.governance_reason_instructor_already,
  closed: m.governance_reason_closed,
  stale: m.governance_reason_stale,
  ended: m.governance_reason_ended
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Code] : m.governance_reason_other)();

export const { errorOf, errorsOf } = errorsIn((code) => reasonWord(code));
export { formOf, typedList, typedOr } from '#ui/form-state.ts';
