// Words of governance in the reader's language: kinds and states of documents, parts in skill groups, refusals.
import * as m from '#messages';
import { formatDate, type Locale } from '#ui/format.ts';
import { errorsIn } from '#ui/form-state.ts';
import { addDays, type Day } from '#platform/dates.ts';
import { provedBy, purposes, type Criterion, type Purpose } from '../criteria.ts';
import type { DocumentShow, VerificationShow } from '../schema.ts';
import {
  documentKinds,
  type CheckState,
  type DocumentKind,
  type DocumentState,
  type Part,
  type PartLine,
  type Reason
} from '../types.ts';

const kinds: Record<DocumentKind, () => string> = {
  direction: m.governance_kind_direction,
  vision: m.governance_kind_vision,
  'learning-culture': m.governance_kind_learning_culture,
  'people-management': m.governance_kind_people_management,
  'competency-policy': m.governance_kind_competency_policy,
  'knowledge-policy': m.governance_kind_knowledge_policy,
  policy: m.governance_kind_policy,
  decree: m.governance_kind_decree,
  other: m.governance_kind_other
};

/** Of which kind a document is, or what it serves as. */
export function kindWord(kind: DocumentKind | Purpose): string {
  const practice = provedBy(kind);
  return practice === null ? kinds[kind as DocumentKind]() : m.governance_kind_proof({ practice });
}

/** The kinds as choices. */
export const kindOptions = () => documentKinds.map((kind) => ({ value: kind, label: kindWord(kind) }));

/** What a document may serve as, as choices. */
export const purposeOptions = () => purposes.map((kind) => ({ value: kind, label: kindWord(kind) }));

const criteria: Record<Criterion, () => string> = {
  aim: m.governance_criterion_aim,
  members: m.governance_criterion_members,
  tiers: m.governance_criterion_tiers,
  monitoring: m.governance_criterion_monitoring,
  activities: m.governance_criterion_activities,
  procedure: m.governance_criterion_procedure,
  time: m.governance_criterion_time,
  actors: m.governance_criterion_actors,
  placement: m.governance_criterion_placement,
  career: m.governance_criterion_career,
  development: m.governance_criterion_development,
  appraisal: m.governance_criterion_appraisal,
  access: m.governance_criterion_access,
  goal: m.governance_criterion_goal,
  needs: m.governance_criterion_needs,
  ways: m.governance_criterion_ways,
  roles: m.governance_criterion_roles,
  capture: m.governance_criterion_capture,
  quality: m.governance_criterion_quality,
  use: m.governance_criterion_use,
  asked: m.governance_criterion_asked,
  covered: m.governance_criterion_covered,
  signed: m.governance_criterion_signed,
  known: m.governance_criterion_known
};

/** What must stand in a document. */
export const criterionWord = (criterion: Criterion): string => criteria[criterion]();

type Tagged = { word: string; kind: 'ok' | 'wait' | 'plain' | 'bad' };

/** How a document stands against its criteria, with the kind of its tag. */
export const checkStateWord = (state: CheckState): Tagged =>
  ({
    unchecked: { word: m.governance_check_unchecked(), kind: 'plain' as const },
    incomplete: { word: m.governance_check_incomplete(), kind: 'plain' as const },
    waiting: { word: m.governance_check_waiting(), kind: 'wait' as const },
    returned: { word: m.governance_check_returned(), kind: 'bad' as const },
    verified: { word: m.governance_check_verified(), kind: 'ok' as const }
  })[state];

/** A purpose of a document with how it stands: `Vision: verified`. */
export const standingWord = (standing: { kind: Purpose; state: CheckState }): string =>
  `${kindWord(standing.kind)}: ${checkStateWord(standing.state).word}`;

/** A level of unit; what stands outside the levels is called so. */
export const tierWord = (echelon: string): string =>
  echelon === '' ? m.assessment_echelon_none() : m.assessment_echelon({ level: echelon });

const ranks: Record<string, () => string> = {
  struktural: m.people_job_struktural,
  fungsional: m.people_job_fungsional,
  pelaksana: m.people_job_pelaksana
};

/** A kind of job. */
export const rankWord = (kind: string): string => ranks[kind]?.() ?? kind;

/** A choice in the queue of who verifies. */
export const verificationWord = (show: VerificationShow): string =>
  ({ waiting: m.governance_verifications_waiting, decided: m.governance_verifications_decided })[show]();

/** How a document stands, with the kind of its tag. */
export const stateWord = (state: DocumentState): Tagged =>
  ({
    coming: { word: m.governance_state_coming(), kind: 'wait' as const },
    valid: { word: m.governance_state_valid(), kind: 'ok' as const },
    replaced: { word: m.governance_state_replaced(), kind: 'plain' as const },
    expired: { word: m.governance_state_expired(), kind: 'plain' as const },
    withdrawn: { word: m.governance_state_withdrawn(), kind: 'bad' as const }
  })[state];

/** A choice of documents in the register. */
export const showWord = (show: DocumentShow): string =>
  ({
    valid: m.governance_show_valid,
    direction: m.governance_show_direction,
    unchecked: m.governance_show_unchecked,
    waiting: m.governance_show_waiting,
    verified: m.governance_show_verified,
    expiring: m.governance_show_expiring,
    past: m.governance_show_past
  })[show]();

/** The days in which a document holds. */
export const validWord = (document: { validFrom: Day; validUntil: Day | null }, locale: Locale): string => {
  const from = formatDate(document.validFrom, locale);
  return document.validUntil === null
    ? m.governance_valid_open({ from })
    : m.governance_valid_days({ from, until: formatDate(document.validUntil, locale) });
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
  ended: m.governance_reason_ended,
  'replaced-elsewhere': m.governance_reason_replaced_elsewhere,
  'replaced-later': m.governance_reason_replaced_later,
  'not-served': m.governance_reason_not_served,
  'nothing-found': m.governance_reason_nothing_found,
  'contributors-missing': m.governance_reason_contributors_missing,
  'schedule-missing': m.governance_reason_schedule_missing,
  'goals-missing': m.governance_reason_goals_missing,
  'verified-already': m.governance_reason_verified_already,
  'not-waiting': m.governance_reason_not_waiting,
  decided: m.governance_reason_decided,
  'own-work': m.governance_reason_own_work,
  recorded: m.governance_reason_recorded,
  'day-outside': m.governance_reason_day_outside,
  'practice-not-asked': m.governance_reason_practice_not_asked
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Code] : m.governance_reason_other)();

export const { errorOf, errorsOf } = errorsIn((code) => reasonWord(code));
export { formOf, typedList, typedOr } from '#ui/form-state.ts';
