// Brings in one file of an archive as the draft of its owner, with what it takes along: all of it, or nothing.
import { inTransaction, type Tx } from '#platform/server/database.ts';
import type { Ctx } from '#platform/server/context.ts';
import { isFull } from '#platform/server/errors.ts';
import { storeFile } from '#platform/server/files.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { kept } from '../rules.ts';
import { kindOf, ledTo, turnLinks, type Shelf } from '../rules-folder.ts';
import type { AssetText } from '../types.ts';
import type { FolderLine, FolderRefusal } from '../types-folder.ts';
import { fileName } from './add-file.ts';
import { leadsOf, readText, shapeOf, type ArchiveText, type Shelved } from './folder-text.ts';
import { keepImages } from './import-document.ts';
import { isBroken } from './plan-folder.ts';
import type { ArchiveEntry } from './read-archive.ts';
import { replaceAuthors } from './store.ts';
import { insertBrought } from './store-brought.ts';
import { insertFile, selectFiles } from './store-files.ts';
import { insertNumbered, markStored, updateLaid } from './store-folder-lines.ts';
import { keepLinks } from './keep-links.ts';
import { insertVersion } from './store-versions.ts';
import { tell } from './tell.ts';

/** What is known of the archive while its files are brought in. */
export type Bringing = Shelved & {
  folderId: number;
  entries: ReadonlyMap<string, ArchiveEntry>;
  shelf: Shelf;
  /** The drafts by the paths they come from, those that are still to come included. */
  numbers: ReadonlyMap<string, number>;
};
export type Brought = 'stored' | 'there' | { failed: FolderRefusal };

/** A file that goes along: under which path or mark the text names it, and where it lies. */
type Along = { from: string; sha256: string; name: string };

const fileAlone = (line: FolderLine): ArchiveText => ({
  ...{ title: line.title, text: '', sections: {}, images: [], told: {}, was: undefined },
  ...{ files: new Map([[line.path, fileName(line.path)]]), sha256: '' }
});

async function textOf(of: Bringing, line: FolderLine, entry: ArchiveEntry): Promise<ArchiveText | FolderRefusal> {
  if (kindOf(line.path) !== 'document') return fileAlone(line);
  const read = await readText(of, entry);
  return read.ok ? read.value : read.reason;
}

/** Stores the files that a document names and its own images; those that are refused were told of before. */
async function storeAlong(
  ctx: Ctx,
  of: Bringing,
  { document, paths }: { document: ArchiveText; paths: readonly string[] }
): Promise<Along[] | FolderRefusal> {
  const along: Along[] = [];
  for (const path of paths) {
    const entry = of.entries.get(path);
    if (!entry || entry.refusal) continue;
    const name = fileName(document.files.get(path) ?? path);
    const stored = await storeFile({ db: ctx.db, store: of.store }, entry.read(), { limitBytes: of.limitBytes, name });
    if (stored.ok) along.push({ from: path, sha256: stored.value.sha256, name });
    else if (stored.reason === 'disk-full') return 'disk-full';
  }
  const images = await keepImages(ctx, of.store, document.images);
  return [...along, ...images.map(({ at, ...image }) => ({ ...image, from: `img:${at}` }))];
}

/** The text with its links led to the files of the draft and to the other drafts. */
function led(of: Bringing, from: string, ids: ReadonlyMap<string, number>): (text: string) => string {
  const fileAt = (path: string) => (ids.has(path) ? `files/${ids.get(path)}` : undefined);
  return (text) =>
    turnLinks(text, ({ address, isImage }) => {
      if (/^img:\d+$/.test(address)) return fileAt(address) ?? 'files/0';
      const found = ledTo(address, from, of.shelf);
      if (typeof found === 'string') return undefined;
      const number = isImage ? undefined : of.numbers.get(found.path);
      return fileAt(found.path) ?? (number === undefined ? undefined : `/knowledge/${number}`);
    });
}

type Laying = { line: FolderLine; id: number; text: AssetText; along: readonly Along[] };

/** Adds the files to the draft that was just laid, and gives their numbers by what the text names them. */
async function addFiles(tx: Tx, id: number, along: readonly Along[]): Promise<Map<string, number>> {
  for (const { sha256, name } of along) await insertFile(tx, { id, version: 1 }, { sha256, name });
  const files = await selectFiles(tx, id);
  return new Map(along.map(({ from, sha256 }) => [from, files.find((file) => file.sha256 === sha256)?.id ?? 0]));
}

async function lay(ctx: Ctx, tx: Tx, of: Bringing, { line, id, text, along }: Laying): Promise<void> {
  const [unitId, ownerId, level] = [line.unitId!, line.ownerId!, line.level!];
  await insertNumbered(tx, { id, unitId, level, createdBy: ownerId, at: ctx.now, text });
  const turn = led(of, line.path, await addFiles(tx, id, along));
  const sections = Object.fromEntries(Object.entries(text.sections).map(([key, answer]) => [key, turn(answer)]));
  const whole = kept({ ...text, body: turn(text.body), sections });
  await updateLaid(tx, id, whole);
  const me = signedIn(ctx);
  await insertVersion(tx, id, { personId: me, at: ctx.now, note: line.path.slice(0, 300) });
  await replaceAuthors(tx, { id, createdBy: ownerId }, []);
  if (ownerId !== me) await insertBrought(tx, { assetId: id, personId: ownerId, broughtBy: me, at: ctx.now });
  await keepLinks(tx, id, whole.body);
  await tell(ctx, tx, { name: 'knowledge.asset.drafted', asset: { id, unitId }, payload: { level, path: line.path } });
}

/** Brings in one file that was planned; what was brought in the meantime is not brought again. */
async function bring(ctx: Ctx, of: Bringing, line: FolderLine): Promise<Brought> {
  const entry = of.entries.get(line.path);
  if (!entry || entry.refusal || line.assetId === null || line.facts === null) return { failed: 'failed' };
  const document = await textOf(of, line, entry);
  if (typeof document === 'string') return { failed: document };
  const shape = shapeOf(document, { ...document.told, kind: line.facts.template });
  const { template = 'free', sections = {} } = shape ?? {};
  const leads = leadsOf(document, line.path, of.shelf);
  const along = await storeAlong(ctx, of, { document, paths: leads.files });
  if (typeof along === 'string') return { failed: along };
  const text = { ...line.facts, title: line.title, body: document.text, template, sections };
  const laying = { line, id: line.assetId, text, along };
  return inTransaction(ctx.db, async (tx) => {
    const mark = { folderId: of.folderId, nth: line.nth, hasLinks: leads.assets.length > 0 };
    if (!(await markStored(tx, mark))) return 'there';
    await lay(ctx, tx, of, laying);
    return 'stored';
  });
}

/** The same with a fault of the archive or of the store told as a reason. */
export async function bringIn(ctx: Ctx, of: Bringing, line: FolderLine): Promise<Brought> {
  try {
    return await bring(ctx, of, line);
  } catch (error) {
    if (isBroken(error)) return { failed: 'broken' };
    if (isFull(error)) return { failed: 'disk-full' };
    throw error;
  }
}
