// The file of programmes that somebody sent: received, checked, taken over, forgotten.
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
import { mayEnter, unitOfEntry } from '../policy.ts';
import { importProgrammes, type ProgrammeReport } from './import-programmes.ts';
import { selectRuns, type RunLine } from './store-lists.ts';

export type ProgrammeImportView = {
  upload: (UploadRow<ProgrammeReport> & { files: UploadedFile[] }) | null;
  runs: RunLine[];
};

const theFile = (files: readonly SentTable[]): SentTable => files[0] ?? notFound('file');
const programmes: Import<ProgrammeReport> = {
  of: 'programmes',
  run: (ctx: Ctx, files: readonly SentTable[], options: WorkOptions) => importProgrammes(ctx, theFile(files), options),
  isStored: ({ errorCount }) => errorCount === 0
};

const asked = (ctx: Ctx): void => {
  if (!mayEnter(ctx.actor)) notFound('page');
};

/** Receives one file of programmes; one that waits is replaced, one that is being stored is not. */
export async function sendProgrammes(
  ctx: Ctx,
  files: readonly SentFile[]
): Promise<Result<number, SendRefusal | 'one-file' | 'no-place'>> {
  asked(ctx);
  if (unitOfEntry(ctx.actor) === null) return refused('no-place');
  return files.length > 1 ? refused('one-file') : receiveFiles(ctx, 'programmes', files);
}

/** Begins to check the file or to take it over; undefined if somebody else has it in hand. */
export async function startProgrammes(ctx: Ctx, id: number, work: Work): Promise<{ ended: Promise<void> } | undefined> {
  asked(ctx);
  return beginWork(ctx, programmes, { id, work });
}

/** Forgets the file that was sent and not taken over. */
export async function forgetProgrammes(ctx: Ctx, id: number): Promise<void> {
  asked(ctx);
  await deleteUpload(ctx.db, 'programmes', id);
}

/** The file in hand with its report, and the earlier ones. */
export async function readProgrammeImport(ctx: Ctx): Promise<ProgrammeImportView> {
  asked(ctx);
  const [upload, runs] = await Promise.all([
    selectOptionalUpload<ProgrammeReport>(ctx.db, 'programmes'),
    selectRuns(ctx.db, 50)
  ]);
  const files = upload ? await selectUploadedFiles(ctx.db, 'programmes', upload.id) : [];
  return { upload: upload ? { ...upload, files } : null, runs };
}
