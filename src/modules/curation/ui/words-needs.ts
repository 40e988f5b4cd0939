// Words of needs and collections in the reader's language: choices, states of a list, what to do about a refusal.
import * as m from '#messages';
import { assetForms, type AssetForm, type AssetState } from '#modules/knowledge/types.ts';
import { errorsIn } from '#ui/form-state.ts';
import type { NeedShow } from '../schema-needs.ts';
import type { NeedReason } from '../types-needs.ts';

/** A choice of the list of needs. */
export const needShowWord = (show: NeedShow): string =>
  ({ jobs: m.curation_needs_jobs, gaps: m.curation_needs_gaps, all: m.curation_needs_all })[show]();

/** How the list of a job stands, with the kind of its tag. */
export const listWord = (state: 'never' | 'current' | 'due'): { word: string; kind: 'wait' | 'ok' | 'bad' } =>
  ({
    never: { word: m.curation_list_never(), kind: 'wait' as const },
    current: { word: m.curation_list_current(), kind: 'ok' as const },
    due: { word: m.curation_list_due(), kind: 'bad' as const }
  })[state];

type Code = NeedReason | 'required' | 'too-long' | 'control-bytes' | 'not-a-day' | 'not-a-nip';
const reasons: Record<Code, () => string> = {
  required: m.curation_reason_required,
  'too-long': m.curation_reason_too_long,
  'control-bytes': m.curation_reason_control_bytes,
  'not-a-day': m.curation_reason_not_a_day,
  'not-a-nip': m.curation_reason_not_a_nip,
  'not-yours': m.curation_reason_needs_not_yours,
  'foreign-unit': m.curation_reason_foreign_unit,
  'unknown-pair': m.curation_reason_unknown_pair,
  'no-needs': m.curation_reason_no_needs,
  'own-list': m.curation_reason_own_list,
  ended: m.curation_reason_ended,
  'unknown-asset': m.curation_reason_unknown_asset,
  'too-narrow': m.curation_reason_too_narrow,
  'linked-already': m.curation_reason_linked_already,
  'met-already': m.curation_reason_met_already,
  away: m.curation_reason_away,
  'unknown-nip': m.curation_reason_unknown_nip,
  'unknown-group': m.curation_reason_unknown_group,
  'asked-already': m.curation_reason_asked_already,
  'not-within-year': m.curation_reason_not_within_year,
  'no-place': m.curation_reason_no_place,
  stale: m.curation_reason_collection_stale,
  closed: m.curation_reason_collection_closed,
  'too-many': m.curation_reason_too_many
};

/** What to do about a refusal. */
export const needReasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Code] : m.curation_reason_other)();

export const { errorOf, errorsOf } = errorsIn((code) => needReasonWord(code));
export { typedOr } from '#ui/form-state.ts';

/** A form of asset in words. */
export const formWord = (form: AssetForm): string =>
  ({
    text: m.knowledge_form_text,
    document: m.knowledge_form_document,
    audio: m.knowledge_form_audio,
    visual: m.knowledge_form_visual,
    'audio-visual': m.knowledge_form_audio_visual
  })[form]();

/** The forms to choose from. */
export const formOptions = () => assetForms.map((form) => ({ value: form, label: formWord(form) }));

/** A state of an asset in words. */
export const assetStateWord = (state: AssetState): string =>
  ({
    draft: m.knowledge_state_draft,
    published: m.knowledge_state_published,
    withdrawn: m.knowledge_state_withdrawn
  })[state]();
