// Documents of a report: taken in as they arrive, opened by whom the activity concerns.
import { nameOfFile } from '#platform/file-name.ts';
import type { Ctx } from '#platform/server/context.ts';
import { today } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { openFile, storeFile, type FileRefusal, type FileStore } from '#platform/server/files.ts';
import { hindranceOf } from '../rules.ts';
import { selectActivity, selectDocuments } from './store.ts';
import { roleHere } from './take-step.ts';

export type Upload = { name: string; bytes: AsyncIterable<Uint8Array> };
export type Brought = {
  files: { sha256: string; name: string }[];
  refused: { name: string; reason: FileRefusal | 'too-many-files' }[];
};
export type Intake = { activityId: number; store: FileStore; limitBytes: number };

const mostDocuments = 20;

async function take(ctx: Ctx, { store, limitBytes }: Intake, upload: Upload): Promise<Brought> {
  const name = nameOfFile(upload.name);
  const stored = await storeFile({ db: ctx.db, store }, upload.bytes, { limitBytes, name });
  return stored.ok
    ? { files: [{ sha256: stored.value.sha256, name }], refused: [] }
    : { files: [], refused: [{ name, reason: stored.reason }] };
}

/** Stores what the learner brings while she writes the report; what is refused is told by name. */
export async function bringDocuments(ctx: Ctx, to: Intake, uploads: readonly Upload[]): Promise<Brought> {
  const activity = await selectActivity(ctx.db, to.activityId);
  const role = await roleHere(ctx, activity);
  const brought: Brought = { files: [], refused: [] };
  if (uploads.length === 0 || hindranceOf(activity, 'write', { role, today: today(ctx) })) return brought;
  const room = mostDocuments - (await selectDocuments(ctx.db, activity.id)).length;
  for (const upload of uploads.slice(0, room)) {
    const taken = await take(ctx, to, upload);
    brought.files.push(...taken.files);
    brought.refused.push(...taken.refused);
  }
  for (const { name } of uploads.slice(room)) brought.refused.push({ name, reason: 'too-many-files' });
  return brought;
}

/** Opens a document of an activity for whom the activity concerns. */
export async function openDocument(ctx: Ctx, wanted: { activityId: number; id: number }, store: FileStore) {
  const activity = await selectActivity(ctx.db, wanted.activityId);
  await roleHere(ctx, activity);
  const document = (await selectDocuments(ctx.db, activity.id)).find(({ id }) => id === wanted.id);
  if (!document) return notFound('document');
  return { ...(await openFile({ db: ctx.db, store }, document.sha256)), name: document.name };
}
