// Takes one file of a roster into the staging table of its kind.
import type { Tx } from '#platform/server/database.ts';
import type { Notes } from '#platform/server/import-notes.ts';
import type { Line } from '#platform/server/read-csv.ts';
import { stageTable, type Sheet } from '#platform/server/stage-table.ts';
import { kindOfHeader, kindOfName, layoutOf, type FileKind } from '../rules-columns.ts';
import type { NoteCode } from '../rules-notes.ts';
import { checkLine, type Known } from '../rules-rows.ts';
import type { RosterFile } from '../types.ts';
import { copyStatement, widthOf } from './store-staging.ts';

export type Staged = { file: string; kind: FileKind | undefined; sha256: string; lines: number };
type Staging = { tx: Tx; notes: Notes<NoteCode>; known: Known; progress: (note: string) => void };

/** What a file holds: by its name, else by its header. */
const kindOf = (file: RosterFile, header: Line | undefined): FileKind | undefined =>
  kindOfName(file.name) ?? (header && kindOfHeader(header.cells));

function openSheet({ notes, known }: Staging, file: RosterFile, header: Line): Sheet<NoteCode> | undefined {
  const place = { file: file.name, line: header.line, column: '' };
  const kind = kindOf(file, header);
  if (!kind) return void notes.error(place, 'file-unknown');
  const { layout, errors, warnings } = layoutOf(kind, header.cells);
  for (const [code, column] of errors) notes.error({ ...place, column }, code, column);
  for (const [code, column] of warnings) notes.warning({ ...place, column }, code, column);
  if (errors.length > 0) return undefined;
  return { copy: copyStatement(kind), width: widthOf(kind), check: checkLine(kind, layout, known) };
}

/** Takes a file into its staging table; what is wrong with it is noted. */
export async function stageFile(staging: Staging, file: RosterFile): Promise<Staged> {
  const open = (header: Line) => openSheet(staging, file, header);
  const { sha256, lines, header } = await stageTable({ ...staging, open }, file);
  return { file: file.name, kind: kindOf(file, header), sha256, lines };
}
