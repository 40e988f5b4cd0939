// The file of a document: taken in before it is published, opened by everybody who signed in.
import { nameOfFile } from '#platform/file-name.ts';
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { openFile, storeFile, type FileStore } from '#platform/server/files.ts';
import { refused, done, type Result } from '#platform/result.ts';
import type { Reason } from '../types.ts';
import { keeps } from './keeper.ts';
import type { StoredFile } from './publish-document.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectDocument } from './store-documents.ts';

export type Upload = { name: string; bytes: AsyncIterable<Uint8Array> };

/** Stores the file of a document that the actor may publish for a unit; nobody else's bytes are kept. */
export async function bringDocument(
  ctx: Ctx,
  to: { unitId: number; store: FileStore; limitBytes: number },
  upload: Upload | undefined
): Promise<Result<StoredFile | null, Reason>> {
  if (!upload) return done(null);
  if (!(await keeps(ctx, to.unitId))) return refused('not-yours');
  const name = nameOfFile(upload.name);
  const stored = await storeFile({ db: ctx.db, store: to.store }, upload.bytes, { limitBytes: to.limitBytes, name });
  return stored.ok ? done({ sha256: stored.value.sha256, name }) : refused('file-refused');
}

/** Opens the file of a document. */
export async function openDocumentFile(ctx: Ctx, id: number, store: FileStore) {
  signedIn(ctx);
  const document = await selectDocument(ctx.db, id);
  if (document.sha256 === null) return notFound('file');
  return { ...(await openFile({ db: ctx.db, store }, document.sha256)), name: document.fileName };
}
