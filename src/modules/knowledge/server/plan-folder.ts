// Looks an archive through and says of each of its files what it becomes, what lacks, and what is refused and why; keeps nothing.
import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/server/context.ts';
import { judgeFile, type FileStore } from '#platform/server/files.ts';
import { folderLimits, kindOf, shelfOf, titleOf, type Shelf } from '../rules-folder.ts';
import { cutIn, cutTo, levelOf, saidIn, type Mapped, type Told } from '../rules-mapping.ts';
import type { FolderFacts, FolderLine, FolderNote, FolderRefusal } from '../types-folder.ts';
import type { AssetForm, Level } from '../types.ts';
import { fileName } from './add-file.ts';
import type { Catalogue } from './folder-catalogue.ts';
import { readLists } from './folder-lists.ts';
import { findOwners, ownerIn, type Owners } from './folder-owners.ts';
import { leadsOf, readText, shapeOf, type ArchiveText } from './folder-text.ts';
import { brokenEntry, type Archive, type ArchiveEntry } from './read-archive.ts';
import { selectBrought } from './store-folder-lines.ts';

type Into = { store: FileStore; limitBytes: number; unitId: number; level: Level };
export type Planning = Into & { archive: Archive; progress: (done: number, total: number) => Promise<void> };
export type Plan = { lines: FolderLine[]; notes: FolderNote[] };

/** What is known of one file while the plan is made. */
type Look = {
  entry: ArchiveEntry;
  refusal: FolderNote | null;
  notes: FolderNote[];
  /** Of a document: what it is and takes along. */
  text?: { title: string; told: Told; facts: FolderFacts; files: string[]; sha256: string; level: Level | null };
  /** Of any other file: its kind by its content. */
  type?: string;
};
type Desk = Into & { shelf: Shelf; catalogue: Catalogue; mapping: ReadonlyMap<string, Mapped> };

const refusalNote = (code: FolderRefusal, value = '', line = 0): FolderNote => ({ code, value, line });
export const isBroken = (error: unknown): boolean => error instanceof Error && brokenEntry in error;

/** What is told of a document: by the list that lies in the archive before its own top. */
const toldOf = (document: Pick<ArchiveText, 'told'>, mapped: Mapped | undefined): Told => ({
  ...document.told,
  ...Object.fromEntries(Object.entries(mapped ?? {}).filter(([, value]) => value !== ''))
});

/** How many images of a word processor's document are of kinds that are not taken. */
async function imagesLeft(document: ArchiveText, { store }: Desk): Promise<number> {
  let left = 0;
  for (const { type, bytes } of document.images) {
    const name = `a.${type.split('/')[1]?.replace('jpeg', 'jpg') ?? ''}`;
    const judged = await judgeFile(
      store,
      (async function* () {
        yield bytes;
      })(),
      { limitBytes: 20e6, name }
    );
    if (!judged.ok || !judged.value.type.startsWith('image/')) left += 1;
  }
  return left;
}

async function lookAtText(entry: ArchiveEntry, desk: Desk): Promise<Look> {
  const read = await readText(desk, entry);
  if (!read.ok) return { entry, refusal: refusalNote(read.reason), notes: [] };
  const document = read.value;
  const mapped = desk.mapping.get(entry.path);
  const told = toldOf(document, mapped);
  const shape = shapeOf(document, told);
  const level = levelOf(told.level);
  const at = mapped?.line ?? 0;
  if (!shape) return { entry, refusal: refusalNote('bad-kind', told.kind?.slice(0, 100), at), notes: [] };
  if (level === undefined)
    return { entry, refusal: refusalNote('bad-level', told.level?.slice(0, 100), at), notes: [] };
  const leads = leadsOf(document, entry.path, desk.shelf);
  if (leads.files.length + document.images.length > folderLimits.files)
    return { entry, refusal: refusalNote('too-many-files', String(leads.files.length)), notes: [] };
  const { was } = document;
  const left = await imagesLeft(document, desk);
  const notes = [
    ...shape.notes,
    ...leads.notes,
    ...cutIn(told).map((value): FolderNote => ({ code: 'text-cut', value, line: at }))
  ];
  if (left > 0) notes.push({ code: 'images-left', value: String(left), line: 0 });
  const facts = { ...(was ?? { form: 'text' as const, address: '', ...saidIn(told) }), template: shape.template };
  const title = (mapped?.title && cutTo('title', mapped.title)) || document.title;
  const text = {
    title,
    told,
    facts: factsIn(facts),
    files: leads.files,
    sha256: document.sha256,
    level: was && !mapped?.level ? was.level : level
  };
  return { entry, refusal: null, notes, text };
}

const factsIn = ({ summary, form, template, address, jobFamily, topic, process }: FolderFacts): FolderFacts => ({
  ...{ summary, form, template, address },
  ...{ jobFamily, topic, process }
});

async function lookAtFile(entry: ArchiveEntry, { store, limitBytes }: Desk): Promise<Look> {
  const judged = await judgeFile(store, entry.read(), { limitBytes, name: fileName(entry.path) });
  if (!judged.ok) return { entry, refusal: refusalNote(judged.reason), notes: [] };
  return { entry, refusal: null, notes: [], type: judged.value.type };
}

async function look(entry: ArchiveEntry, desk: Desk): Promise<Look> {
  if (entry.refusal) return { entry, refusal: refusalNote(entry.refusal), notes: [] };
  const kind = kindOf(entry.path);
  if (kind === 'mapping' || kind === 'catalogue') return { entry, refusal: null, notes: [] };
  try {
    return await (kind === 'document' ? lookAtText : lookAtFile)(entry, desk);
  } catch (error) {
    if (isBroken(error)) return { entry, refusal: refusalNote('broken'), notes: [] };
    throw error;
  }
}

/** A file that no text names is an asset of its own, where it can be read, heard or seen by itself. */
const formOf = (type: string): AssetForm | undefined => {
  if (type.startsWith('audio/')) return 'audio';
  if (type.startsWith('video/')) return 'audio-visual';
  return type.startsWith('image/') ? undefined : 'document';
};

function fileText(each: Look, desk: Desk): Look {
  const form = each.type === undefined ? undefined : formOf(each.type);
  const mapped = desk.mapping.get(each.entry.path);
  const level = levelOf(mapped?.level);
  if (form === undefined && !mapped) return { ...each, refusal: refusalNote('unnamed') };
  if (level === undefined)
    return { ...each, refusal: refusalNote('bad-level', mapped?.level?.slice(0, 100), mapped?.line) };
  const told: Told = mapped ?? {};
  const facts: FolderFacts = { form: form ?? 'visual', template: 'free', address: '', ...saidIn(told) };
  const title = cutTo('title', told.title) || titleOf(each.entry.path);
  const sha256 = `${each.entry.crc}:${each.entry.size}`;
  return { ...each, text: { title, told, facts, files: [each.entry.path], sha256, level } };
}

type Sorting = { desk: Desk; owners: Owners; byPath: ReadonlyMap<string, Look> };

/** Of the document and of what it takes along: who sends the same again gets no second draft. */
function digestOf(each: Look, byPath: Sorting['byPath']): string {
  const hash = createHash('sha256').update(`${each.entry.path}\n${each.text?.sha256 ?? ''}`);
  for (const path of [...(each.text?.files ?? [])].sort()) {
    const { crc = 0, size = 0 } = byPath.get(path)?.entry ?? {};
    hash.update(`\n${path}\n${crc}:${size}`);
  }
  return hash.digest('hex');
}

const blank = { title: '', level: null, unitId: null, ownerId: null, assetId: null, digest: '', facts: null };

function lineOf(each: Look, nth: number, { desk, owners, byPath }: Sorting): FolderLine {
  const { entry, text } = each;
  const base = { ...blank, nth, path: entry.path, notes: each.notes };
  if (each.refusal) return { ...base, becomes: 'none', state: 'refused', notes: [each.refusal, ...each.notes] };
  const kind = kindOf(entry.path);
  if (kind === 'mapping' || kind === 'catalogue') return { ...base, becomes: 'list', state: 'ready' };
  if (!text) return { ...base, becomes: 'part', state: 'ready' };
  const owner = ownerIn(owners, { ...text.told, unitId: desk.unitId });
  const value = owner.ok || owner.reason === 'foreign-unit' ? text.told.unit : text.told.owner;
  const at = desk.mapping.get(entry.path)?.line ?? 0;
  if (!owner.ok)
    return { ...base, becomes: 'none', state: 'refused', notes: [refusalNote(owner.reason, value?.slice(0, 100), at)] };
  const refusedFiles = text.files.filter((path) => byPath.get(path)?.refusal);
  const notes = [
    ...each.notes,
    ...refusedFiles.map((path): FolderNote => ({ code: 'file-refused', value: path, line: 0 }))
  ];
  const { title, facts } = text;
  const is = { title, facts, level: text.level ?? desk.level, ...owner.value, digest: digestOf(each, byPath) };
  return { ...base, ...is, becomes: 'asset', state: 'ready', notes };
}

/** Which of them were brought before, and which come twice in the same archive. */
async function withKnown(ctx: Ctx, lines: FolderLine[]): Promise<FolderLine[]> {
  const wanted = lines.flatMap(({ ownerId, digest }) => (ownerId === null ? [] : [{ ownerId, digest }]));
  const brought = await selectBrought(ctx.db, wanted);
  const known = new Map(brought.map(({ ownerId, digest, assetId }) => [`${ownerId} ${digest}`, assetId]));
  return lines.map((line) => {
    const assetId = known.get(`${line.ownerId} ${line.digest}`);
    return assetId === undefined ? line : { ...line, state: 'there', assetId };
  });
}

/** Plans what becomes of each file of an archive. */
export async function planFolder(ctx: Ctx, { archive, progress, ...into }: Planning): Promise<Plan> {
  const { entries } = archive;
  const shelf = shelfOf(entries.filter(({ refusal }) => refusal === null).map(({ path }) => path));
  const lists = await readLists(into.store, entries, shelf);
  const desk: Desk = { ...into, shelf, ...lists };
  const looks: Look[] = [];
  for (const entry of entries) {
    looks.push(await look(entry, desk));
    await progress(looks.length, entries.length);
  }
  const named = new Set(looks.flatMap(({ text }) => text?.files ?? []));
  const settled = looks.map((each) =>
    each.type !== undefined && !named.has(each.entry.path) ? fileText(each, desk) : each
  );
  const byPath = new Map(settled.map((each) => [each.entry.path, each]));
  const owners = await findOwners(
    ctx,
    settled.map(({ text }) => text?.told.owner ?? '')
  );
  const lines = settled.map((each, at) => lineOf(each, at + 1, { desk, owners, byPath }));
  return { lines: await withKnown(ctx, lines), notes: lists.notes };
}
