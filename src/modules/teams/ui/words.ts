// Words of teams in the reader's language: kinds, methods, states, steps, and what to do about a refusal.
import * as m from '#messages';
import { errorsIn } from '#ui/form-state.ts';
import type { Show } from '../schema.ts';
import {
  kinds,
  methods,
  type Kind,
  type Method,
  type Reason,
  type StepKind,
  type TeamName,
  type TeamState
} from '../types.ts';

type TagKind = 'plain' | 'ok' | 'wait' | 'bad';

const kindWords: Record<Kind, { word: () => string; hint: () => string }> = {
  assignment: { word: m.teams_kind_assignment, hint: m.teams_kind_assignment_hint },
  initiative: { word: m.teams_kind_initiative, hint: m.teams_kind_initiative_hint },
  topic: { word: m.teams_kind_topic, hint: m.teams_kind_topic_hint },
  trust: { word: m.teams_kind_trust, hint: m.teams_kind_trust_hint },
  'action-learning': { word: m.teams_kind_action_learning, hint: m.teams_kind_action_learning_hint }
};

/** Of which kind a team is. */
export const kindWord = (kind: Kind): string => kindWords[kind].word();

/** The kinds as choices, each with what it means. */
export const kindOptions = () =>
  kinds.map((kind) => ({ value: kind, label: kindWord(kind), hint: kindWords[kind].hint() }));

/** A team as a choice; those of one name are told apart by the unit. */
export const teamChoice = ({ id, name, unitCode }: TeamName) => ({ value: String(id), label: name, hint: unitCode });

const methodWords: Record<Method, () => string> = {
  briefing: m.teams_method_briefing,
  mentoring: m.teams_method_mentoring,
  meeting: m.teams_method_meeting,
  rotation: m.teams_method_rotation,
  teamwork: m.teams_method_teamwork,
  inquiry: m.teams_method_inquiry,
  consultation: m.teams_method_consultation,
  reading: m.teams_method_reading,
  monitoring: m.teams_method_monitoring,
  visit: m.teams_method_visit,
  'other-organisations': m.teams_method_other_organisations,
  partners: m.teams_method_partners,
  experience: m.teams_method_experience,
  training: m.teams_method_training
};

/** By which method a team learns. */
export const methodWord = (method: Method): string => methodWords[method]();

/** The methods as choices. */
export const methodOptions = () => methods.map((method) => ({ value: method, label: methodWord(method) }));

/** A state in words, with the kind of its tag. */
export const stateWord = (state: TeamState): { word: string; kind: TagKind } =>
  ({
    proposed: { word: m.teams_state_proposed(), kind: 'wait' as const },
    declined: { word: m.teams_state_declined(), kind: 'bad' as const },
    active: { word: m.teams_state_active(), kind: 'ok' as const },
    archived: { word: m.teams_state_archived(), kind: 'plain' as const }
  })[state];

/** A choice of teams in their list. */
export const showWord = (show: Show): string =>
  ({
    mine: m.teams_show_mine,
    unit: m.teams_show_unit,
    proposed: m.teams_show_proposed,
    archived: m.teams_show_archived
  })[show]();

/** What somebody did about a team. */
export function stepWord(step: { kind: StepKind; aboutName: string | null }): string {
  const name = step.aboutName ?? '';
  const words: Record<StepKind, () => string> = {
    make: m.teams_step_make,
    propose: m.teams_step_propose,
    accept: m.teams_step_accept,
    decline: m.teams_step_decline,
    change: m.teams_step_change,
    leader: () => m.teams_step_leader({ name }),
    add: () => m.teams_step_add({ name }),
    remove: () => m.teams_step_remove({ name }),
    leave: m.teams_step_leave,
    archive: m.teams_step_archive
  };
  return words[step.kind]();
}

type Code = Reason | 'required' | 'too-long' | 'control-bytes' | 'not-a-nip' | 'too-many';
const reasons: Record<Code, () => string> = {
  required: m.teams_reason_required,
  'too-long': m.teams_reason_too_long,
  'control-bytes': m.teams_reason_control_bytes,
  'not-a-nip': m.teams_reason_not_a_nip,
  'too-many': m.teams_reason_too_many,
  'none-chosen': m.teams_reason_none_chosen,
  'no-place': m.teams_reason_no_place,
  'foreign-unit': m.teams_reason_foreign_unit,
  'document-missing': m.teams_reason_document_missing,
  'not-now': m.teams_reason_not_now,
  'own-proposal': m.teams_reason_own_proposal,
  'reason-missing': m.teams_reason_reason_missing,
  'not-yours': m.teams_reason_not_yours,
  stale: m.teams_reason_stale,
  'unknown-nip': m.teams_reason_unknown_nip,
  'not-at-work': m.teams_reason_not_at_work,
  'not-a-member': m.teams_reason_not_a_member,
  'leader-stays': m.teams_reason_leader_stays
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Code] : m.teams_reason_other)();

export const { errorOf, errorsOf } = errorsIn((code) => reasonWord(code));
export { typedList, typedOr } from '#ui/form-state.ts';
