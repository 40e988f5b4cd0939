// The file of programmes that somebody sent: received, checked, taken over, forgotten.
import { refused, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { oneFileImport } from '#platform/server/one-file-import.ts';
import type { SendRefusal, SentFile } from '#platform/server/send-upload.ts';
import { mayEnter, unitOfEntry } from '../policy.ts';
import { importProgrammes, type ProgrammeReport } from './import-programmes.ts';
import { selectRuns, type RunLine } from './store-lists.ts';

const files = oneFileImport<ProgrammeReport, RunLine>({
  of: 'programmes',
  may: ({ actor }) => mayEnter(actor),
  run: importProgrammes,
  isStored: ({ errorCount }) => errorCount === 0,
  runs: selectRuns
});

/** Receives one file of programmes, for the unit of who sends it. */
async function send(
  ctx: Ctx,
  sent: readonly SentFile[]
): Promise<Result<number, SendRefusal | 'one-file' | 'no-place'>> {
  return mayEnter(ctx.actor) && unitOfEntry(ctx.actor) === null ? refused('no-place') : files.send(ctx, sent);
}

/** What the page of the import asks for. */
export const programmeImport = { ...files, send };
