// The list that may lie in an archive and tells what its files become: one line a file, columns in either language. Pure.
import { templates, type Template } from './templates.ts';
import type { FolderNote } from './types-folder.ts';
import type { Level } from './types.ts';

/** The columns, each with the other names it goes under; only the path is needed. */
export const mappingColumns = {
  path: ['berkas', 'file', 'jalur'],
  title: ['judul'],
  summary: ['ringkasan'],
  kind: ['jenis', 'template'],
  level: ['tingkat'],
  owner: ['pemilik', 'nip'],
  unit: ['kode_unit'],
  family: ['rumpun', 'jobfamily', 'job_family'],
  topic: ['topik'],
  process: ['proses']
} as const;
export type MappingColumn = keyof typeof mappingColumns;

/** What a list, or the top of a file, says of one file; empty = nothing. */
export type Told = Readonly<Partial<Record<MappingColumn, string>>>;
export type Mapped = Told & { line: number };
export type Mapping = { lines: ReadonlyMap<string, Mapped>; notes: FolderNote[] };

const columnOf = (head: string): MappingColumn | undefined => {
  const name = head.trim().toLowerCase();
  const columns = Object.entries(mappingColumns) as [MappingColumn, readonly string[]][];
  return columns.find(([column, others]) => column === name || others.includes(name))?.[0];
};

// eslint-disable-next-line no-control-regex -- exactly these bytes are what nobody sees
const unseen = /[\u0000-\u001f\u007f]/g;
type Line = { line: number; cells: readonly string[] };
type Reading = { shelf: ReadonlyMap<string, string>; pathOf: (cell: string) => string | undefined };

/** Reads the lines of a list, its head first; a file that is not there, or told of twice, is remarked on. */
export function readMapping([head, ...rest]: readonly Line[], { shelf, pathOf }: Reading): Mapping {
  const columns = (head?.cells ?? []).map(columnOf);
  const notes: FolderNote[] = (head?.cells ?? [])
    .filter((cell, at) => columns[at] === undefined && cell.trim() !== '')
    .map((value) => ({ code: 'unknown-column', value: value.slice(0, 100), line: head?.line ?? 1 }));
  const lines = new Map<string, Mapped>();
  for (const { line, cells } of rest) {
    const told = Object.fromEntries(
      columns.flatMap((column, at) => (column ? [[column, (cells[at] ?? '').replace(unseen, ' ').trim()]] : []))
    ) as Told;
    if (Object.values(told).every((cell) => cell === '')) continue;
    const path = shelf.get((pathOf(told.path ?? '') ?? '').toLowerCase());
    if (path === undefined) notes.push({ code: 'no-such-file', value: (told.path ?? '').slice(0, 200), line });
    else if (lines.has(path)) notes.push({ code: 'mapped-twice', value: path, line });
    else lines.set(path, { ...told, line });
  }
  return { lines, notes };
}

/** What the top of a Markdown file says, by the same names. */
export function toldOnTop(facts: Readonly<Record<string, string>>): Told {
  const known = Object.entries(facts).flatMap(([key, value]): [string, string][] => {
    const column = key === 'description' ? 'summary' : columnOf(key);
    return column && column !== 'path' && column !== 'owner' && column !== 'unit' ? [[column, value]] : [];
  });
  return Object.fromEntries(known);
}

/** A level as it is written; undefined where it is none, null where nothing is said. */
export function levelOf(written: string | undefined): Level | null | undefined {
  if (!written) return null;
  return /^[1-4]$/.test(written) ? (Number(written) as Level) : undefined;
}

/** A template as it is written, by its name or by its words; undefined where there is none, null where nothing is said. */
export function kindTold(
  written: string | undefined,
  words: (template: Template) => readonly string[]
): Template | null | undefined {
  if (!written) return null;
  const name = written.toLowerCase();
  return templates.find((template) => template === name || words(template).some((word) => word.toLowerCase() === name));
}

const mostOf = { title: 200, summary: 2_000, family: 120, topic: 120, process: 120 } as const;

/** The words of a list or a top, cut to what the form of an asset takes. */
export const cutTo = (column: keyof typeof mostOf, written = ''): string =>
  written.replace(/\s+/g, ' ').trim().slice(0, mostOf[column]);

/** Which words are too long to be kept whole. */
export const cutIn = (told: Told): MappingColumn[] =>
  (Object.keys(mostOf) as (keyof typeof mostOf)[]).filter((column) => (told[column] ?? '').length > mostOf[column]);

/** What is said of an asset beside its text. */
export const saidIn = (told: Told): { summary: string; jobFamily: string; topic: string; process: string } => ({
  summary: cutTo('summary', told.summary),
  jobFamily: cutTo('family', told.family),
  topic: cutTo('topic', told.topic),
  process: cutTo('process', told.process)
});
