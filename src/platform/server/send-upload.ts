// Receives files for an import from a page, in constant memory and past any crash: they lie in the database.
import { done, refused, type Result } from '../result.ts';
import type { Ctx } from './context.ts';
import { inTransaction, type Tx } from './database.ts';
import { insertPiece, insertUpload, selectOptionalUpload, type Importing } from './import-uploads.ts';

export type SentFile = { name: string; bytes: AsyncIterable<Uint8Array> };
export type SendRefusal = 'no-file' | 'wrong-ending' | 'same-name' | 'busy';

const longest = 1_000_000;

async function storeFile(tx: Tx, of: Importing, { id, file }: { id: number; file: SentFile }): Promise<void> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const flush = async () => {
    const bytes = Buffer.concat(waiting);
    await insertPiece(tx, of, { uploadId: id, fileName: file.name, number: number++, bytes });
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

/** Receives the files; an upload that waits is replaced, one that is being stored is not. Who calls has asked who may. */
export async function receiveFiles(
  ctx: Ctx,
  of: Importing,
  files: readonly SentFile[]
): Promise<Result<number, SendRefusal>> {
  const refusal = refusalOf(files);
  if (refusal) return refused(refusal);
  return inTransaction(ctx.db, async (tx) => {
    const last = await selectOptionalUpload(tx, of);
    if (last?.state === 'storing' && !last.isStale) return refused('busy');
    const id = await insertUpload(tx, of, { actorId: ctx.actor.personId, at: ctx.now });
    for (const file of files) await storeFile(tx, of, { id, file });
    return done(id);
  });
}
