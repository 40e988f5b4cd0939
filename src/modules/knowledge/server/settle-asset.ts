// What a panel needs of an asset and does with it: the version to judge with its files, and what was decided.
import type { Ctx } from '#platform/server/context.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { openFile, type FileStore } from '#platform/server/files.ts';
import type { JudgedText, Settling } from '../types.ts';
import { replaceReaders, selectAuthors, selectReaders } from './store.ts';
import { holdAsset, replaceSettledReaders, selectFilesAt, selectJudged, updateSettled } from './store-settled.ts';
import { insertLevelDecision, insertReview, replaceTeams } from './store-audience.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { tell } from './tell.ts';

/**
 * A version of an asset, the text that is worked on unless told, for whom the caller has found fit to see it: no level is asked here.
 * Inside a transaction the asset is held until its end.
 */
export async function textToJudge(
  db: Db,
  assetId: number,
  { version = null, isHeld = false }: { version?: number | null; isHeld?: boolean } = {}
): Promise<JudgedText> {
  if (isHeld) await holdAsset(db as Tx, assetId);
  const judged = await selectJudged(db, assetId, version);
  const [authors, readers, files] = [
    await selectAuthors(db, assetId),
    await selectReaders(db, assetId),
    await selectFilesAt(db, assetId, judged.judgedVersion)
  ];
  return { ...judged, authors, readers, files };
}

/** One file of a version, for whom the caller has found fit to see it. */
export async function fileToJudge(
  db: Db,
  { assetId, version, fileId }: { assetId: number; version: number; fileId: number },
  store: FileStore
): Promise<Awaited<ReturnType<typeof openFile>> & { name: string }> {
  const file = (await selectFilesAt(db, assetId, version)).find(({ id }) => id === fileId) ?? notFound('file');
  return { ...(await openFile({ db, store }, file.sha256)), name: file.name };
}

/** Sets validity and level of an asset at once, in the transaction of the decision; its authors' units hear of it. */
export async function settleAsset(ctx: Ctx, tx: Tx, to: Settling): Promise<void> {
  const asset = await selectJudged(tx, to.assetId, null);
  await updateSettled(tx, to, ctx.now);
  if (to.level !== null) {
    await replaceSettledReaders(tx, to.assetId, { level: to.level, people: to.readers });
    if (to.level === 1) {
      const named = { by: signedIn(ctx), at: ctx.now };
      await replaceReaders(tx, to.assetId, { people: to.readers, ...named });
      await replaceTeams(tx, to.assetId, { teams: to.teams ?? [], ...named });
      await insertReview(tx, { assetId: to.assetId, ...named });
    }
    const decided = { assetId: to.assetId, from: asset.level, to: to.level, reason: '' };
    await insertLevelDecision(tx, { ...decided, by: signedIn(ctx), at: ctx.now });
  }
  const payload = { version: to.version, validity: to.validity, from: asset.level, to: to.level ?? asset.level };
  await tell(ctx, tx, { name: 'knowledge.asset.settled', asset, payload });
}
