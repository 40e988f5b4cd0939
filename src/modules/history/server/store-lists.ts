// Lists of training history: a person's, what waits to be settled, and what earlier imports did.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queue, type Queues } from '#platform/server/queue.ts';
import type { HistoryCounts, TrainingRecord } from '../types.ts';

const columns = sql`
  r.id, r.person_id, r.unit_id, r.activity_id, r.state, r.semantik_id, r.kind, r.name, r.field, r.organiser, r.starts_on, r.ends_on,
  r.minutes, r.certificate_no, r.certificate_on, r.own, r.chosen, r.revision`;

/** The records of a person, the latest first. */
export async function selectRecordsOf(db: Db, personId: number): Promise<TrainingRecord[]> {
  const { rows } = await sql<TrainingRecord>`
    select ${columns} from history.record r where r.person_id = ${personId} order by r.starts_on desc, r.id desc limit 2000`.execute(
    db
  );
  return rows;
}

/** A difference that waits for somebody. */
export type ConflictLine = { id: number; name: string; startsOn: Day; endsOn: Day; personName: string; since: Day };

/** The differences of a person. */
export async function selectConflictsOf(db: Db, personId: number): Promise<ConflictLine[]> {
  const { rows } = await sql<ConflictLine>`${keptPlan}
    select r.id, r.name, r.starts_on, r.ends_on, p.name as person_name, r.imported_at::date as since
    from history.record r join people.person_card p on p.id = r.person_id
    where r.person_id = ${personId} and r.state = 'conflict' order by r.imported_at, r.id`.execute(db);
  return rows;
}

/** How many there are: a part of the statement that counts everything that waits. */
export const queuesFor = (personId: number): Queues =>
  queue(
    'history.settle',
    sql`imported_at::date`,
    sql`from history.record where person_id = ${personId} and state = 'conflict'`
  );

/** The first differences in subtrees of units, and how many there are; null = in the whole ministry. */
export async function selectConflictsIn(
  db: Db,
  units: readonly number[] | null,
  on: { day: Day; most: number }
): Promise<{ lines: ConflictLine[]; total: number }> {
  const within =
    units === null
      ? sql`true`
      : sql`exists (
          select from people.tree_reaching(${on.day}) t where t.unit_id = r.unit_id and t.ancestor_id = any(${[...units]}::bigint[]))`;
  const { rows } = await sql<ConflictLine & { total: number }>`
    select r.id, r.name, r.starts_on, r.ends_on, p.name as person_name, r.imported_at::date as since, count(*) over ()::integer as total
    from history.record r join people.person_card p on p.id = r.person_id
    where r.state = 'conflict' and ${within} order by r.imported_at, p.name, r.id limit ${on.most}`.execute(db);
  return { lines: rows.map(({ total: _total, ...line }) => line), total: rows[0]?.total ?? 0 };
}

export type RunLine = {
  id: number;
  at: Date;
  byName: string | null;
  files: { file: string; sha256: string; lines: number }[];
  counts: HistoryCounts;
};

/** The runs that stored something, the latest first. */
export async function selectRuns(db: Db, limit: number): Promise<RunLine[]> {
  const { rows } = await sql<RunLine>`
    select r.id, r.at, p.name as by_name, r.files, r.counts
    from history.import_run r left join people.person_card p on p.id = r.actor_id order by r.id desc limit ${limit}`.execute(
    db
  );
  return rows;
}
