// Sums an activity up, keeps files of it, and closes it by a second person: from then on it counts and stays as it is.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { openFile, storeFile, type FileStore } from '#platform/server/files.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { close, summarise } from '../rules-activities.ts';
import type { Reason } from '../types.ts';
import { tellActivity } from './announce-activity.ts';
import { standingIn } from './standing.ts';
import { closeActivity as closeRow, lockActivity, selectActivity, updateSummary } from './store-activities.ts';
import { insertFile, selectFiles, selectPresent } from './store-attendance.ts';

export type Upload = { name: string; bytes: AsyncIterable<Uint8Array> };
const mostFiles = 20;

/** A name fit to be shown: no folders, no control signs, at most 200 characters with its ending kept. */
function nameOfFile(name: string): string {
  const last = name.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').trim();
  return clean.length <= 200 ? clean : clean.slice(0, 180) + clean.slice(-20);
}

/** Writes what an activity brought; written anew until somebody confirms it. */
export async function reportActivity(ctx: Ctx, id: number, summary: string): Promise<Result<number, Reason>> {
  const by = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const activity = await lockActivity(tx, id);
    const present = await selectPresent(tx, id);
    const may = summarise(activity, await standingIn(within(ctx, tx), activity), { present, today: today(ctx) });
    if (!may.ok) return may;
    await updateSummary(tx, activity, { summary, by, at: ctx.now });
    await tellActivity(ctx, tx, { name: 'culture.activity.reported', activity });
    return done(id);
  });
}

/** A second person confirms that it was so; confirmed twice, it is closed once. */
export async function confirmActivity(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  const by = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const activity = await lockActivity(tx, id);
    const may = close(activity, await standingIn(within(ctx, tx), activity));
    if (!may.ok) return may.reason === 'closed' ? done(id) : may;
    await closeRow(tx, activity, { by, at: ctx.now });
    await tellActivity(ctx, tx, { name: 'culture.activity.confirmed', activity });
    return done(id);
  });
}

/** Keeps a file of an activity, brought by who runs it; nobody else's bytes are kept. */
export async function bringActivityFile(
  ctx: Ctx,
  to: { id: number; store: FileStore; limitBytes: number },
  upload: Upload | undefined
): Promise<Result<number, Reason>> {
  const by = signedIn(ctx);
  const activity = await selectActivity(ctx.db, to.id);
  const standing = await standingIn(ctx, activity);
  if (!standing.runs || activity.state === 'cancelled') return refused('not-yours');
  if (!upload || (await selectFiles(ctx.db, to.id)).length >= mostFiles) return refused('file-refused');
  const name = nameOfFile(upload.name);
  const stored = await storeFile({ db: ctx.db, store: to.store }, upload.bytes, { limitBytes: to.limitBytes, name });
  if (!stored.ok) return refused('file-refused');
  return inTransaction(ctx.db, async (tx) => {
    await insertFile(tx, { activityId: to.id, sha256: stored.value.sha256, name, by, at: ctx.now });
    await tellActivity(ctx, tx, { name: 'culture.activity.file-added', activity });
    return done(to.id);
  });
}

/** Opens a file of an activity, for everybody who signed in. */
export async function openActivityFile(ctx: Ctx, of: { id: number; fileId: number }, store: FileStore) {
  signedIn(ctx);
  const file = (await selectFiles(ctx.db, of.id)).find(({ id }) => id === of.fileId);
  if (!file) return notFound('file');
  return { ...(await openFile({ db: ctx.db, store }, file.sha256)), name: file.name };
}
