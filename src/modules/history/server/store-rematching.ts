// Records that stand alone, laid out like the lines of a file so that they are matched in the same way.
import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import { recordColumns, type RunRecord } from './store-apply.ts';

/** One import at a time: both take this lock. */
export const importLock = 7_205_002;

/** Takes the lock of imports until the transaction ends, or says that somebody else holds it. */
export async function tryImportLock(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ isFree: boolean }>`select pg_try_advisory_xact_lock(${importLock}) as is_free`.execute(
    tx
  );
  return rows[0]?.isFree ?? false;
}

/** Lays out the records of a person, or of all, that nobody reported and that may be one of their activities. */
export async function layOutUnreported(tx: Tx, personId: number | null): Promise<void> {
  await sql`
    create temp table history_line on commit drop as
    select row_number() over (order by r.id)::integer as line, r.person_id, r.name, r.starts_on as starts, r.ends_on as ends,
      r.minutes, r.certificate_no, r.id as record_id, null::bigint as activity_id, r.state as old_state,
      null::bigint as old_activity_id, r.other_activities, 'unchanged'::text as change, 'new'::text as state, false as is_fresh
    from history.record r
    where r.state = 'new' and r.activity_id is null and (${personId}::bigint is null or r.person_id = ${personId}::bigint)
      and exists (
        select from learning.structured_card a where a.person_id = r.person_id and a.id <> all (r.other_activities)
          and (a.starts_on <= r.ends_on and a.ends_on >= r.starts_on or r.certificate_no <> '' and a.certificate_no = r.certificate_no)
      )`.execute(tx);
  await sql`analyze pg_temp.history_line`.execute(tx);
}

/** Matched records that gave hours before the person wrote down her own: together they are more than the training had. */
export async function selectOverfull(tx: Tx, personId: number | null): Promise<RunRecord[]> {
  const { rows } = await sql<RunRecord>`
    select ${recordColumns('r')} from history.record r join learning.structured_card a on a.id = r.activity_id
    where r.state = 'matched' and a.ledger_minutes > r.minutes and (${personId}::bigint is null or r.person_id = ${personId}::bigint)
      and exists (select from learning.history_hours h where h.history_id = r.id)`.execute(tx);
  return rows;
}

/** Keeps what stood before and says of the records that were matched what they are now. */
export async function updateMatched(tx: Tx, at: Date): Promise<RunRecord[]> {
  await sql`
    insert into history.step (record_id, kind, at, details)
    select r.id, 'change', ${at}::timestamptz, jsonb_build_object('state', r.state, 'activity_id', r.activity_id)
    from history.record r join pg_temp.history_line l on l.record_id = r.id where l.is_fresh order by r.id`.execute(tx);
  const { rows } = await sql<RunRecord>`
    update history.record r set activity_id = l.activity_id, state = l.state, revision = r.revision + 1
    from pg_temp.history_line l where r.id = l.record_id and l.is_fresh
    returning ${recordColumns('r')}`.execute(tx);
  return rows;
}
