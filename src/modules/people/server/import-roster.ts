// Takes over a roster: reads its files, judges every line and the whole, and stores all of it or nothing.
import { sql } from 'kysely';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { collectNotes, type Notes } from '#platform/server/import-notes.ts';
import type { PeopleEvents } from '../events.ts';
import { fileKinds, kindOfName } from '../rules-columns.ts';
import { noteText, type NoteCode } from '../rules-notes.ts';
import { rosterKinds, type ImportReport, type RosterCounts, type RosterFile } from '../types.ts';
import { stageFile, type Staged } from './stage-file.ts';
import { applyRoster, insertRun, keepReplaced } from './store-apply.ts';
import { selectFound, type Check } from './store-checks.ts';
import { duplicates, names, renumbered, unknown } from './store-checks-rows.ts';
import { cycles, overlaps, whole } from './store-checks-whole.ts';
import { selectCounts, selectUnitChanges } from './store-counts.ts';
import { dropResolved, resolveRoster } from './store-roster.ts';
import { analyzeStaging, createStaging, selectStatusWords } from './store-staging.ts';

export type ImportOptions = { dryRun: boolean; progress?: (note: string) => void };

const importLock = 7_205_001;
const order = (file: RosterFile) => fileKinds.indexOf(kindOfName(file.name) ?? 'competencies');

function noteRepeatedKinds(notes: Notes<NoteCode>, staged: readonly Staged[]): void {
  for (const [kind, files] of Map.groupBy(staged, ({ kind }) => kind)) {
    const again = files[1];
    if (kind && again) notes.error({ file: again.file, line: 0, column: '' }, 'file-twice', kind);
  }
}

async function stageAll(tx: Tx, files: readonly RosterFile[], options: ImportOptions & { notes: Notes<NoteCode> }) {
  const { notes, progress = () => {} } = options;
  await createStaging(tx);
  const known = { statuses: await selectStatusWords(tx) };
  const staged: Staged[] = [];
  for (const file of files.toSorted((a, b) => order(a) - order(b))) {
    staged.push(await stageFile({ tx, notes, known, progress }, file));
  }
  noteRepeatedKinds(notes, staged);
  await analyzeStaging(tx);
  return staged;
}

type Judging = { notes: Notes<NoteCode>; staged: readonly Staged[] };

/** Notes what a check finds; gives how much that is. */
async function noteFound(tx: Tx, check: Check, { notes, staged }: Judging): Promise<number> {
  const file = staged.find(({ kind }) => kind === check.file)?.file;
  if (!file) return 0;
  const found = await selectFound(tx, check);
  const total = found[0]?.total ?? 0;
  const say = check.isWarning ? notes.warning : notes.error;
  for (const { line, value } of found) say({ file, line, column: check.column }, check.code, value);
  notes.further(total - found.length, check.isWarning);
  return total;
}

async function noteAll(tx: Tx, checks: readonly Check[], judging: Judging): Promise<number> {
  let total = 0;
  for (const check of checks) total += await noteFound(tx, check, judging);
  return total;
}

/** Judges the whole; cycles only where nothing holds twice, else every way round would be followed. */
async function judge(ctx: Ctx, tx: Tx, judging: Judging): Promise<void> {
  const twice = await noteAll(tx, [...duplicates, ...overlaps], judging);
  await noteAll(
    tx,
    [...names, ...renumbered, ...unknown(today(ctx)), ...whole(today(ctx)), ...(twice > 0 ? [] : cycles)],
    judging
  );
}

const noCounts = () => Object.fromEntries(rosterKinds.map((kind) => [kind, 0])) as RosterCounts;

async function report(tx: Tx, notes: Notes<NoteCode>, dryRun: boolean): Promise<ImportReport> {
  const counts = { added: noCounts(), changed: noCounts(), ended: noCounts(), unchanged: noCounts() };
  for (const { kind, change, count } of await selectCounts(tx)) counts[change][kind] += count;
  return { dryRun, ...counts, ...notes.list(), byUnit: await selectUnitChanges(tx) };
}

/** What the run did, as it is remembered and told. */
const tellingOf = (staged: readonly Staged[], { added, changed, ended, unchanged }: ImportReport) =>
  ({ files: [...staged], added, changed, ended, unchanged }) satisfies PeopleEvents['people.roster.imported'];

async function store(ctx: Ctx, tx: Tx, telling: ReturnType<typeof tellingOf>): Promise<void> {
  const { files, ...counts } = telling;
  const run = await insertRun(tx, { actorId: ctx.actor.personId, at: ctx.now, files, counts });
  await keepReplaced(tx, run);
  await applyRoster(tx, counts);
  await emit(ctx, tx, { name: 'people.roster.imported', subject: `people.import-run:${run}`, payload: telling });
}

/**
 * Takes over the files of a roster in one transaction; any error in any of them and nothing is stored. The same files
 * a second time change nothing. Two imports at once take turns.
 */
export async function importRoster(
  ctx: Ctx,
  files: readonly RosterFile[],
  options: ImportOptions
): Promise<ImportReport> {
  const { progress = () => {} } = options;
  return inTransaction(ctx.db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${importLock})`.execute(tx);
    const notes = collectNotes<NoteCode>(noteText);
    const staged = await stageAll(tx, files, { ...options, notes });
    progress('comparing');
    await resolveRoster(tx);
    await judge(ctx, tx, { staged, notes });
    const outcome = await report(tx, notes, options.dryRun);
    if (!options.dryRun && outcome.errorCount === 0) {
      progress('storing');
      await store(ctx, tx, tellingOf(staged, outcome));
    }
    await dropResolved(tx);
    return outcome;
  });
}
