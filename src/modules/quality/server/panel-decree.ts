// The decree by which a panel was appointed, as a file: brought with the panel or later, opened by everybody who signed in.
import { nameOfFile } from '#platform/file-name.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { openFile, storeFile, type FileStore } from '#platform/server/files.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayAppoint } from '../policy.ts';
import type { Reason } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { lockPanel, selectPanel, updateDecree } from './store-panels.ts';
import { selectAbove } from './store-places.ts';

export type Upload = { name: string; bytes: AsyncIterable<Uint8Array> };
/** A file that is stored already. */
export type Decree = { sha256: string; name: string };
type Intake = { unitId: number; store: FileStore; limitBytes: number };

/** Stores the decree that somebody brings who tends the panel of a unit; nobody else's bytes are kept. */
export async function bringDecree(
  ctx: Ctx,
  to: Intake,
  upload: Upload | undefined
): Promise<Result<Decree | null, Reason>> {
  if (!upload) return done(null);
  const { above } = await selectAbove(ctx.db, to.unitId, today(ctx));
  if (!mayAppoint(ctx.actor, above)) notFound('panel');
  const name = nameOfFile(upload.name);
  const stored = await storeFile({ db: ctx.db, store: to.store }, upload.bytes, { limitBytes: to.limitBytes, name });
  return stored.ok ? done({ sha256: stored.value.sha256, name }) : refused('file-refused');
}

/** Adds the decree to a panel that was appointed without its file; what stands there is never replaced. */
export async function addDecree(ctx: Ctx, panelId: number, decree: Decree | null): Promise<Result<number, Reason>> {
  signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const panel = await lockPanel(tx, panelId);
    const { above } = await selectAbove(tx, panel.unitId, today(ctx));
    if (!mayAppoint(ctx.actor, above)) notFound('panel');
    if (!decree) return refused('no-file');
    if (panel.fileSha256 !== null) return panel.fileSha256 === decree.sha256 ? done(panelId) : refused('decree-there');
    await updateDecree(tx, panel, decree);
    const told = { name: 'quality.panel.decree-added', subject: `quality.panel:${panelId}`, unitId: panel.unitId };
    await emit(within(ctx, tx), tx, { ...told, payload: { file: decree.name } });
    return done(panelId);
  });
}

/** Opens the decree of a panel: who assures what by which document is no secret among employees. */
export async function openDecree(
  ctx: Ctx,
  panelId: number,
  store: FileStore
): Promise<Awaited<ReturnType<typeof openFile>> & { name: string }> {
  signedIn(ctx);
  const panel = await selectPanel(ctx.db, panelId);
  if (panel.fileSha256 === null) return notFound('file');
  return { ...(await openFile({ db: ctx.db, store }, panel.fileSha256)), name: panel.fileName };
}
