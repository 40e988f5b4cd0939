// The material of a session: brought by who speaks, opened by who has a part in it, and an asset in one step.
import type { Ctx } from '#platform/server/context.ts';
import { within } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound, refusal } from '#platform/server/errors.ts';
import { openFile, storeFile, type FileStore } from '#platform/server/files.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayBring, mayOpenMaterial } from '../policy.ts';
import { fileName, type Upload, type UploadRefusal } from './add-file.ts';
import { draftAssetFrom } from './draft-asset-from.ts';
import { tellSharing } from './plan-sharing.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { standingAt } from './sharing-standing.ts';
import { insertMaterial, selectMaterial, updateToldAsset } from './store-session.ts';
import { lockSharing, selectSharing } from './store-sharing.ts';

const mostFiles = 20;

/** Stores a file and adds it to the material of a session. */
export async function bringMaterial(
  ctx: Ctx,
  to: { sharingId: number; store: FileStore },
  upload: Upload
): Promise<Result<boolean, UploadRefusal>> {
  const by = signedIn(ctx);
  const before = await selectSharing(ctx.db, to.sharingId);
  if (!mayBring(await standingAt(ctx, before), before)) throw refusal('not-allowed');
  if ((await selectMaterial(ctx.db, before.id)).length >= mostFiles) return refused('too-many-files');
  const name = fileName(upload.name);
  const stored = await storeFile({ db: ctx.db, store: to.store }, upload.bytes, {
    limitBytes: upload.limitBytes,
    name
  });
  if (!stored.ok) return stored;
  return inTransaction(ctx.db, async (tx) => {
    const sharing = await lockSharing(tx, to.sharingId);
    const { sha256 } = stored.value;
    const isNew = await insertMaterial(tx, sharing, { sha256, name, by, at: ctx.now });
    if (isNew)
      await tellSharing(ctx, tx, {
        name: 'knowledge.sharing.file-added',
        sharing,
        personId: sharing.speakerId,
        payload: { name, sha256 }
      });
    return done(isNew);
  });
}

type Opened = Awaited<ReturnType<typeof openFile>> & { name: string };

/** Opens one file of the material, for its level-I unit and who has a part in the session. */
export async function openMaterial(
  ctx: Ctx,
  wanted: { sharingId: number; fileId: number },
  store: FileStore
): Promise<Opened> {
  const sharing = await selectSharing(ctx.db, wanted.sharingId);
  if (!mayOpenMaterial(await standingAt(ctx, sharing), sharing)) notFound('file');
  const file = (await selectMaterial(ctx.db, sharing.id)).find(({ id }) => id === wanted.fileId) ?? notFound('file');
  return { ...(await openFile({ db: ctx.db, store }, file.sha256)), name: file.name };
}

/** Makes an asset draft of the material, of which the speaker is the author; made once, it is that asset. */
export async function draftFromMaterial(ctx: Ctx, id: number): Promise<Result<number, 'no-content'>> {
  const personId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const sharing = await lockSharing(tx, id);
    if (sharing.speakerId !== personId) throw refusal('not-allowed');
    if (sharing.assetId !== null) return done(sharing.assetId);
    const files = await selectMaterial(tx, id);
    if (files.length === 0) return refused('no-content');
    const { unitId, title } = sharing;
    const inside = within(ctx, tx);
    const assetId = await draftAssetFrom(inside, tx, { personId, unitId, title, summary: '', body: '', files });
    await updateToldAsset(tx, sharing, assetId);
    await tellSharing(ctx, tx, {
      name: 'knowledge.sharing.draft-made',
      sharing,
      personId,
      payload: { asset: assetId }
    });
    return done(assetId);
  });
}
