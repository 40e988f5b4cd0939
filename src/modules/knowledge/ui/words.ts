// Words of this module in the reader's language: states, forms, levels, and what to do about a refusal.
import * as m from '#messages';
import type { RefusalOf } from '#platform/result.ts';
import type * as face from '../server/index.ts';
import type { AssetForm, AssetState, Level, SharingState } from '../types.ts';
import { questionWord } from './words-forms.ts';
import { errorsIn } from '#ui/form-state.ts';

/** A form of asset in words. */
export const formWord = (form: AssetForm): string =>
  ({
    text: m.knowledge_form_text,
    document: m.knowledge_form_document,
    audio: m.knowledge_form_audio,
    visual: m.knowledge_form_visual,
    'audio-visual': m.knowledge_form_audio_visual
  })[form]();

/** A state of an asset in words, with the kind of its tag. */
export const stateWord = (state: AssetState): { word: string; kind: 'wait' | 'ok' | 'bad' } =>
  ({
    draft: { word: m.knowledge_state_draft(), kind: 'wait' as const },
    published: { word: m.knowledge_state_published(), kind: 'ok' as const },
    withdrawn: { word: m.knowledge_state_withdrawn(), kind: 'bad' as const }
  })[state];

/** The circle of readers of a level in words. */
export const levelWord = (level: Level): string =>
  [m.knowledge_level_1, m.knowledge_level_2, m.knowledge_level_3, m.knowledge_level_4][level - 1]!();

/** A level as a tag says it: `Level 3: kementerian`. */
export const levelTag = (level: Level): string => m.knowledge_level_tag({ level, words: levelWord(level) });

/** The four levels to choose from, each with who reads it. */
export const levelOptions = () => {
  const hints = [
    m.knowledge_level_1_hint,
    m.knowledge_level_2_hint,
    m.knowledge_level_3_hint,
    m.knowledge_level_4_hint
  ];
  return ([1, 2, 3, 4] as const).map((level) => ({
    value: String(level),
    label: `${level}: ${levelWord(level)}`,
    hint: hints[level - 1]!()
  }));
};

/** A state of a sharing session in words, with the kind of its tag. */
export const sharingWord = (state: SharingState): { word: string; kind: 'wait' | 'ok' | 'plain' } =>
  ({
    planned: { word: m.knowledge_sharing_planned(), kind: 'wait' as const },
    held: { word: m.knowledge_sharing_held(), kind: 'ok' as const },
    cancelled: { word: m.knowledge_sharing_cancelled(), kind: 'plain' as const }
  })[state];

const fields: Record<string, () => string> = {
  title: m.knowledge_field_title,
  summary: m.knowledge_field_summary,
  body: m.knowledge_field_body,
  form: m.knowledge_field_form,
  address: m.knowledge_field_address,
  jobFamily: m.knowledge_job_family,
  topic: m.knowledge_topic,
  process: m.knowledge_process
};

/** The name of a field of an asset. */
export const fieldWord = (field: string): string =>
  fields[field]?.() ?? (field.startsWith('s_') ? questionWord(field.slice(2)) : field);

/** What a form finds by its schema, or a use case by its rule; a conflict is shown with both texts. */
type Reason =
  | 'required'
  | 'too-long'
  | 'control-bytes'
  | 'not-an-address'
  | 'not-a-nip'
  | 'too-many'
  | 'not-a-day'
  | 'minutes'
  | 'not-a-time'
  | Exclude<RefusalOf<(typeof face)[keyof typeof face]>, 'conflict' | 'not-a-member'>;
const reasons: Record<Reason, () => string> = {
  required: m.knowledge_reason_required,
  'too-long': m.knowledge_reason_too_long,
  'control-bytes': m.knowledge_reason_control_bytes,
  'not-an-address': m.knowledge_reason_not_an_address,
  'not-a-nip': m.knowledge_reason_not_a_nip,
  'unknown-nip': m.knowledge_reason_unknown_nip,
  'too-many': m.knowledge_reason_too_many,
  'foreign-unit': m.knowledge_reason_foreign_unit,
  'not-a-day': m.knowledge_reason_not_a_day,
  minutes: m.knowledge_reason_minutes,
  'no-place': m.knowledge_reason_no_place,
  'not-a-draft': m.knowledge_reason_not_a_draft,
  'no-content': m.knowledge_reason_no_content,
  'no-summary': m.knowledge_reason_no_summary,
  'level-one-without-reader': m.knowledge_reason_level_one,
  'same-level': m.knowledge_reason_same_level,
  'no-reason': m.knowledge_reason_no_reason,
  withdrawn: m.knowledge_reason_withdrawn,
  'too-large': m.knowledge_reason_too_large,
  'type-not-allowed': m.knowledge_reason_type_not_allowed,
  'type-mismatch': m.knowledge_reason_type_mismatch,
  empty: m.knowledge_reason_empty,
  'not-a-document': m.knowledge_text_reason_not_a_document,
  'document-unreadable': m.knowledge_text_reason_document_unreadable,
  'document-too-large': m.knowledge_text_reason_document_too_large,
  'no-archive': m.knowledge_folder_reason_no_archive,
  'one-archive': m.knowledge_folder_reason_one_archive,
  'not-an-archive': m.knowledge_folder_reason_not_an_archive,
  busy: m.knowledge_folder_reason_busy,
  'not-an-image': m.knowledge_text_reason_not_an_image,
  'disk-full': m.knowledge_reason_disk_full,
  'too-many-files': m.knowledge_reason_too_many_files,
  'not-sure': m.knowledge_reason_not_sure,
  'panel-decided': m.knowledge_reason_panel_decided,
  'unknown-team': m.knowledge_reason_unknown_team,
  'not-in-team': m.knowledge_reason_not_in_team,
  'panel-refused': m.knowledge_reason_panel_refused,
  'basics-first': m.knowledge_reason_basics_first,
  unanswered: m.knowledge_reason_unanswered,
  'own-asset': m.knowledge_reason_own_asset,
  'never-opened': m.knowledge_reason_never_opened,
  'not-published': m.knowledge_reason_not_published,
  'used-this-quarter': m.knowledge_reason_used_this_quarter,
  'not-yet': m.knowledge_reason_not_yet,
  nobody: m.knowledge_reason_nobody,
  'not-a-time': m.knowledge_reason_not_a_time,
  'ends-before-starts': m.knowledge_reason_ends_before_starts,
  'not-one-year': m.knowledge_reason_not_one_year,
  'other-year': m.knowledge_reason_other_year,
  'too-long-ago': m.knowledge_reason_too_long_ago,
  'too-far': m.knowledge_reason_too_far,
  'too-many-dates': m.knowledge_reason_too_many_dates,
  'held-already': m.knowledge_reason_held_already,
  'dropped-already': m.knowledge_reason_dropped_already,
  'same-day': m.knowledge_reason_same_day,
  'outside-year': m.knowledge_reason_outside_year,
  taken: m.knowledge_reason_taken,
  'too-late': m.knowledge_reason_too_late,
  'own-presence': m.knowledge_reason_own_presence,
  'own-session': m.knowledge_reason_own_session,
  'not-today': m.knowledge_reason_not_today,
  'called-off': m.knowledge_reason_called_off,
  'code-expired': m.knowledge_reason_code_expired,
  'rated-already': m.knowledge_reason_rated_already,
  'too-many-searches': m.knowledge_reason_too_many_searches,
  'nothing-asked': m.knowledge_reason_nothing_asked,
  gone: m.knowledge_reason_gone,
  'no-word': m.knowledge_reason_no_word,
  'too-many-pairs': m.knowledge_reason_too_many_pairs,
  'question-withdrawn': m.knowledge_reason_question_withdrawn,
  'own-answer': m.knowledge_reason_own_answer,
  'answer-withdrawn': m.knowledge_reason_answer_withdrawn,
  'accepted-already': m.knowledge_reason_accepted_already
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Reason] : m.knowledge_reason_other)();

export const { errorOf, errorsOf } = errorsIn((code) => reasonWord(code));
export { typedOr } from '#ui/form-state.ts';
