// A file of the version that is judged, for its authors and the panel.
import { fileToJudge } from '#modules/knowledge/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { FileStore } from '#platform/server/files.ts';
import { getSubmission } from './read-submission.ts';
import { notFound } from '#platform/server/errors.ts';

/** Opens one file of the version submitted; who tends the panel alone sees no files. */
export async function openJudgedFile(
  ctx: Ctx,
  { submissionId, fileId }: { submissionId: number; fileId: number },
  store: FileStore
): Promise<Awaited<ReturnType<typeof fileToJudge>>> {
  const { part, assetId, version } = await getSubmission(ctx, submissionId);
  if (part === 'officer') notFound('file');
  return fileToJudge(ctx.db, { assetId, version, fileId }, store);
}
