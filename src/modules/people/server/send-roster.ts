// Receives roster files from the administrator's page, in constant memory and past any crash: they lie in the database.
import { done, refused, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { mayImport } from '../policy.ts';
import { deleteUpload, insertPiece, insertUpload, selectOptionalUpload } from './store-uploads.ts';

export type SentFile = { name: string; bytes: AsyncIterable<Uint8Array> };
export type SendRefusal = 'no-file' | 'wrong-ending' | 'same-name' | 'busy';

const longest = 1_000_000;

async function storeFile(tx: Tx, uploadId: number, file: SentFile): Promise<void> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const flush = async () => {
    await insertPiece(tx, { uploadId, fileName: file.name, number: number++, bytes: Buffer.concat(waiting) });
    waiting = [];
    size = 0;
  };
  for await (const bytes of file.bytes) {
    waiting.push(bytes);
    size += bytes.length;
    if (size >= longest) await flush();
  }
  if (size > 0 || number === 0) await flush();
}

function refusalOf(files: readonly SentFile[]): SendRefusal | undefined {
  if (files.length === 0) return 'no-file';
  if (files.some(({ name }) => !/\.(csv|xlsx)$/i.test(name))) return 'wrong-ending';
  return new Set(files.map(({ name }) => name)).size < files.length ? 'same-name' : undefined;
}

/** Receives the files of a roster; an upload that waits is replaced, one that is being stored is not. */
export async function sendRoster(ctx: Ctx, files: readonly SentFile[]): Promise<Result<number, SendRefusal>> {
  if (!mayImport(ctx.actor)) notFound('page');
  const refusal = refusalOf(files);
  if (refusal) return refused(refusal);
  return inTransaction(ctx.db, async (tx) => {
    const last = await selectOptionalUpload(tx);
    if (last?.state === 'storing' && !last.isStale) return refused('busy');
    const id = await insertUpload(tx, ctx.actor.personId, ctx.now);
    for (const file of files) await storeFile(tx, id, file);
    return done(id);
  });
}

/** Forgets the files that were sent and not taken over. */
export async function forgetRoster(ctx: Ctx, id: number): Promise<void> {
  if (!mayImport(ctx.actor)) notFound('page');
  await deleteUpload(ctx.db, id);
}
