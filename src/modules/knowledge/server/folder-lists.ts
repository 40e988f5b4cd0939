// Reads the lists that may lie in an archive: what its files become, and what an archive of ours held.
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { FileStore } from '#platform/server/files.ts';
import { isBrokenFile, readCsv, type Line } from '#platform/server/read-csv.ts';
import { kindOf, pathOf, type Shelf } from '../rules-folder.ts';
import { readMapping, type Mapping } from '../rules-mapping.ts';
import type { FolderNote } from '../types-folder.ts';
import { readCatalogue, type Catalogue } from './folder-catalogue.ts';
import type { ArchiveEntry } from './read-archive.ts';

const most = { mapping: 10e6, catalogue: 100e6 };
const none: Mapping = { lines: new Map(), notes: [] };

/** The first list of a kind, if its size is one that a list has. */
const listIn = (entries: readonly ArchiveEntry[], kind: 'mapping' | 'catalogue'): ArchiveEntry | undefined =>
  entries.find(({ path, refusal, size }) => refusal === null && kindOf(path) === kind && size <= most[kind]);

async function linesIn(store: FileStore, entry: ArchiveEntry): Promise<Line[]> {
  const place = await store.newPlace();
  try {
    await pipeline(Readable.from(entry.read()), createWriteStream(place, { mode: 0o600 }));
    const lines: Line[] = [];
    for await (const some of readCsv(place, () => {})) lines.push(...some);
    return lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } finally {
    await rm(place, { force: true });
  }
}

async function mappingIn(store: FileStore, entry: ArchiveEntry | undefined, shelf: Shelf): Promise<Mapping> {
  if (!entry) return none;
  try {
    return readMapping(await linesIn(store, entry), { shelf, pathOf });
  } catch (error) {
    const line = isBrokenFile(error) ? error.brokenFile.line : 0;
    return { ...none, notes: [{ code: 'mapping-unreadable', value: entry.path, line }] };
  }
}

async function catalogueIn(entry: ArchiveEntry | undefined): Promise<Catalogue> {
  const read = entry && (await text(Readable.from(entry.read())).catch(() => undefined));
  return (read && readCatalogue(read)) || new Map();
}

type Lists = { mapping: Mapping['lines']; catalogue: Catalogue; notes: FolderNote[] };

/** Both lists; one that cannot be read is remarked on and left out. */
export async function readLists(store: FileStore, entries: readonly ArchiveEntry[], shelf: Shelf): Promise<Lists> {
  const mapping = await mappingIn(store, listIn(entries, 'mapping'), shelf);
  const catalogue = await catalogueIn(listIn(entries, 'catalogue'));
  return { mapping: mapping.lines, catalogue, notes: mapping.notes };
}
