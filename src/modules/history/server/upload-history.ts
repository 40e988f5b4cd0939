// The file of training history that an administrator sent: received, checked, taken over, forgotten.
import { refused, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import {
  deleteUpload,
  selectOptionalUpload,
  selectUploadedFiles,
  type UploadedFile,
  type UploadRow
} from '#platform/server/import-uploads.ts';
import { receiveFiles, type SendRefusal, type SentFile } from '#platform/server/send-upload.ts';
import type { SentTable } from '#platform/server/stage-table.ts';
import { beginWork, type Import, type Work, type WorkOptions } from '#platform/server/work-upload.ts';
import { mayImport } from '../policy.ts';
import { importHistory, type HistoryReport } from './import-history.ts';
import { selectRuns, type RunLine } from './store-lists.ts';

export type HistoryImportView = {
  upload: (UploadRow<HistoryReport> & { files: UploadedFile[] }) | null;
  runs: RunLine[];
};

const theFile = (files: readonly SentTable[]): SentTable => files[0] ?? notFound('file');
const history: Import<HistoryReport> = {
  of: 'history',
  run: (ctx: Ctx, files: readonly SentTable[], options: WorkOptions) => importHistory(ctx, theFile(files), options),
  isStored: ({ isBroken }) => !isBroken
};

const asked = (ctx: Ctx): void => {
  if (!mayImport(ctx.actor)) notFound('page');
};

/** Receives one file of history; one that waits is replaced, one that is being stored is not. */
export async function sendHistory(
  ctx: Ctx,
  files: readonly SentFile[]
): Promise<Result<number, SendRefusal | 'one-file'>> {
  asked(ctx);
  return files.length > 1 ? refused('one-file') : receiveFiles(ctx, 'history', files);
}

/** Begins to check the file or to take it over; undefined if somebody else has it in hand. */
export async function startHistory(ctx: Ctx, id: number, work: Work): Promise<{ ended: Promise<void> } | undefined> {
  asked(ctx);
  return beginWork(ctx, history, { id, work });
}

/** Forgets the file that was sent and not taken over. */
export async function forgetHistory(ctx: Ctx, id: number): Promise<void> {
  asked(ctx);
  await deleteUpload(ctx.db, 'history', id);
}

/** The file in hand with its report, and the earlier runs. */
export async function readHistoryImport(ctx: Ctx): Promise<HistoryImportView> {
  asked(ctx);
  const [upload, runs] = await Promise.all([
    selectOptionalUpload<HistoryReport>(ctx.db, 'history'),
    selectRuns(ctx.db, 50)
  ]);
  const files = upload ? await selectUploadedFiles(ctx.db, 'history', upload.id) : [];
  return { upload: upload ? { ...upload, files } : null, runs };
}
