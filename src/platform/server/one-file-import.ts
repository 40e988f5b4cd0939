// The import of one file as its page works it: received, checked, taken over, forgotten; each module says what it does.
import { refused, type Result } from '../result.ts';
import type { Ctx } from './context.ts';
import type { Db } from './database.ts';
import { notFound } from './errors.ts';
import {
  deleteUpload,
  selectOptionalUpload,
  selectUploadedFiles,
  type Importing,
  type UploadedFile,
  type UploadRow
} from './import-uploads.ts';
import { receiveFiles, type SendRefusal, type SentFile } from './send-upload.ts';
import type { SentTable } from './stage-table.ts';
import { beginWork, type Import, type Work, type WorkOptions } from './work-upload.ts';

type Given<Report, Run> = {
  of: Importing;
  may: (ctx: Ctx) => boolean;
  run: (ctx: Ctx, file: SentTable, options: WorkOptions) => Promise<Report>;
  isStored: (report: Report) => boolean;
  /** The earlier runs, the latest first. */
  runs: (db: Db, most: number) => Promise<Run[]>;
};
/** The file in hand with its report, and the earlier runs. */
export type ImportView<Report, Run> = { upload: (UploadRow<Report> & { files: UploadedFile[] }) | null; runs: Run[] };

/** Everything the page of an import asks for; for who may not, the page does not exist. */
export function oneFileImport<Report, Run>({ of, may, run, isStored, runs }: Given<Report, Run>) {
  const asked = (ctx: Ctx): void => void (may(ctx) || notFound('page'));
  const work: Import<Report> = {
    of,
    run: (ctx, files, options) => run(ctx, files[0] ?? notFound('file'), options),
    isStored
  };
  return {
    /** Receives one file; one that waits is replaced, one that is being stored is not. */
    async send(ctx: Ctx, files: readonly SentFile[]): Promise<Result<number, SendRefusal | 'one-file'>> {
      asked(ctx);
      return files.length > 1 ? refused('one-file') : receiveFiles(ctx, of, files);
    },
    /** Begins to check the file or to take it over; undefined if somebody else has it in hand. */
    async start(ctx: Ctx, id: number, what: Work): Promise<{ ended: Promise<void> } | undefined> {
      asked(ctx);
      return beginWork(ctx, work, { id, work: what });
    },
    /** Forgets the file that was sent and not taken over. */
    async forget(ctx: Ctx, id: number): Promise<void> {
      asked(ctx);
      await deleteUpload(ctx.db, of, id);
    },
    /** What the page shows. */
    async read(ctx: Ctx): Promise<ImportView<Report, Run>> {
      asked(ctx);
      const [upload, earlier] = await Promise.all([selectOptionalUpload<Report>(ctx.db, of), runs(ctx.db, 50)]);
      const files = upload ? await selectUploadedFiles(ctx.db, of, upload.id) : [];
      return { upload: upload ? { ...upload, files } : null, runs: earlier };
    }
  };
}
