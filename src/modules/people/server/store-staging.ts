// Where the lines of the files lie while an import judges them: temporary tables that nobody else sees.
import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { FileKind } from '../rules-columns.ts';

/** Columns of each staging table after line and is_bad; the order is that of the cells of a checked row. */
const staged: Record<FileKind, string> = {
  units: 'code text, parent text, name text, echelon text, starts date, ends date',
  people: `nip text, name text, email text, unit text, title text, job text, job_kind text, rank text, grade text, status text,
    status_word text, kind text, supervisor text, starts date, ends date, former text`,
  jobs: 'job text, job_name text, competency text, competency_name text, level smallint',
  competencies: 'nip text, competency text, level smallint, measured_on date, source text',
  calendar: 'day date, kind text, name text'
};

const kinds = Object.keys(staged) as FileKind[];

/** The statement that fills the staging table of a file. */
export const copyStatement = (kind: FileKind): string => `copy pg_temp.staged_${kind} from stdin`;

/** How many cells a row of the staging table has. */
export const widthOf = (kind: FileKind): number => staged[kind].split(',').length;

/** Makes the empty staging tables; they vanish with the transaction. */
export async function createStaging(tx: Tx): Promise<void> {
  const statements = kinds.map(
    (kind) => `drop table if exists pg_temp.staged_${kind};
      create temp table staged_${kind} (line integer, is_bad boolean, ${staged[kind]}) on commit drop`
  );
  await sql.raw(statements.join(';')).execute(tx);
}

/** Lets the planner know what was staged: rough figures of the columns that are compared. */
export async function analyzeStaging(tx: Tx): Promise<void> {
  await sql`select set_config(name, value, true) from (values ('default_statistics_target', '10'), ('work_mem', '64MB'), ('jit', 'off')) s (name, value)`.execute(
    tx
  );
  await sql`analyze pg_temp.staged_units, pg_temp.staged_jobs, pg_temp.staged_calendar,
    pg_temp.staged_people (nip, unit, supervisor), pg_temp.staged_competencies (nip, competency)`.execute(tx);
}

/** How status words of HR systems are understood. */
export async function selectStatusWords(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('people.statusWord').select(['word', 'status']).execute();
  return new Map(rows.map(({ word, status }) => [word, status]));
}
