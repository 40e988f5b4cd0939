// Checks a sent roster or takes it over, beside the request that asked for it.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { beginWork, type Work } from '#platform/server/work-upload.ts';
import { mayImport } from '../policy.ts';
import { importRoster } from './import-roster.ts';

const roster = {
  of: 'people',
  run: importRoster,
  isStored: ({ errorCount }: { errorCount: number }) => errorCount === 0
} as const;

/**
 * Begins to check an upload or to take it over; `ended` settles when that is over, whoever waits for it. Undefined if
 * somebody else has it in hand.
 */
export async function startUpload(ctx: Ctx, id: number, work: Work): Promise<{ ended: Promise<void> } | undefined> {
  if (!mayImport(ctx.actor)) notFound('page');
  return beginWork(ctx, roster, { id, work });
}
