// Brings a file to an asset, takes one out, opens one: the asset's level is asked each time.
import { inTransaction, type Db } from '#platform/server/database.ts';
import type { Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { notFound } from '#platform/server/errors.ts';
import { openFile, storeFile, type FileRefusal, type FileStore } from '#platform/server/files.ts';
import { mayWrite } from '../policy.ts';
import { lockToWrite, saveText } from './change-asset.ts';
import { selectAsset } from './store.ts';
import { countFiles, endFile, insertFile, insertOpening, selectFile } from './store-files.ts';
import { sightOf } from './store-sight.ts';
import { signedIn } from './signed-in.ts';
import { tell } from './tell.ts';

export type Upload = { name: string; bytes: AsyncIterable<Uint8Array>; limitBytes: number };
export type UploadRefusal = FileRefusal | 'too-many-files' | 'withdrawn';
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

/** Stores a file and adds it to the asset as a new version; content it has already is not added twice. */
export async function addFile(
  ctx: Ctx,
  to: { assetId: number; store: FileStore },
  upload: Upload
): Promise<Result<'added' | 'there-already', UploadRefusal>> {
  signedIn(ctx);
  const refusal = await mayAdd(ctx, to.assetId);
  if (refusal) return refused(refusal);
  const name = fileName(upload.name);
  const stored = await storeFile({ db: ctx.db, store: to.store }, upload.bytes, {
    limitBytes: upload.limitBytes,
    name
  });
  if (!stored.ok) return stored;
  return inTransaction(ctx.db, async (tx) => {
    const asset = await lockToWrite(ctx, tx, to.assetId);
    const version = asset.version + 1;
    const isNew = await insertFile(tx, { id: asset.id, version }, { sha256: stored.value.sha256, name });
    if (!isNew) return done('there-already');
    await saveText(ctx, tx, { asset, text: asset, note: `+ ${name}` });
    await tell(ctx, tx, {
      name: 'knowledge.asset.file-added',
      asset,
      payload: { name, sha256: stored.value.sha256, version }
    });
    return done('added');
  });
}

/** Takes a file out of the asset as a new version; older versions keep it. */
export async function removeFile(ctx: Ctx, assetId: number, fileId: number): Promise<void> {
  signedIn(ctx);
  await inTransaction(ctx.db, async (tx) => {
    const asset = await lockToWrite(ctx, tx, assetId);
    const version = asset.version + 1;
    const name = await endFile(tx, { id: asset.id, version }, fileId);
    if (name === undefined) return;
    await saveText(ctx, tx, { asset, text: asset, note: `− ${name}` });
    await tell(ctx, tx, { name: 'knowledge.asset.file-removed', asset, payload: { name, version } });
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
