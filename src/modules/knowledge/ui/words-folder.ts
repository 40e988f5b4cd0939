// Words of a folder that is brought in: what becomes of each file, what is to be said of it, why an archive is not read.
import * as m from '#messages';
import type { MappingColumn } from '../rules-mapping.ts';
import type { Template } from '../templates.ts';
import type { ArchiveRefusal, FolderCode, FolderLine, FolderNote } from '../types-folder.ts';
import { templateWord } from './words-forms.ts';

type Word = (of: { value: string }) => string;
const notes: Record<FolderCode, Word> = {
  encrypted: m.knowledge_folder_note_encrypted,
  symlink: m.knowledge_folder_note_symlink,
  'bad-name': m.knowledge_folder_note_bad_name,
  twice: m.knowledge_folder_note_twice,
  bomb: m.knowledge_folder_note_bomb,
  broken: m.knowledge_folder_note_broken,
  unnamed: m.knowledge_folder_note_unnamed,
  'too-many-files': m.knowledge_folder_note_too_many_files,
  'too-large': m.knowledge_folder_note_too_large,
  empty: m.knowledge_folder_note_empty,
  'type-not-allowed': m.knowledge_folder_note_type_not_allowed,
  'type-mismatch': m.knowledge_folder_note_type_mismatch,
  'disk-full': m.knowledge_folder_note_disk_full,
  failed: m.knowledge_folder_note_failed,
  'not-a-document': m.knowledge_folder_note_not_a_document,
  'document-unreadable': m.knowledge_folder_note_document_unreadable,
  'document-too-large': m.knowledge_folder_note_document_too_large,
  'unknown-owner': m.knowledge_folder_note_unknown_owner,
  'not-your-owner': m.knowledge_folder_note_not_your_owner,
  'owner-without-place': m.knowledge_folder_note_owner_without_place,
  'foreign-unit': m.knowledge_folder_note_foreign_unit,
  'bad-level': m.knowledge_folder_note_bad_level,
  'bad-kind': m.knowledge_folder_note_bad_kind,
  'mapping-unreadable': m.knowledge_folder_note_mapping_unreadable,
  'link-missing': m.knowledge_folder_note_link_missing,
  'image-missing': m.knowledge_folder_note_image_missing,
  'file-refused': m.knowledge_folder_note_file_refused,
  'images-left': m.knowledge_folder_note_images_left,
  'kind-unmatched': m.knowledge_folder_note_kind_unmatched,
  'unknown-column': m.knowledge_folder_note_unknown_column,
  'no-such-file': m.knowledge_folder_note_no_such_file,
  'mapped-twice': m.knowledge_folder_note_mapped_twice,
  'text-cut': m.knowledge_folder_note_text_cut
};

/** A remark as a sentence, with the line it is about. */
export function folderNote({ code, value, line }: FolderNote): string {
  const words = notes[code]({ value });
  return line > 0 ? m.knowledge_folder_line({ line: String(line), words }) : words;
}

/** Why an archive is not read at all. */
export const archiveRefusal = (reason: ArchiveRefusal): string =>
  ({
    'archive-unreadable': m.knowledge_folder_reason_archive_unreadable,
    'archive-too-many': m.knowledge_folder_reason_archive_too_many,
    'archive-too-large': m.knowledge_folder_reason_archive_too_large,
    'archive-empty': m.knowledge_folder_reason_archive_empty
  })[reason]();

/** What becomes of a file, with the kind of its tag. */
export function becomesWord({ becomes, state, level }: Pick<FolderLine, 'becomes' | 'state' | 'level'>): {
  word: string;
  kind: 'plain' | 'go' | 'ok' | 'bad' | 'wait';
} {
  if (state === 'refused') return { word: m.knowledge_folder_is_refused(), kind: 'bad' };
  if (state === 'failed') return { word: m.knowledge_folder_is_failed(), kind: 'wait' };
  if (state === 'stored') return { word: m.knowledge_folder_is_stored(), kind: 'ok' };
  if (state === 'there') return { word: m.knowledge_folder_is_there(), kind: 'plain' };
  if (becomes === 'asset') return { word: m.knowledge_folder_is_draft({ level: String(level ?? '') }), kind: 'go' };
  return { word: becomes === 'list' ? m.knowledge_folder_is_list() : m.knowledge_folder_is_part(), kind: 'plain' };
}

const kinds = (templates: readonly Template[]) =>
  templates.map((template) => `${template} (${templateWord(template)})`).join(', ');

/** What a column of the mapping list holds. */
export const columnWord = (column: MappingColumn, templates: readonly Template[]): string =>
  ({
    path: () => m.knowledge_folder_column_path(),
    title: () => m.knowledge_folder_column_title(),
    summary: () => m.knowledge_folder_column_summary(),
    kind: () => m.knowledge_folder_column_kind({ kinds: kinds(templates) }),
    level: () => m.knowledge_folder_column_level(),
    owner: () => m.knowledge_folder_column_owner(),
    unit: () => m.knowledge_folder_column_unit(),
    family: () => m.knowledge_folder_column_family(),
    topic: () => m.knowledge_folder_column_topic(),
    process: () => m.knowledge_folder_column_process()
  })[column]();
