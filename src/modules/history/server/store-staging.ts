// Where the lines of a history file lie while an import judges them: temporary tables that nobody else sees.
import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';

/** Columns after line and is_bad, in the order of the cells of a checked row. */
const columns = `nip text, kind text, name text, field text, organiser text, starts date, ends date, minutes integer,
  certificate_no text, certificate_on date, semantik text`;

/** The statement that fills the staging table. */
export const copyStatement = 'copy pg_temp.staged_history from stdin';
export const stagedWidth = columns.split(',').length;

/** Makes the empty staging table; it vanishes with the transaction. */
export async function createStaging(tx: Tx): Promise<void> {
  await sql`drop table if exists pg_temp.staged_history, pg_temp.history_line, pg_temp.history_fault, pg_temp.history_near`.execute(
    tx
  );
  await sql
    .raw(`create temp table staged_history (line integer, is_bad boolean, ${columns}) on commit drop`)
    .execute(tx);
}

/** The stored record that a line speaks of: by its id, else by title and first day where one of the two has no id. */
const known = sql`
  left join lateral (
    select r.id, r.activity_id, r.state, r.semantik_id, r.other_activities,
      (r.kind, r.name, r.field, r.organiser, r.starts_on, r.ends_on, r.minutes, r.certificate_no, r.certificate_on)
        is not distinct from (s.kind, s.name, s.field, s.organiser, s.starts, s.ends, s.minutes, s.certificate_no, s.certificate_on)
        and (s.semantik = '' or r.semantik_id = s.semantik) as is_same,
      (r.starts_on, r.ends_on, r.minutes) is distinct from (s.starts, s.ends, s.minutes) as has_other_hours
    from history.record r
    where r.person_id = p.id and (
      (s.semantik <> '' and r.semantik_id = s.semantik)
      or ((s.semantik = '' or r.semantik_id = '') and r.starts_on = s.starts and lower(r.name) = lower(s.name))
    )
    order by r.semantik_id = s.semantik desc, r.id limit 1
  ) r on true`;

const placeOn = (day: string) => sql`
  left join lateral (select unit_id from people.placements_on(${sql.raw(day)}) a where a.person_id = p.id limit 1)`;

/** Resolves the good lines: who, in which unit, which stored record, whether it differs; makes the list of faults. */
export async function resolveLines(tx: Tx, today: string): Promise<void> {
  await sql`select set_config(name, value, true) from (values ('work_mem', '64MB'), ('jit', 'off')) s (name, value)`.execute(
    tx
  );
  await sql`analyze pg_temp.staged_history`.execute(tx);
  await sql`
    create temp table history_line on commit drop as
    select s.line, p.id as person_id, coalesce(held.unit_id, now.unit_id) as unit_id, s.kind, s.name, s.field, s.organiser,
      s.starts, s.ends, s.minutes, s.certificate_no, s.certificate_on,
      case when s.semantik = '' then coalesce(r.semantik_id, '') else s.semantik end as semantik,
      r.id as record_id, r.activity_id, r.state as old_state, r.activity_id as old_activity_id,
      coalesce(r.other_activities, '{}') as other_activities, coalesce(r.has_other_hours, true) as has_other_hours,
      case when r.id is null then 'added' when r.is_same then 'unchanged' else 'changed' end as change,
      'new'::text as state, false as is_fresh,
      coalesce('R' || r.id, case when s.semantik <> '' then 'S' || p.id || ' ' || s.semantik
        else 'N' || p.id || ' ' || s.starts || lower(s.name) end) as same_key
    from pg_temp.staged_history s
    join people.person_card p on p.nip = s.nip
    ${placeOn('s.ends')} held on true
    ${placeOn(`date '${today}'`)} now on true
    ${known}
    where not s.is_bad`.execute(tx);
  await sql`analyze pg_temp.history_line`.execute(tx);
  await sql`
    create temp table history_fault (line integer, col text, code text, value text, is_warning boolean) on commit drop`.execute(
    tx
  );
}
