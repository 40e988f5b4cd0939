// Stores what an import has worked out, and reads in portions what the ledger is to be told of it.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';

export type RunRow = { actorId: number | null; at: Date; files: unknown; counts: unknown };

/** Remembers the run: who, when, which file, what it did. */
export async function insertRun(tx: Tx, run: RunRow): Promise<number> {
  const row = await tx
    .insertInto('history.importRun')
    .values({ actorId: run.actorId, at: run.at, files: JSON.stringify(run.files), counts: JSON.stringify(run.counts) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

const keepBefore = (run: RunRow) => sql`
  insert into history.step (record_id, kind, by_id, at, details)
  select r.id, 'change', ${run.actorId}::bigint, ${run.at}::timestamptz,
    to_jsonb(r) - array['id', 'person_id', 'unit_id', 'other_activities', 'imported_at']
  from history.record r join pg_temp.history_line l on l.record_id = r.id where l.is_fresh order by r.id`;

const update = (runId: number) => sql`
  update history.record r set run_id = ${runId}, kind = l.kind, name = l.name, field = l.field, organiser = l.organiser,
    starts_on = l.starts, ends_on = l.ends, minutes = l.minutes, certificate_no = l.certificate_no,
    certificate_on = l.certificate_on, semantik_id = l.semantik, activity_id = l.activity_id, state = l.state,
    own = '{}', chosen = '{}', settled_at = null, settled_by = null, revision = r.revision + 1
  from pg_temp.history_line l where r.id = l.record_id and l.is_fresh`;

const insert = (runId: number, at: Date) => sql`
  insert into history.record (person_id, unit_id, run_id, activity_id, starts_on, ends_on, minutes, certificate_no, certificate_on,
    semantik_id, kind, name, field, organiser, state, imported_at)
  select person_id, unit_id, ${runId}::bigint, activity_id, starts, ends, minutes, certificate_no, certificate_on, semantik, kind, name,
    field, organiser, state, ${at}::timestamptz
  from pg_temp.history_line where change = 'added' order by line`;

/** Keeps what stood before, changes and adds records. */
export async function applyLines(tx: Tx, runId: number, run: RunRow): Promise<void> {
  for (const statement of [keepBefore(run), update(runId), insert(runId, run.at)]) await statement.execute(tx);
}

/** A record of a run as the ledger needs it. */
export type RunRecord = {
  id: number;
  personId: number;
  unitId: number;
  activityId: number | null;
  state: string;
  startsOn: Day;
  endsOn: Day;
  minutes: number;
  name: string;
  certificateNo: string;
  certificateOn: Day | null;
  semantikId: string;
};

/** Its columns, of the record by this name. */
export const recordColumns = (of: string): RawBuilder<unknown> =>
  sql.raw(
    [
      ...['id', 'person_id', 'unit_id', 'activity_id', 'state', 'starts_on', 'ends_on', 'minutes', 'name'],
      ...['certificate_no', 'certificate_on', 'semantik_id']
    ]
      .map((column) => `${of}.${column}`)
      .join(', ')
  );

/** The records of a run after one of them, so many at once: a large file never stands in memory. */
export async function selectRunRecords(
  tx: Tx,
  runId: number,
  from: { after: number; most: number }
): Promise<RunRecord[]> {
  const { rows } = await sql<RunRecord>`
    select ${recordColumns('r')} from history.record r where run_id = ${runId} and id > ${from.after} order by id limit ${from.most}`.execute(
    tx
  );
  return rows;
}
