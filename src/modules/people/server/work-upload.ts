// Checks a sent roster or takes it over, beside the request that asked for it; the page tells how far it is.
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { mayImport } from '../policy.ts';
import type { ImportReport, RosterFile } from '../types.ts';
import { importRoster } from './import-roster.ts';
import {
  claimUpload,
  finishUpload,
  selectPiece,
  selectUploadedFiles,
  touchUpload,
  type UploadedFile
} from './store-uploads.ts';

type Work = 'check' | 'store';
const beat = 5_000;

async function* piecesOf(ctx: Ctx, id: number, file: UploadedFile): AsyncGenerator<Uint8Array> {
  for (let number = 0; number < file.pieces; number++)
    yield await selectPiece(ctx.db, id, { fileName: file.name, number });
}

async function layOut(ctx: Ctx, id: number, folder: string): Promise<RosterFile[]> {
  const files: RosterFile[] = [];
  for (const [at, file] of (await selectUploadedFiles(ctx.db, id)).entries()) {
    const place = path.join(folder, `${at}${path.extname(file.name).toLowerCase()}`);
    await pipeline(Readable.from(piecesOf(ctx, id, file)), createWriteStream(place));
    files.push({ name: file.name, path: place });
  }
  return files;
}

/** Runs the import with a sign of life every few seconds. */
async function runBeating(ctx: Ctx, id: number, run: (progress: (note: string) => void) => Promise<ImportReport>) {
  let last = '';
  const touch = () => touchUpload(ctx.db, id, last).catch(() => {});
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

async function work(ctx: Ctx, id: number, what: Work): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pemelajar-roster-'));
  try {
    const files = await layOut(ctx, id, folder);
    const report = await runBeating(ctx, id, (progress) =>
      importRoster(ctx, files, { dryRun: what === 'check', progress })
    );
    const isStored = what === 'store' && report.errorCount === 0;
    await finishUpload(ctx.db, id, { state: isStored ? 'stored' : 'checked', report });
  } catch (error) {
    await finishUpload(ctx.db, id, { state: 'waiting', report: null });
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Begins to check an upload or to take it over; `ended` settles when that is over, whoever waits for it. Undefined if
 * somebody else has it in hand.
 */
export async function startUpload(ctx: Ctx, id: number, what: Work): Promise<{ ended: Promise<void> } | undefined> {
  if (!mayImport(ctx.actor)) notFound('page');
  const isOurs = await claimUpload(ctx.db, id, what === 'check' ? 'checking' : 'storing');
  return isOurs ? { ended: work(ctx, id, what) } : undefined;
}
