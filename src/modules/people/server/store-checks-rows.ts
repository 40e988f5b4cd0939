// Lines that repeat an earlier one, or speak of what is not there.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { check, remark, type Check } from './store-checks.ts';

/** Rows of a table that repeat an earlier one in these columns. */
const repeated = (table: string, columns: string) => sql<{ line: number; value: string }>`
  select r.line, d.first::text as value
  from (select ${sql.raw(columns)}, min(line) as first from ${sql.raw(`pg_temp.${table}`)} group by ${sql.raw(columns)} having count(*) > 1) d
  join ${sql.raw(`pg_temp.${table}`)} r using (${sql.raw(columns)}) where r.line <> d.first`;

/** Lines that say again what an earlier line said. */
export const duplicates: readonly Check[] = [
  check(['units', 'kode_organisasi', 'duplicate'], repeated('staged_units', 'code, starts')),
  check(['people', 'nip', 'duplicate'], repeated('staged_people', 'nip, unit, job, kind, starts')),
  check(['jobs', 'kode_kompetensi', 'duplicate'], repeated('roster_standard', 'job_code, competency_code')),
  check(['competencies', 'nip', 'duplicate'], repeated('roster_level', 'person_id, competency_code, measured_on')),
  check(['calendar', 'tanggal', 'duplicate'], repeated('roster_day', 'day'))
];

/** Codes that have one name in one line and another in a later one. */
const renamed = (code: string, name: string) => sql<{ line: number; value: string }>`
  select s.line, f.first::text as value from pg_temp.staged_jobs s
  join (
    select ${sql.ref(code)} as code, min(line) as first, (array_agg(${sql.ref(name)} order by line))[1] as name
    from pg_temp.staged_jobs where not is_bad group by ${sql.ref(code)}
  ) f on f.code = s.${sql.ref(code)}
  where not s.is_bad and s.${sql.ref(name)} <> f.name`;

/** Codes with two names. */
export const names: readonly Check[] = [
  remark(['jobs', 'nama', 'name-differs'], renamed('job', 'job_name')),
  remark(['jobs', 'nama_kompetensi', 'name-differs'], renamed('competency', 'competency_name'))
];

/** People under a new NIP: the former one is nobody else's, and the new one is not in use already. */
export const renumbered: readonly Check[] = [
  check(
    ['people', 'nip_lama', 'two-people'],
    sql`select s.line, s.former as value from pg_temp.staged_people s
      join people.person p on p.nip = s.nip join people.person f on f.nip = s.former`
  ),
  check(
    ['people', 'nip_lama', 'former-in-use'],
    sql`select s.line, s.former as value from pg_temp.staged_people s
      join (
        select nip, nip as owner from pg_temp.staged_people union select former, nip from pg_temp.staged_people where former is not null
      ) used on used.nip = s.former and used.owner <> s.nip
      where s.former is not null group by s.line, s.former`
  ),
  remark(
    ['people', 'nip_lama', 'former-unknown'],
    sql`select s.line, s.former as value from pg_temp.staged_people s
      where s.former is not null and not exists (select from people.person p where p.nip in (s.former, s.nip))`
  )
];

const isUnknownPerson = (nip: string) => sql`
  not exists (select from pg_temp.roster_person p where p.nip = ${sql.ref(nip)})
  and not exists (select from people.person p where p.nip = ${sql.ref(nip)})`;

const unknownUnits: readonly Check[] = [
  check(
    ['units', 'kode_induk', 'unknown-parent'],
    sql`select line, parent as value from pg_temp.staged_units s
      where parent <> '' and not exists (select from pg_temp.roster_unit u where u.code = s.parent)`
  ),
  check(
    ['people', 'kode_organisasi', 'unknown-unit'],
    sql`select line, unit as value from pg_temp.staged_people s
      where unit is not null and not exists (select from pg_temp.roster_unit u where u.code = s.unit)`
  )
];

/** A supervisor nobody knows is an error in a row that still holds, in a row of the past only a remark. */
const unknownSupervisors = (today: Day): Check[] => {
  const stillHolds = sql`(s.ends is null or s.ends >= ${today}::date)`;
  const unknown = sql`select line, supervisor as value from pg_temp.staged_people s
    where supervisor <> '' and ${isUnknownPerson('s.supervisor')}`;
  return [
    check(['people', 'atasan_nip', 'unknown-supervisor'], sql`${unknown} and ${stillHolds}`),
    remark(['people', 'atasan_nip', 'unknown-supervisor'], sql`${unknown} and not ${stillHolds}`)
  ];
};

const unknownLevels: readonly Check[] = [
  check(
    ['competencies', 'nip', 'unknown-person'],
    sql`select line, nip as value from pg_temp.staged_competencies s where nip is not null and ${isUnknownPerson('s.nip')}`
  ),
  check(
    ['competencies', 'kode_kompetensi', 'unknown-competency'],
    sql`select s.line, s.competency as value from pg_temp.staged_competencies s
      join (select distinct competency from pg_temp.staged_competencies
        except select code from people.competency except select competency from pg_temp.staged_jobs) unknown using (competency)`
  )
];

/** Lines that speak of a unit, a person or a competency that is not there. */
export const unknown = (today: Day): Check[] => [...unknownUnits, ...unknownSupervisors(today), ...unknownLevels];
