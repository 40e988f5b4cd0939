// Takes over a file of programmes: all of it, or nothing while a line is wrong.
import { sql } from 'kysely';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { collectNotes, type NoteList } from '#platform/server/import-notes.ts';
import type { Line } from '#platform/server/read-csv.ts';
import { openSheet, stageTable, type SentTable, type StagedTable } from '#platform/server/stage-table.ts';
import type { WorkOptions } from '#platform/server/work-upload.ts';
import type { Layout } from '#platform/table-line.ts';
import type { ProgrammeEvent } from '../events.ts';
import { unitOfEntry } from '../policy.ts';
import { checkLine, columns, type ProgrammeCode } from '../rules-lines.ts';
import type { ProgrammeCounts } from '../types.ts';
import {
  applyLines,
  copyStatement,
  createStaging,
  resolveLines,
  selectCounts,
  selectFound,
  stagedWidth
} from './store-import.ts';

export type ProgrammeReport = ProgrammeCounts & NoteList<ProgrammeCode> & { dryRun: boolean };

const importLock = 7_205_003;

const sheet = {
  columns,
  taken: (layout: Layout) => ({ copy: copyStatement, width: stagedWidth, check: checkLine(layout) })
};

async function store(
  ctx: Ctx,
  tx: Tx,
  of: { file: string; staged: StagedTable; counts: ProgrammeCounts }
): Promise<void> {
  const files = [{ file: of.file, sha256: of.staged.sha256, lines: of.staged.lines }];
  const unitId = unitOfEntry(ctx.actor) ?? notFound('unit');
  const run = await applyLines(tx, { actorId: ctx.actor.personId, unitId, at: ctx.now, files, counts: of.counts });
  const name: ProgrammeEvent = 'programmes.run.imported';
  await emit(ctx, tx, { name, subject: `programmes.import-run:${run}`, unitId, payload: { files, ...of.counts } });
}

/** Takes over a file of programmes in one transaction; any wrong line and nothing is stored. The same file again changes nothing. */
export async function importProgrammes(ctx: Ctx, file: SentTable, options: WorkOptions): Promise<ProgrammeReport> {
  return inTransaction(ctx.db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${importLock})`.execute(tx);
    const notes = collectNotes<ProgrammeCode>((code, value) => `${code} ${value}`.trim());
    await createStaging(tx);
    const open = (header: Line) => openSheet(notes, sheet, { file: file.name, header });
    const staged = await stageTable({ tx, notes, progress: options.progress, open }, file);
    await resolveLines(tx);
    for (const { line, column, code, value } of await selectFound(tx))
      notes.error({ file: file.name, line, column }, code, value);
    const counts = await selectCounts(tx);
    const list = notes.list();
    if (!options.dryRun && list.errorCount === 0) await store(ctx, tx, { file: file.name, staged, counts });
    return { dryRun: options.dryRun, ...counts, ...list };
  });
}
