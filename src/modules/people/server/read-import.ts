// What the administrator's page of the roster shows: the files in hand, what they would do, what earlier ones did.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import {
  selectOptionalUpload,
  selectUploadedFiles,
  type UploadedFile,
  type UploadRow
} from '#platform/server/import-uploads.ts';
import { mayImport } from '../policy.ts';
import type { ImportReport } from '../types.ts';
import { selectRuns, type RunRow } from './store-runs.ts';

export type ImportView = { upload: (UploadRow<ImportReport> & { files: UploadedFile[] }) | null; runs: RunRow[] };

/** The upload in hand with its report, and the earlier runs. */
export async function readImport(ctx: Ctx): Promise<ImportView> {
  if (!mayImport(ctx.actor)) notFound('page');
  const [upload, runs] = await Promise.all([
    selectOptionalUpload<ImportReport>(ctx.db, 'people'),
    selectRuns(ctx.db, 50)
  ]);
  const files = upload ? await selectUploadedFiles(ctx.db, 'people', upload.id) : [];
  return { upload: upload ? { ...upload, files } : null, runs };
}
