// Brings a file to an asset, takes one out, opens one: the asset's level is asked each time.
import { inTransaction, type Db } from '#platform/server/database.ts';
import type { Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { notFound } from '#platform/server/errors.ts';
import { endingOf } from '#platform/server/files-types.ts';
import { openFile, storeFile, type FileRefusal, type FileStore } from '#platform/server/files.ts';
import { mayWrite } from '../policy.ts';
import { lockToWrite, saveText } from './change-asset.ts';
import { selectAsset } from './store.ts';
import { countFiles, endFile, insertFile, insertOpening, selectFile, selectFiles } from './store-files.ts';
import { sightOf } from './store-sight.ts';
import { selectNextVersion } from './store-versions.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { tell } from './tell.ts';

export type Upload = { name: string; bytes: AsyncIterable<Uint8Array>; limitBytes: number };
export type UploadRefusal = FileRefusal | 'too-many-files' | 'withdrawn';
type Destination = { assetId: number; store: FileStore };
const mostFiles = 50;

/** Control bytes, and the marks that turn the direction of writing and so disguise an ending. */
// eslint-disable-next-line no-control-regex -- these bytes are what is taken out
const unfit = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** A name fit to be shown and sent: no folders, at most 200 characters with its ending kept. */
export function fileName(name: string): string {
  const clean = (name.toWellFormed().split(/[\\/]/).at(-1) ?? '').replace(unfit, '').trim();
  return clean.length <= 200 ? clean : clean.slice(0, 180) + clean.slice(-20);
}

async function mayAdd(ctx: Ctx, assetId: number): Promise<UploadRefusal | undefined> {
  const asset = await selectAsset(ctx.db, await sightOf(ctx), assetId);
  if (!asset.isAuthor) notFound('asset');
  if (!mayWrite({ ...asset, isSignedIn: true }, asset)) return 'withdrawn';
  return (await countFiles(ctx.db, assetId)) >= mostFiles ? 'too-many-files' : undefined;
}

type Brought = { sha256: string; isNew: boolean };

async function bring(ctx: Ctx, to: Destination, upload: Upload): Promise<Result<Brought, UploadRefusal>> {
  signedIn(ctx);
  const refusal = await mayAdd(ctx, to.assetId);
  if (refusal) return refused(refusal);
  const name = fileName(upload.name);
  const stored = await storeFile({ db: ctx.db, store: to.store }, upload.bytes, {
    limitBytes: upload.limitBytes,
    name
  });
  if (!stored.ok) return stored;
  const { sha256 } = stored.value;
  return inTransaction(ctx.db, async (tx) => {
    const asset = await lockToWrite(ctx, tx, to.assetId);
    const version = await selectNextVersion(tx, asset);
    const isNew = await insertFile(tx, { id: asset.id, version }, { sha256, name });
    if (!isNew) return done({ sha256, isNew });
    await saveText(ctx, tx, { asset, text: asset, note: `+ ${name}` });
    await tell(ctx, tx, {
      name: 'knowledge.asset.file-added',
      asset,
      payload: { name, sha256, version }
    });
    return done({ sha256, isNew });
  });
}

/** Stores a file and adds it to the asset as a new version; content it has already is not added twice. */
export async function addFile(
  ctx: Ctx,
  to: Destination,
  upload: Upload
): Promise<Result<'added' | 'there-already', UploadRefusal>> {
  const brought = await bring(ctx, to, upload);
  return brought.ok ? done(brought.value.isNew ? 'added' : 'there-already') : brought;
}

const imageEndings = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'];

/** Adds an image that stands in the text of the asset, and tells the number of its file. */
export async function placeImage(
  ctx: Ctx,
  to: Destination,
  upload: Upload
): Promise<Result<number, UploadRefusal | 'not-an-image'>> {
  if (!imageEndings.includes(endingOf(upload.name))) return refused('not-an-image');
  const brought = await bring(ctx, to, upload);
  if (!brought.ok) return brought;
  const file = (await selectFiles(ctx.db, to.assetId)).find(({ sha256 }) => sha256 === brought.value.sha256);
  return file ? done(file.id) : notFound('file');
}

/** Takes a file out of the asset as a new version; older versions keep it. */
export async function removeFile(ctx: Ctx, assetId: number, fileId: number): Promise<Result<true, 'gone'>> {
  signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const asset = await lockToWrite(ctx, tx, assetId);
    const version = await selectNextVersion(tx, asset);
    const name = await endFile(tx, { id: asset.id, version }, fileId);
    if (name === undefined) return refused('gone');
    await saveText(ctx, tx, { asset, text: asset, note: `− ${name}` });
    await tell(ctx, tx, { name: 'knowledge.asset.file-removed', asset, payload: { name, version } });
    return done(true as const);
  });
}

type Opened = Awaited<ReturnType<typeof openFile>> & { name: string };

/** Opens one file of an asset that the reader may see; at levels 1 and 2 this is noted. */
export async function openAssetFile(
  ctx: Ctx,
  wanted: { assetId: number; fileId: number },
  store: FileStore
): Promise<Opened> {
  const db: Db = ctx.db;
  const file = await selectFile(db, await sightOf(ctx), wanted);
  const { personId } = ctx.actor;
  if (personId !== null && file.level <= 2 && !file.isAuthor) {
    await insertOpening(db, { assetId: file.assetId, personId, at: ctx.now, fileId: file.id });
  }
  return { ...(await openFile({ db, store }, file.sha256)), name: file.name };
}
