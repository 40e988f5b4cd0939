// Receives roster files from the administrator's page, and forgets them.
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { deleteUpload } from '#platform/server/import-uploads.ts';
import { receiveFiles, type SendRefusal, type SentFile } from '#platform/server/send-upload.ts';
import { mayImport } from '../policy.ts';

/** Receives the files of a roster; an upload that waits is replaced, one that is being stored is not. */
export async function sendRoster(ctx: Ctx, files: readonly SentFile[]): Promise<Result<number, SendRefusal>> {
  return mayImport(ctx.actor) ? receiveFiles(ctx, 'people', files) : notFound('page');
}

/** Forgets the files that were sent and not taken over. */
export async function forgetRoster(ctx: Ctx, id: number): Promise<void> {
  if (!mayImport(ctx.actor)) notFound('page');
  await deleteUpload(ctx.db, 'people', id);
}
