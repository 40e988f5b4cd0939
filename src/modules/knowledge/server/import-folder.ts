// A folder that is brought in as an archive: sent, looked through, brought in file by file beside the request, dropped.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import type { FileStore } from '#platform/server/files.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { FolderEvent } from '../events.ts';
import { shelfOf } from '../rules-folder.ts';
import type { FolderLine } from '../types-folder.ts';
import type { Level } from '../types.ts';
import { fileName, type Upload } from './add-file.ts';
import { readLists } from './folder-lists.ts';
import { bringIn, type Bringing } from './lay-imported.ts';
import { planFolder } from './plan-folder.ts';
import { openArchive, type Archive } from './read-archive.ts';
import {
  claimFolder,
  deleteFolder,
  dropInHand,
  finishFolder,
  forgetOld,
  insertFolder,
  insertPiece,
  selectFolder,
  selectInHand,
  selectPiece,
  touchFolder,
  updateSize,
  type Folder
} from './store-folder.ts';
import { markUndone, replaceLines, reserveNumbers, selectAssetLines, selectLinking } from './store-folder-lines.ts';
import { keepLinks } from './keep-links.ts';
import { owningUnits } from './owning-units.ts';

export type FolderSendRefusal = 'no-archive' | 'one-archive' | 'not-an-archive' | 'too-large' | 'foreign-unit' | 'busy';
type Place = { unitId: number; level: Level };
type Stored = { store: FileStore; limitBytes: number };

const piece = 1_000_000;

/** Keeps the bytes of an archive in pieces as they come; tells its size and digest, nothing once it is too large. */
async function keepBytes(
  tx: Tx,
  folderId: number,
  upload: Upload
): Promise<{ size: number; sha256: string } | undefined> {
  const hash = createHash('sha256');
  let [waiting, held, size, number]: [Uint8Array[], number, number, number] = [[], 0, 0, 0];
  const flush = async () => {
    await insertPiece(tx, { folderId, number: number++, bytes: Buffer.concat(waiting) });
    [waiting, held] = [[], 0];
  };
  for await (const chunk of upload.bytes) {
    hash.update(chunk);
    size += chunk.length;
    if (size > upload.limitBytes) return undefined;
    waiting.push(chunk);
    held += chunk.length;
    if (held >= piece) await flush();
  }
  if (held > 0) await flush();
  return { size, sha256: hash.digest('hex') };
}

/** Receives an archive; one that waits is replaced, one that is being brought in is not. */
export async function sendFolder(
  ctx: Ctx,
  to: Place,
  uploads: readonly Upload[]
): Promise<Result<number, FolderSendRefusal>> {
  const personId = signedIn(ctx);
  const [upload, second] = uploads;
  if (!upload) return refused('no-archive');
  if (second) return refused('one-archive');
  const name = fileName(upload.name);
  if (!/\.zip$/i.test(name)) return refused('not-an-archive');
  const units = await owningUnits(ctx);
  if (!units.some(({ id }) => id === to.unitId)) return refused('foreign-unit');
  return inTransaction(ctx.db, async (tx) => {
    const before = await selectInHand(tx, personId);
    if (before?.state === 'storing' && !before.isStale) return refused('busy');
    await forgetOld(tx, ctx.now);
    const id = await insertFolder(tx, { ...to, personId, name, size: 0, sha256: '', sentAt: ctx.now });
    const bytes = await keepBytes(tx, id, upload);
    if (!bytes) return (await deleteFolder(tx, id), refused('too-large'));
    await updateSize(tx, id, bytes);
    await dropInHand(tx, personId, { at: ctx.now, but: id });
    return done(id);
  });
}

/** Drops the archive that the actor has in hand; drafts that came of it stay. */
export async function dropFolder(ctx: Ctx): Promise<void> {
  const personId = signedIn(ctx);
  await inTransaction(ctx.db, (tx) => dropInHand(tx, personId, { at: ctx.now }));
}

async function* bytesOf(ctx: Ctx, folderId: number): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number++) {
    const bytes = await selectPiece(ctx.db, folderId, number);
    if (!bytes) return;
    yield bytes;
  }
}

/** Lays the archive out at a place of this node for the work. */
async function withArchive(ctx: Ctx, folderId: number, { store }: Stored, work: (archive: Archive) => Promise<void>) {
  const place = await store.newPlace();
  try {
    await pipeline(Readable.from(bytesOf(ctx, folderId)), createWriteStream(place, { mode: 0o600 }));
    const archive = await openArchive(place);
    if (!archive.ok) return await finishFolder(ctx.db, { id: folderId, state: 'checked', refusal: archive.reason });
    await work(archive.value).finally(archive.value.close);
  } finally {
    await rm(place, { force: true });
  }
}

/** Tells how far the work is, at most every second. */
function clock(ctx: Ctx, id: number): (done: number, total: number) => Promise<void> {
  let last = 0;
  return async (count, total) => {
    const now = performance.now();
    if (now - last < 1_000 && count < total) return;
    last = now;
    await touchFolder(ctx.db, id, { done: count, total });
  };
}

async function check(ctx: Ctx, { id, unitId, level }: Folder, stored: Stored): Promise<void> {
  await withArchive(ctx, id, stored, async (archive) => {
    const plan = await planFolder(ctx, { ...stored, archive, unitId, level, progress: clock(ctx, id) });
    await inTransaction(ctx.db, async (tx) => {
      await replaceLines(tx, id, plan.lines);
      await finishFolder(tx, { id, state: 'checked', notes: plan.notes });
    });
  });
}

const numbersIn = (lines: readonly FolderLine[]): Map<string, number> =>
  new Map(lines.flatMap(({ path, assetId }) => (assetId === null ? [] : [[path, assetId]])));

/** Links to drafts that came later than the text that names them. */
async function joinLinks(ctx: Ctx, folderId: number): Promise<void> {
  for (const { id, body } of await selectLinking(ctx.db, folderId))
    await inTransaction(ctx.db, (tx) => keepLinks(tx, id, body));
}

type Tally = { stored: number; there: number; failed: number };

async function bringAll(ctx: Ctx, of: Bringing, lines: readonly FolderLine[]): Promise<Tally & { fault: unknown }> {
  const tally = { stored: 0, there: 0, failed: 0, fault: undefined as unknown };
  const progress = clock(ctx, of.folderId);
  for (const [at, line] of lines.entries()) {
    const brought = await bringIn(ctx, of, line).catch((error: unknown) => {
      tally.fault ??= error;
      return { failed: 'failed' as const };
    });
    const state = typeof brought === 'string' ? brought : 'failed';
    const notes = typeof brought === 'string' ? [] : [{ code: brought.failed, value: '', line: 0 }];
    if (state !== 'stored') await markUndone(ctx.db, { folderId: of.folderId, nth: line.nth, state, notes });
    tally[state] += 1;
    await progress(at + 1, lines.length);
  }
  return tally;
}

async function store(ctx: Ctx, { id }: Folder, stored: Stored): Promise<void> {
  await withArchive(ctx, id, stored, async (archive) => {
    await reserveNumbers(ctx.db, id);
    const all = await selectAssetLines(ctx.db, id);
    const readable = archive.entries.filter(({ refusal }) => refusal === null);
    const shelf = shelfOf(readable.map(({ path }) => path));
    const { catalogue } = await readLists(stored.store, archive.entries, shelf);
    const entries = new Map(readable.map((entry) => [entry.path, entry]));
    const of: Bringing = { ...stored, folderId: id, shelf, catalogue, entries, numbers: numbersIn(all) };
    const { fault, ...tally } = await bringAll(
      ctx,
      of,
      all.filter(({ state }) => state === 'ready' || state === 'failed')
    );
    await joinLinks(ctx, id);
    await inTransaction(ctx.db, async (tx) => {
      await finishFolder(tx, { id, state: tally.failed === 0 ? 'stored' : 'checked' });
      const told = { personId: signedIn(ctx), unitId: ctx.actor.unitId, payload: tally };
      await emit(ctx, tx, {
        name: 'knowledge.folder.brought' satisfies FolderEvent,
        subject: `knowledge.folder:${id}`,
        ...told
      });
    });
    if (fault) throw fault as Error;
  });
}

/**
 * Begins to look an archive through or to bring it in; `ended` settles when that is over, whoever waits for it. Undefined
 * where it is not the actor's or somebody has it in hand.
 */
export async function startFolder(
  ctx: Ctx,
  { id, work }: { id: number; work: 'check' | 'store' },
  stored: Stored
): Promise<{ ended: Promise<void> } | undefined> {
  const personId = signedIn(ctx);
  const claim = { id, personId, state: work === 'check' ? ('checking' as const) : ('storing' as const) };
  if (!(await claimFolder(ctx.db, claim))) return undefined;
  const folder = await selectFolder(ctx.db, id, personId);
  const ended = (work === 'check' ? check : store)(ctx, folder, stored).catch(async (error: unknown) => {
    await finishFolder(ctx.db, { id, state: work === 'check' ? 'waiting' : 'checked' }).catch(() => {});
    throw error;
  });
  return { ended };
}
