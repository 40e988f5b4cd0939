// What is wrong with the roster as it would be: overlaps, cycles, units that close over people or units.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { check, remark, type Check } from './store-checks.ts';

type Lines = RawBuilder<{ line: number; value: string }>;

/** All days on which each unit exists, and the first of them. */
const existing = sql`existing as (
  select unit_id, range_agg(valid) as days, min(lower(valid)) as first from pg_temp.roster_tree group by unit_id)`;

/** Rows that begin while another of the same owner still holds. */
const overlapping = (table: string, owner: string, only: string): Lines => sql`
  select line, starts::text as value from (
    select line, lower(valid) as starts, max(coalesce(upper(valid), 'infinity')) over (
      partition by ${sql.ref(owner)} order by lower(valid), line rows between unbounded preceding and 1 preceding) as last
    from ${sql.raw(`pg_temp.${table}`)} where ${sql.raw(only)}
  ) t where last > starts and line is not null`;

/** Nothing holds twice on one day; only where that is so can cycles be looked for. */
export const overlaps: readonly Check[] = [
  check(['units', 'berlaku_mulai', 'unit-overlap'], overlapping('roster_tree', 'unit_id', 'true')),
  check(['people', 'tmt_jabatan', 'overlap'], overlapping('roster_final', 'person_id', "kind = 'definitive'"))
];

const withParents = sql`with ${existing} select t.line, u.code as value from pg_temp.roster_tree t
  join existing e on e.unit_id = t.parent_id join pg_temp.roster_unit u on u.id = t.parent_id`;

const unitCycle: Lines = sql`
  with recursive up as (
    select line, unit_id as origin, parent_id as at, valid, 1 as steps from pg_temp.roster_tree where parent_id is not null
    union all
    select up.line, up.origin, t.parent_id, up.valid * t.valid, up.steps + 1
    from up join pg_temp.roster_tree t on t.unit_id = up.at and t.valid && up.valid
    where t.parent_id is not null and up.at <> up.origin and up.steps < 40
  )
  select distinct on (line) line, u.code as value
  from up join pg_temp.roster_unit u on u.id = up.at where at = origin and line is not null`;

/** The line that speaks last of a unit, for what befalls rows that the file does not hold. */
const lineOf = (unit: string) => sql`
  join lateral (select max(line) as line from pg_temp.roster_tree t where t.unit_id = ${sql.ref(unit)}) said on said.line is not null`;

const treeChecks: readonly Check[] = [
  check(
    ['units', 'kode_induk', 'no-parent'],
    sql`${withParents} where not e.days @> (t.valid * daterange(e.first, null)) and t.line is not null`
  ),
  check(
    ['units', 'berlaku_sampai', 'unit-has-units'],
    sql`with ${existing} select said.line, min(u.code) as value from pg_temp.roster_tree below
      join existing e on e.unit_id = below.parent_id join pg_temp.roster_unit u on u.id = below.unit_id ${lineOf('below.parent_id')}
      where below.line is null and not e.days @> (below.valid * daterange(e.first, null)) group by said.line`
  ),
  remark(
    ['units', 'kode_induk', 'before-unit'],
    sql`${withParents} where lower(t.valid) < e.first and t.line is not null`
  )
];

const withUnits = sql`from pg_temp.roster_final a
  join existing e on e.unit_id = a.unit_id join pg_temp.roster_unit u on u.id = a.unit_id`;

const placeChecks: readonly Check[] = [
  check(
    ['people', 'kode_organisasi', 'unit-closes'],
    sql`with ${existing} select a.line, u.code as value ${withUnits}
      where a.line is not null and not e.days @> (a.valid * daterange(e.first, null))`
  ),
  check(
    ['units', 'berlaku_sampai', 'unit-closes'],
    sql`with ${existing} select said.line, u.code as value ${withUnits} ${lineOf('a.unit_id')}
      where a.line is null and not e.days @> (a.valid * daterange(e.first, null)) group by said.line, u.code`
  ),
  remark(
    ['people', 'tmt_jabatan', 'before-unit'],
    sql`with ${existing} select a.line, u.code as value ${withUnits} where a.line is not null and lower(a.valid) < e.first`
  )
];

/** Only leaders can stand in a circle, so only their lines are followed. */
const supervisorCycle: Lines = sql`
  with recursive edge as materialized (
    select line, person_id, supervisor_id, valid from pg_temp.roster_final where kind = 'definitive' and supervisor_id is not null
  ),
  among_leaders as materialized (select * from edge where person_id in (select supervisor_id from edge)),
  up as (
    select line, person_id as origin, supervisor_id as at, valid, 1 as steps from among_leaders
    union all
    select up.line, up.origin, e.supervisor_id, up.valid * e.valid, up.steps + 1
    from up join among_leaders e on e.person_id = up.at and e.valid && up.valid
    where up.at <> up.origin and up.steps < 40
  )
  select line, p.nip as value from up join pg_temp.roster_person p on p.id = up.at
  where at = origin and line is not null group by line, p.nip`;

/** Lines that lead back to where they began. */
export const cycles: readonly Check[] = [
  check(['units', 'kode_induk', 'unit-cycle'], unitCycle),
  check(['people', 'atasan_nip', 'supervisor-cycle'], supervisorCycle)
];

const counted = (rows: RawBuilder<{ count: number }>): Lines =>
  sql`select 0 as line, count::text as value from (${rows}) c where count > 0`;

const absences = (today: Day): Check[] => [
  remark(
    ['people', '', 'not-in-file'],
    counted(sql`select count(*) from people.placements_on(${today}::date) a
      where exists (select from pg_temp.roster_person) and not exists (select from pg_temp.roster_person p where p.id = a.person_id)`)
  ),
  remark(
    ['people', '', 'open-acting-not-in-file'],
    counted(sql`select count(*) from pg_temp.roster_final f join pg_temp.roster_person p on p.id = f.person_id
      where f.line is null and f.kind <> 'definitive' and upper_inf(f.valid)`)
  )
];

/** What does not fit together, and what the file leaves out. */
export const whole = (today: Day): Check[] => [...treeChecks, ...placeChecks, ...absences(today)];
