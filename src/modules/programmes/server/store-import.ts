// A file of programmes: its lines beside what is stored, then stored.
import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { ProgrammeCode } from '../rules-lines.ts';
import type { ProgrammeCounts } from '../types.ts';

const columns = `code text, title text, field text, organiser text, starts_on date, ends_on date, closes_on date, jp numeric(6, 2),
  seats integer, mode text, place text, link text, audience text`;
export const copyStatement = 'copy pg_temp.staged_programme from stdin';
export const stagedWidth = 13;

/** Makes the empty staging table; it vanishes with the transaction. */
export async function createStaging(tx: Tx): Promise<void> {
  await sql`drop table if exists pg_temp.staged_programme, pg_temp.programme_line`.execute(tx);
  await sql
    .raw(`create temp table staged_programme (line integer, is_bad boolean, ${columns}) on commit drop`)
    .execute(tx);
}

const fields = (of: string) =>
  sql.raw(
    `${of}.title, ${of}.field, ${of}.organiser, ${of}.starts_on, ${of}.ends_on, ${of}.closes_on, ${of}.jp, ${of}.seats, ${of}.mode, ${of}.place, ${of}.link, ${of}.audience`
  );

/** Finds the programme that each good line speaks of: by its code, else by title, organiser and first day. */
export async function resolveLines(tx: Tx): Promise<void> {
  await sql`
    create temp table programme_line on commit drop as
    select s.*, p.id as programme_id, p.state,
      case when p.id is null then 'added' when (${fields('s')}) is not distinct from (${fields('p')}) then 'unchanged' else 'changed' end as change,
      case when s.code <> '' then 'C' || s.code else 'N' || lower(s.title) || s.organiser || s.starts_on end as same_key
    from pg_temp.staged_programme s
    left join lateral (
      select p.* from programmes.programme p
      where (s.code <> '' and p.code = s.code)
        or (s.code = '' and lower(p.title) = lower(s.title) and p.organiser = s.organiser and p.starts_on = s.starts_on)
      order by p.id limit 1
    ) p on true
    where not s.is_bad`.execute(tx);
}

export type Found = { line: number; column: string; code: ProgrammeCode; value: string };

/** Lines that repeat an earlier one, or speak of a programme that was called off. */
export async function selectFound(tx: Tx): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select line, 'judul' as column, 'duplicate' as code, first::text as value
    from (select line, min(line) over (partition by same_key) as first from pg_temp.programme_line) l where line <> first
    union all
    select line, 'judul', 'is-cancelled', title from pg_temp.programme_line where state = 'cancelled' and change = 'changed'
    order by 1`.execute(tx);
  return rows;
}

/** How much of each there is. */
export async function selectCounts(tx: Tx): Promise<ProgrammeCounts> {
  const { rows } = await sql<ProgrammeCounts>`
    select count(*) filter (where change = 'added')::integer as added, count(*) filter (where change = 'changed')::integer as changed,
      count(*) filter (where change = 'unchanged')::integer as unchanged from pg_temp.programme_line`.execute(tx);
  return rows[0] ?? { added: 0, changed: 0, unchanged: 0 };
}

export type RunRow = { actorId: number | null; unitId: number; at: Date; files: unknown; counts: unknown };

/** Stores the lines: what stood there before is kept, changed programmes are changed, new ones announced. */
export async function applyLines(tx: Tx, run: RunRow): Promise<number> {
  const { id } = await tx
    .insertInto('programmes.importRun')
    .values({ actorId: run.actorId, at: run.at, files: JSON.stringify(run.files), counts: JSON.stringify(run.counts) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`
    insert into programmes.step (programme_id, kind, by_id, at, was)
    select p.id, 'import', ${run.actorId}::bigint, ${run.at}::timestamptz, to_jsonb(p) - 'token' from programmes.programme p
    join pg_temp.programme_line l on l.programme_id = p.id where l.change = 'changed'`.execute(tx);
  await sql`
    update programmes.programme p set (title, field, organiser, starts_on, ends_on, closes_on, jp, seats, mode, place, link, audience, revision)
      = (${fields('l')}, p.revision + 1)
    from pg_temp.programme_line l where l.programme_id = p.id and l.change = 'changed'`.execute(tx);
  await sql`
    with added as (
      insert into programmes.programme (unit_id, code, title, field, organiser, starts_on, ends_on, closes_on, jp, seats, mode, place, link,
        audience, created_by, created_at)
      select ${run.unitId}::bigint, nullif(l.code, ''), ${fields('l')}, ${run.actorId}::bigint, ${run.at}::timestamptz
      from pg_temp.programme_line l where l.change = 'added' order by l.line returning id
    )
    insert into programmes.step (programme_id, kind, by_id, at) select id, 'import', ${run.actorId}::bigint, ${run.at}::timestamptz from added`.execute(
    tx
  );
  return id;
}
