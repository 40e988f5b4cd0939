// A folder that is brought in as an archive: what each of its files becomes, and what is to be said of it. Plain data.
import type { AssetForm, Level } from './types.ts';
import type { Sections, Template } from './templates.ts';

/** Why a file is not brought in. */
export const folderRefusals = [
  ...(['encrypted', 'symlink', 'bad-name', 'twice', 'bomb', 'broken', 'unnamed', 'too-many-files'] as const),
  ...(['too-large', 'empty', 'type-not-allowed', 'type-mismatch', 'disk-full', 'failed'] as const),
  ...(['not-a-document', 'document-unreadable', 'document-too-large'] as const),
  ...(['unknown-owner', 'not-your-owner', 'owner-without-place', 'foreign-unit', 'bad-level', 'bad-kind'] as const),
  'mapping-unreadable'
] as const;
/** What lacks or was left out, though the file itself comes in. */
export const folderRemarks = [
  ...(['link-missing', 'image-missing', 'file-refused', 'images-left', 'kind-unmatched'] as const),
  ...(['unknown-column', 'no-such-file', 'mapped-twice', 'text-cut'] as const)
] as const;
export type FolderRefusal = (typeof folderRefusals)[number];
export type FolderCode = FolderRefusal | (typeof folderRemarks)[number];

/** A remark on a file: which, about what, and in which of its lines; 0 = of the file as a whole. */
export type FolderNote = { code: FolderCode; value: string; line: number };

/** An asset of its own, a picture or file that goes along with an asset, a list that tells of others, or nothing. */
export type Becomes = 'asset' | 'part' | 'list' | 'none';
/** Not brought yet; brought before by the same owner; brought; not to be brought; tried and not brought, to be tried again. */
export type LineState = 'ready' | 'there' | 'stored' | 'refused' | 'failed';

/** What an asset is told beside its text. */
export type FolderFacts = {
  summary: string;
  form: AssetForm;
  template: Template;
  address: string;
  jobFamily: string;
  topic: string;
  process: string;
};

/** A file of the archive as it is planned. */
export type FolderLine = {
  nth: number;
  path: string;
  becomes: Becomes;
  state: LineState;
  title: string;
  level: Level | null;
  unitId: number | null;
  ownerId: number | null;
  assetId: number | null;
  /** Of the content with what it takes along: the same is brought once for an owner. */
  digest: string;
  facts: FolderFacts | null;
  notes: FolderNote[];
};

/** A document as it was read: its text still names files by their paths. */
export type FolderText = { title: string; text: string; sections: Sections };

export const folderStates = ['waiting', 'checking', 'checked', 'storing', 'stored'] as const;
export type FolderState = (typeof folderStates)[number];
/** Why an archive is not read at all. */
export type ArchiveRefusal = 'archive-unreadable' | 'archive-too-many' | 'archive-too-large' | 'archive-empty';
