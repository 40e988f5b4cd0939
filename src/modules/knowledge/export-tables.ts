// Tables of this module that are taken away: the files of an archive, and a sample of the list that may lie in one.
import * as m from '#messages';
import type { Day } from '#platform/dates.ts';
import type { TableFile } from '#platform/table-file.ts';
import { mappingColumns, type MappingColumn } from './rules-mapping.ts';
import type { ListedLine } from './server/index.ts';
import { becomesWord, folderNote } from './ui/words-folder.ts';

/** What becomes of each file of an archive, with all that is to be said of it. */
export const folderTable = (lines: readonly ListedLine[]): TableFile => ({
  name: m.knowledge_folder_list_name(),
  title: m.knowledge_folder_files(),
  marks: [],
  columns: [
    { label: m.knowledge_folder_col_path(), width: 60 },
    { label: m.knowledge_folder_col_becomes(), width: 24 },
    { label: m.knowledge_folder_col_title(), width: 48 },
    { label: m.knowledge_folder_col_owner(), width: 32 },
    { label: m.knowledge_folder_col_notes(), width: 80 }
  ],
  rows: lines.map((line) => [
    line.path,
    becomesWord(line).word,
    line.title,
    line.ownerName,
    line.notes.map(folderNote).join(' ')
  ])
});

type Sample = Readonly<Partial<Record<MappingColumn, string>>>;
const samples: readonly Sample[] = [
  {
    path: 'kas/rekonsiliasi.md',
    title: 'Rekonsiliasi kas harian',
    summary: 'Cara menelusuri selisih antara kas dan buku.',
    kind: 'how-to',
    level: '2',
    family: 'Bendahara',
    topic: 'Kas',
    process: 'Penutupan harian'
  },
  { path: 'kas/video-penutupan.mp4', title: 'Penutupan kas dalam lima menit', level: '3', topic: 'Kas' }
];

/** A list with two lines to begin from; owners are named by those alone who may bring in for others. */
export function mappingSample(mayNameOwners: boolean): TableFile {
  const columns = (Object.keys(mappingColumns) as MappingColumn[]).filter(
    (column) => mayNameOwners || column !== 'owner'
  );
  return {
    name: 'mapping',
    title: '',
    marks: [],
    columns: columns.map((label) => ({ label })),
    rows: samples.map((sample) => columns.map((column) => sample[column] ?? ''))
  };
}

type UnreadLine = { name: string; nip: string; unitName: string };

/** Who has yet to acknowledge a direction on a day; a NIP is text, so that none is lost. */
export const unreadTable = (of: { id: number; title: string; day: Day; lines: readonly UnreadLine[] }): TableFile => ({
  name: `yet-to-acknowledge-${of.id}-${of.day}`,
  title: m.knowledge_unread_export_title({ title: of.title }),
  marks: [{ label: m.knowledge_unread_as_of(), value: of.day }],
  columns: [
    { label: m.knowledge_unread_name(), width: 36 },
    { label: 'NIP', width: 22 },
    { label: m.knowledge_unread_unit(), width: 40 }
  ],
  rows: of.lines.map(({ name, nip, unitName }) => [name, nip, unitName])
});
