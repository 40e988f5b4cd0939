// Checks files that were sent or takes them over, beside the request that asked for it; the page tells how far it is.
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Ctx } from './context.ts';
import {
  claimUpload,
  finishUpload,
  selectPiece,
  selectUploadedFiles,
  touchUpload,
  type Importing,
  type UploadedFile
} from './import-uploads.ts';
import type { SentTable } from './stage-table.ts';

export type Work = 'check' | 'store';
export type WorkOptions = { dryRun: boolean; progress: (note: string) => void };
/** An import: where its files lie, what it does with them, and whether a report means that they were stored. */
export type Import<Report> = {
  of: Importing;
  run: (ctx: Ctx, files: readonly SentTable[], options: WorkOptions) => Promise<Report>;
  isStored: (report: Report) => boolean;
};

const beat = 5_000;
type InHand = { of: Importing; id: number };

async function* piecesOf(ctx: Ctx, { of, id }: InHand, file: UploadedFile): AsyncGenerator<Uint8Array> {
  for (let number = 0; number < file.pieces; number++)
    yield await selectPiece(ctx.db, of, { uploadId: id, fileName: file.name, number });
}

async function layOut(ctx: Ctx, hand: InHand, folder: string): Promise<SentTable[]> {
  const files: SentTable[] = [];
  for (const [at, file] of (await selectUploadedFiles(ctx.db, hand.of, hand.id)).entries()) {
    const place = path.join(folder, `${at}${path.extname(file.name).toLowerCase()}`);
    await pipeline(Readable.from(piecesOf(ctx, hand, file)), createWriteStream(place));
    files.push({ name: file.name, path: place });
  }
  return files;
}

/** Runs the import with a sign of life every few seconds. */
async function runBeating<Report>(
  ctx: Ctx,
  { of, id }: InHand,
  run: (progress: (note: string) => void) => Promise<Report>
) {
  let last = '';
  const touch = () => touchUpload(ctx.db, of, { id, progress: last }).catch(() => {});
  const timer = setInterval(touch, beat);
  try {
    return await run((note) => {
      last = note;
      void touch();
    });
  } finally {
    clearInterval(timer);
  }
}

async function work<Report>(ctx: Ctx, what: Import<Report>, order: { id: number; work: Work }): Promise<void> {
  const { of } = what;
  const { id } = order;
  const folder = await mkdtemp(path.join(os.tmpdir(), `pemelajar-${of}-`));
  try {
    const files = await layOut(ctx, { of, id }, folder);
    const report = await runBeating(ctx, { of, id }, (progress) =>
      what.run(ctx, files, { dryRun: order.work === 'check', progress })
    );
    const isStored = order.work === 'store' && what.isStored(report);
    await finishUpload(ctx.db, of, { id, state: isStored ? 'stored' : 'checked', report });
  } catch (error) {
    await finishUpload(ctx.db, of, { id, state: 'waiting', report: null });
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Begins to check an upload or to take it over; `ended` settles when that is over, whoever waits for it. Undefined if
 * somebody else has it in hand. Who calls has asked who may.
 */
export async function beginWork<Report>(
  ctx: Ctx,
  what: Import<Report>,
  order: { id: number; work: Work }
): Promise<{ ended: Promise<void> } | undefined> {
  const state = order.work === 'check' ? 'checking' : 'storing';
  const isOurs = await claimUpload(ctx.db, what.of, { id: order.id, state });
  return isOurs ? { ended: work(ctx, what, order) } : undefined;
}
