// What only the roster as a whole can tell: duplicates, unknown codes, overlaps, cycles, units that close too early.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import type { FileKind } from '../rules-columns.ts';
import type { NoteCode } from '../rules-notes.ts';

export type Found = { line: number; value: string; total: number };
export type Check = {
  file: FileKind;
  column: string;
  code: NoteCode;
  isWarning?: boolean;
  rows: RawBuilder<{ line: number; value: string }>;
};

/** Rows of a table that repeat an earlier one in these columns. */
const repeated = (table: string, columns: string) => sql<{ line: number; value: string }>`
  select r.line, d.first::text as value
  from (select ${sql.raw(columns)}, min(line) as first from ${sql.raw(`pg_temp.${table}`)} group by ${sql.raw(columns)} having count(*) > 1) d
  join ${sql.raw(`pg_temp.${table}`)} r using (${sql.raw(columns)}) where r.line <> d.first`;

const duplicates: Check[] = [
  { file: 'units', column: 'kode_organisasi', code: 'duplicate', rows: repeated('staged_units', 'code, starts') },
  {
    file: 'people',
    column: 'nip',
    code: 'duplicate',
    rows: repeated('staged_people', 'nip, unit, job, kind, starts')
  },
  {
    file: 'jobs',
    column: 'kode_kompetensi',
    code: 'duplicate',
    rows: repeated('roster_standard', 'job_code, competency_code')
  },
  {
    file: 'competencies',
    column: 'nip',
    code: 'duplicate',
    rows: repeated('roster_level', 'person_id, competency_code, measured_on')
  },
  { file: 'calendar', column: 'tanggal', code: 'duplicate', rows: repeated('roster_day', 'day') }
];

/** Codes that have one name in one line and another in a later one. */
const renamed = (code: string, name: string) => sql<{ line: number; value: string }>`
  select s.line, f.first::text as value from pg_temp.staged_jobs s
  join (
    select ${sql.ref(code)} as code, min(line) as first, (array_agg(${sql.ref(name)} order by line))[1] as name
    from pg_temp.staged_jobs where not is_bad group by ${sql.ref(code)}
  ) f on f.code = s.${sql.ref(code)}
  where not s.is_bad and s.${sql.ref(name)} <> f.name`;

const names: Check[] = [
  { file: 'jobs', column: 'nama', code: 'name-differs', isWarning: true, rows: renamed('job', 'job_name') },
  {
    file: 'jobs',
    column: 'nama_kompetensi',
    code: 'name-differs',
    isWarning: true,
    rows: renamed('competency', 'competency_name')
  }
];

const isKnownPerson = (nip: string) => sql`(
  exists (select from pg_temp.roster_person p where p.nip = ${sql.ref(nip)}) or exists (select from people.person p where p.nip = ${sql.ref(nip)}))`;

const isCurrent = (today: Day) => sql`(s.ends is null or s.ends >= ${today}::date)`;

const unknown = (today: Day): Check[] => [
  {
    file: 'units',
    column: 'kode_induk',
    code: 'unknown-parent',
    rows: sql`select line, parent as value from pg_temp.staged_units s
      where parent <> '' and not exists (select from pg_temp.roster_unit u where u.code = s.parent)`
  },
  {
    file: 'people',
    column: 'kode_organisasi',
    code: 'unknown-unit',
    rows: sql`select line, unit as value from pg_temp.staged_people s
      where unit is not null and not exists (select from pg_temp.roster_unit u where u.code = s.unit)`
  },
  {
    file: 'people',
    column: 'atasan_nip',
    code: 'unknown-supervisor',
    rows: sql`select line, supervisor as value from pg_temp.staged_people s
      where supervisor <> '' and ${isCurrent(today)} and not ${isKnownPerson('s.supervisor')}`
  },
  {
    file: 'people',
    column: 'atasan_nip',
    code: 'unknown-supervisor',
    isWarning: true,
    rows: sql`select line, supervisor as value from pg_temp.staged_people s
      where supervisor <> '' and not ${isCurrent(today)} and not ${isKnownPerson('s.supervisor')}`
  },
  {
    file: 'competencies',
    column: 'nip',
    code: 'unknown-person',
    rows: sql`select line, nip as value from pg_temp.staged_competencies s where nip is not null and not ${isKnownPerson('s.nip')}`
  },
  {
    file: 'competencies',
    column: 'kode_kompetensi',
    code: 'unknown-competency',
    rows: sql`select s.line, s.competency as value from pg_temp.staged_competencies s
      join (select distinct competency from pg_temp.staged_competencies
        except select code from people.competency except select competency from pg_temp.staged_jobs) unknown using (competency)`
  }
];

const treeCheck = (code: NoteCode, rows: Check['rows'], isWarning = false): Check => ({
  file: 'units',
  column: code === 'unit-overlap' ? 'berlaku_mulai' : 'kode_induk',
  code,
  isWarning,
  rows
});

/** All days on which each unit exists, and the first of them. */
const existing = sql`existing as (select unit_id, range_agg(valid) as days, min(lower(valid)) as first from pg_temp.roster_tree group by unit_id)`;

const treeChecks: Check[] = [
  treeCheck(
    'unit-overlap',
    sql`select line, starts::text as value from (
      select line, lower(valid) as starts,
        max(coalesce(upper(valid), 'infinity')) over (partition by unit_id order by lower(valid) rows between unbounded preceding and 1 preceding) as last
      from pg_temp.roster_tree) t where last > starts and line is not null`
  ),
  treeCheck(
    'no-parent',
    sql`with ${existing} select t.line, u.code as value from pg_temp.roster_tree t
      join existing e on e.unit_id = t.parent_id join pg_temp.roster_unit u on u.id = t.parent_id
      where not e.days @> (t.valid * daterange(e.first, null)) and t.line is not null`
  ),
  treeCheck(
    'before-unit',
    sql`with ${existing} select t.line, u.code as value from pg_temp.roster_tree t
      join existing e on e.unit_id = t.parent_id join pg_temp.roster_unit u on u.id = t.parent_id
      where lower(t.valid) < e.first and t.line is not null`,
    true
  ),
  treeCheck(
    'unit-cycle',
    sql`with recursive up as (
        select line, unit_id as origin, parent_id as at, valid, 1 as steps from pg_temp.roster_tree where parent_id is not null
        union all
        select up.line, up.origin, t.parent_id, up.valid * t.valid, up.steps + 1
        from up join pg_temp.roster_tree t on t.unit_id = up.at and t.valid && up.valid
        where t.parent_id is not null and up.at <> up.origin and up.steps < 40)
      select distinct on (line) line, u.code as value from up join pg_temp.roster_unit u on u.id = up.at where at = origin and line is not null`
  )
];

const peopleCheck = (code: NoteCode, column: string, rows: Check['rows'], isWarning = false): Check => ({
  file: 'people',
  column,
  code,
  isWarning,
  rows
});

const peopleChecks: Check[] = [
  peopleCheck(
    'overlap',
    'tmt_jabatan',
    sql`select line, starts::text as value from (
      select line, lower(valid) as starts,
        max(coalesce(upper(valid), 'infinity')) over (partition by person_id order by lower(valid), line rows between unbounded preceding and 1 preceding) as last
      from pg_temp.roster_final where kind = 'definitive') t where last > starts and line is not null`
  ),
  peopleCheck(
    'unit-closes',
    'kode_organisasi',
    sql`with ${existing} select a.line, u.code as value from pg_temp.roster_final a
      join existing e on e.unit_id = a.unit_id join pg_temp.roster_unit u on u.id = a.unit_id
      where a.line is not null and not e.days @> (a.valid * daterange(e.first, null))`
  ),
  peopleCheck(
    'before-unit',
    'tmt_jabatan',
    sql`with ${existing} select a.line, u.code as value from pg_temp.roster_final a
      join existing e on e.unit_id = a.unit_id join pg_temp.roster_unit u on u.id = a.unit_id
      where a.line is not null and lower(a.valid) < e.first`,
    true
  ),
  {
    file: 'units',
    column: 'berlaku_sampai',
    code: 'unit-closes',
    rows: sql`with ${existing} select t.line, u.code as value from pg_temp.roster_final a
      join existing e on e.unit_id = a.unit_id join pg_temp.roster_unit u on u.id = a.unit_id
      join lateral (select max(line) as line from pg_temp.roster_tree t where t.unit_id = a.unit_id) t on t.line is not null
      where a.line is null and not e.days @> (a.valid * daterange(e.first, null))
      group by t.line, u.code`
  },
  peopleCheck(
    'supervisor-cycle',
    'atasan_nip',
    sql`with recursive edge as materialized (
        select line, person_id, supervisor_id, valid from pg_temp.roster_final where kind = 'definitive' and supervisor_id is not null),
      among_leaders as materialized (
        select * from edge where person_id in (select supervisor_id from edge)),
      up as (
        select line, person_id as origin, supervisor_id as at, valid, 1 as steps from among_leaders
        union all
        select up.line, up.origin, e.supervisor_id, up.valid * e.valid, up.steps + 1
        from up join among_leaders e on e.person_id = up.at and e.valid && up.valid
        where up.at <> up.origin and up.steps < 40)
      select line, p.nip as value from up join pg_temp.roster_person p on p.id = up.at where at = origin and line is not null group by line, p.nip`
  )
];

const counted = (rows: RawBuilder<{ count: number }>) =>
  sql<{ line: number; value: string }>`select 0 as line, count::text as value from (${rows}) c where count > 0`;

const remarks = (today: Day): Check[] => [
  peopleCheck(
    'not-in-file',
    '',
    counted(sql`select count(*) from people.placements_on(${today}::date) a
      where exists (select from pg_temp.roster_person) and not exists (select from pg_temp.roster_person p where p.id = a.person_id)`),
    true
  ),
  peopleCheck(
    'open-acting-not-in-file',
    '',
    counted(sql`select count(*) from pg_temp.roster_final f join pg_temp.roster_person p on p.id = f.person_id
      where f.line is null and f.kind <> 'definitive' and upper_inf(f.valid)`),
    true
  )
];

/** All checks of a roster as a whole. */
export const rosterChecks = (today: Day): Check[] => [
  ...duplicates,
  ...names,
  ...unknown(today),
  ...treeChecks,
  ...peopleChecks,
  ...remarks(today)
];

/** The first lines that a check finds, each with how many there are in all. */
export async function selectFound(tx: Tx, check: Check): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select line, value, count(*) over ()::integer as total from (${check.rows}) found order by line limit 1000
  `.execute(tx);
  return rows;
}
