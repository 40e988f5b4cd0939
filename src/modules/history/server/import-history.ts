// Takes over a file of training history: reads it, judges every line and the whole, matches it to what people reported.
import { sql } from 'kysely';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { collectNotes, type Notes, type NoteList } from '#platform/server/import-notes.ts';
import type { Line } from '#platform/server/read-csv.ts';
import { openSheet, stageTable, type SentTable, type StagedTable } from '#platform/server/stage-table.ts';
import type { WorkOptions } from '#platform/server/work-upload.ts';
import type { Layout } from '#platform/table-line.ts';
import type { HistoryEvent } from '../events.ts';
import { checkLine, columns, type HistoryCode } from '../rules-lines.ts';
import type { HistoryCounts } from '../types.ts';
import { applyLines, insertRun, selectRunRecords } from './store-apply.ts';
import { judgeLines, selectFaults } from './store-checks.ts';
import { matchLines, selectCounts } from './store-matching.ts';
import { importLock } from './store-rematching.ts';
import { copyStatement, createStaging, resolveLines, stagedWidth } from './store-staging.ts';
import { tellLearning } from './tell-learning.ts';

export type HistoryReport = HistoryCounts &
  NoteList<HistoryCode> & {
    dryRun: boolean;
    /** The file could not be read, or not to its end: nothing of it is taken over. */
    isBroken: boolean;
  };

const portion = 5_000;

type Taking = { notes: Notes<HistoryCode>; progress: (note: string) => void; state: { isOpen: boolean } };

async function stage(ctx: Ctx, tx: Tx, { notes, progress, state }: Taking, file: SentTable): Promise<StagedTable> {
  await createStaging(tx);
  const taken = (layout: Layout) => ({
    copy: copyStatement,
    width: stagedWidth,
    check: checkLine(layout, today(ctx))
  });
  const open = (header: Line) => {
    const sheet = openSheet(notes, { columns, taken }, { file: file.name, header });
    state.isOpen = sheet !== undefined;
    return sheet;
  };
  return stageTable({ tx, notes, progress, open }, file);
}

/** Judges the lines that are right by themselves: who is meant, what contradicts what, what is known already. */
async function judge(ctx: Ctx, tx: Tx, notes: Notes<HistoryCode>, file: string): Promise<void> {
  await resolveLines(tx, today(ctx));
  await judgeLines(tx);
  await matchLines(tx);
  const { faults, errors, warnings } = await selectFaults(tx);
  for (const { line, column, code, value, isWarning } of faults)
    (isWarning ? notes.warning : notes.error)({ file, line, column }, code, value);
  notes.further(errors - faults.filter(({ isWarning }) => !isWarning).length, false);
  notes.further(warnings - faults.filter(({ isWarning }) => isWarning).length, true);
}

async function store(
  ctx: Ctx,
  tx: Tx,
  given: { file: string; staged: StagedTable; counts: HistoryCounts }
): Promise<void> {
  const { file, staged, counts } = given;
  const files = [{ file, sha256: staged.sha256, lines: staged.lines }];
  const run = { actorId: ctx.actor.personId, at: ctx.now, files, counts };
  const runId = await insertRun(tx, run);
  await applyLines(tx, runId, run);
  for (let after = 0; ;) {
    const records = await selectRunRecords(tx, runId, { after, most: portion });
    if (records.length > 0) await tellLearning(ctx, tx, records);
    if (records.length < portion) break;
    after = records.at(-1)?.id ?? 0;
  }
  const name: HistoryEvent = 'history.run.imported';
  await emit(ctx, tx, { name, subject: `history.import-run:${runId}`, payload: { files, ...counts } });
}

const nothing = { added: 0, changed: 0, unchanged: 0, fresh: 0, matched: 0, conflicts: 0 };

/**
 * Takes over a file of training history in one transaction. Lines that are wrong are told and left out, the others are
 * taken over; a file that cannot be read to its end is refused whole. The same file a second time changes nothing.
 */
export async function importHistory(ctx: Ctx, file: SentTable, options: WorkOptions): Promise<HistoryReport> {
  const { progress, dryRun } = options;
  return inTransaction(ctx.db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${importLock})`.execute(tx);
    const notes = collectNotes<HistoryCode>((code, value) => `${code} ${value}`.trim());
    const state = { isOpen: false };
    const staged = await stage(ctx, tx, { notes, progress, state }, file);
    const isBroken = staged.isBroken || !state.isOpen;
    progress('comparing');
    if (!isBroken) await judge(ctx, tx, notes, file.name);
    const list = notes.list();
    const found = isBroken ? nothing : await selectCounts(tx);
    const counts = { ...found, leftOut: isBroken ? 0 : list.errorCount };
    if (!dryRun && !isBroken) {
      progress('storing');
      await store(ctx, tx, { file: file.name, staged, counts });
    }
    return { dryRun, isBroken, ...counts, ...list };
  });
}
