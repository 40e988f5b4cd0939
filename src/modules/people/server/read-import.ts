// What the administrator's page of the roster shows: the files in hand, what they would do, what earlier ones did.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { mayImport } from '../policy.ts';
import {
  selectOptionalUpload,
  selectRuns,
  selectUploadedFiles,
  type RunRow,
  type UploadedFile,
  type UploadRow
} from './store-uploads.ts';

export type ImportView = { upload: (UploadRow & { files: UploadedFile[] }) | null; runs: RunRow[] };

/** The upload in hand with its report, and the earlier runs. */
export async function readImport(ctx: Ctx): Promise<ImportView> {
  if (!mayImport(ctx.actor)) notFound('page');
  const [upload, runs] = await Promise.all([selectOptionalUpload(ctx.db), selectRuns(ctx.db, 50)]);
  return { upload: upload ? { ...upload, files: await selectUploadedFiles(ctx.db, upload.id) } : null, runs };
}
