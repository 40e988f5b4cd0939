// What the staged lines mean: each row with the ids it speaks of, and whether it adds, changes, ends or leaves as it is.
import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';

const units = sql`
  create temp table roster_unit on commit drop as
  select coalesce(u.id, nextval('people.unit_id_seq')) as id,
    coalesce(u.code, s.code) as code, u.id is null as is_new, s.code is not null as is_given
  from people.unit u full join (select distinct code from pg_temp.staged_units where code is not null) s on s.code = u.code`;

const unitPeriods = sql`
  create temp table roster_unit_period on commit drop as
  select row.*, case
    when row.old_id is null then 'added'
    when (old.parent_id, old.name, old.echelon, old.valid) is not distinct from (row.parent_id, row.name, row.echelon, row.valid) then 'unchanged'
    when coalesce(upper(row.valid), 'infinity') < coalesce(upper(old.valid), 'infinity') then 'ended'
    else 'changed' end as change
  from (
    select s.line, u.id as unit_id, p.id as parent_id, s.name, coalesce(s.echelon, o.echelon, '') as echelon,
      daterange(s.starts, s.ends, '[]') as valid, o.id as old_id
    from pg_temp.staged_units s
    join pg_temp.roster_unit u on u.code = s.code
    left join pg_temp.roster_unit p on p.code = s.parent
    left join people.unit_period o on o.unit_id = u.id and lower(o.valid) = s.starts
    where not s.is_bad
  ) row
  left join people.unit_period old on old.id = row.old_id`;

const unitEndings = sql`
  create temp table roster_unit_ending on commit drop as
  select old.id, min(lower(new.valid)) as ends, min(lower(new.valid)) <= lower(old.valid) as is_replaced
  from people.unit_period old
  join pg_temp.roster_unit_period new on new.unit_id = old.unit_id and new.valid && old.valid
  where not exists (select from pg_temp.roster_unit_period same where same.old_id = old.id)
  group by old.id, old.valid`;

/** The tree as it will be: every period of every unit. */
const tree = sql`
  create temp table roster_tree on commit drop as
  select line, unit_id, parent_id, valid from pg_temp.roster_unit_period
  union all
  select null, old.unit_id, old.parent_id, daterange(lower(old.valid), least(upper(old.valid), e.ends))
  from people.unit_period old left join pg_temp.roster_unit_ending e on e.id = old.id
  where e.is_replaced is not true and not exists (select from pg_temp.roster_unit_period same where same.old_id = old.id)`;

/** Everyone whom the file speaks of, as their latest definitive row has it; known by a former NIP, too, if that row names one. */
const persons = sql`
  create temp table roster_person on commit drop as
  select coalesce(p.id, nextval('people.person_id_seq')) as id, s.nip, s.name,
    case when s.email is null then p.email else nullif(s.email, '') end as email,
    case when p.id is null then 'added'
      when (s.nip, s.name) is distinct from (p.nip, p.name)
        or (s.email is not null and nullif(s.email, '') is distinct from p.email) then 'changed'
      else 'unchanged' end as change
  from (
    select distinct on (nip) nip, name, email, former from pg_temp.staged_people where nip is not null
    order by nip, is_bad, (kind = 'definitive') desc, starts desc, line desc
  ) s
  left join people.person same on same.nip = s.nip
  left join people.person before on before.nip = s.former and same.id is null
  cross join lateral (
    select coalesce(same.id, before.id) as id, coalesce(same.nip, before.nip) as nip, coalesce(same.name, before.name) as name,
      coalesce(same.email, before.email) as email
  ) p`;

const assignments = sql`
  create temp table roster_assignment on commit drop as
  select row.*, case
    when old_id is null then 'added'
    when (old.title, old.job_kind, old.rank, old.grade, old.status, old.status_word, old.supervisor_id, old.valid)
      is not distinct from (row.title, row.job_kind, row.rank, row.grade, row.status, row.status_word, row.supervisor_id, row.valid) then 'unchanged'
    when coalesce(upper(row.valid), 'infinity') < coalesce(upper(old.valid), 'infinity') then 'ended'
    else 'changed' end as change
  from pg_temp.staged_people s
  join pg_temp.roster_person p on p.nip = s.nip
  join pg_temp.roster_unit u on u.code = s.unit
  left join pg_temp.roster_person boss on boss.nip = s.supervisor
  left join people.person far_boss on far_boss.nip = s.supervisor and boss.id is null
  left join people.assignment old on old.person_id = p.id and old.unit_id = u.id and old.kind = s.kind
    and coalesce(old.job_code, '') = s.job and lower(old.valid) = s.starts
  cross join lateral (
    select s.line, p.id as person_id, p.change <> 'added' as is_known, u.id as unit_id, s.kind, s.title, s.job as job_code,
      coalesce(s.job_kind, old.job_kind, '') as job_kind, coalesce(s.rank, old.rank, '') as rank, coalesce(s.grade, old.grade, '') as grade,
      coalesce(s.status, old.status, 'active') as status, coalesce(s.status_word, old.status_word, '') as status_word,
      case when s.supervisor is null then old.supervisor_id else coalesce(boss.id, far_boss.id) end as supervisor_id,
      daterange(s.starts, s.ends, '[]') as valid, old.id as old_id
  ) row
  where not s.is_bad`;

/** Stored rows of people in the file that the file does not repeat and that one of its rows takes the place of. */
const endings = sql`
  create temp table roster_ending on commit drop as
  select old.id, old.unit_id, min(lower(new.valid)) as ends, min(lower(new.valid)) <= lower(old.valid) as is_replaced
  from people.assignment old
  join pg_temp.roster_assignment new on new.person_id = old.person_id and new.kind = old.kind and new.valid && old.valid
    and (old.kind = 'definitive' or new.unit_id = old.unit_id)
  where not exists (select from pg_temp.roster_assignment same where same.old_id = old.id)
  group by old.id, old.unit_id, old.valid`;

/** The assignments as they will be, of everyone in the register. */
const finalAssignments = sql`
  create temp table roster_final on commit drop as
  select line, person_id, unit_id, kind, supervisor_id, valid from pg_temp.roster_assignment
  union all
  select null, old.person_id, old.unit_id, old.kind, old.supervisor_id, daterange(lower(old.valid), least(upper(old.valid), e.ends))
  from people.assignment old left join pg_temp.roster_ending e on e.id = old.id
  where e.is_replaced is not true and not exists (select from pg_temp.roster_assignment same where same.old_id = old.id)`;

const jobs = sql`
  create temp table roster_job on commit drop as
  with listed as (select distinct on (job) job as code, job_name as name from pg_temp.staged_jobs where not is_bad order by job, line),
  unlisted as (
    select job from pg_temp.staged_people where not is_bad and job <> ''
    except select code from listed except select code from people.job
  ),
  named as (
    select distinct on (job) job as code, title as name from pg_temp.staged_people join unlisted using (job)
    where not is_bad order by job, line
  )
  select new.code, new.name, case when old.code is null then 'added' when old.name <> new.name then 'changed' else 'unchanged' end as change
  from (
    select * from listed union all select * from named
  ) new left join people.job old on old.code = new.code`;

const competencies = sql`
  create temp table roster_competency on commit drop as
  select new.code, new.name, case when old.code is null then 'added' when old.name <> new.name then 'changed' else 'unchanged' end as change
  from (
    select distinct on (competency) competency as code, competency_name as name from pg_temp.staged_jobs
    where competency is not null and not is_bad order by competency, line
  ) new left join people.competency old on old.code = new.code`;

const standards = sql`
  create temp table roster_standard on commit drop as
  select s.line, s.job as job_code, s.competency as competency_code, s.level,
    case when old.level is null then 'added' when old.level <> s.level or c.change = 'changed' then 'changed' else 'unchanged' end as change
  from pg_temp.staged_jobs s
  join pg_temp.roster_competency c on c.code = s.competency
  left join people.job_standard old on old.job_code = s.job and old.competency_code = s.competency
  where not s.is_bad`;

const levels = sql`
  create temp table roster_level on commit drop as
  select s.line, coalesce(near.id, far.id) as person_id, s.competency as competency_code, s.level, s.measured_on,
    coalesce(s.source, old.source, '') as source,
    case when old.level is null then 'added'
      when old.level <> s.level or old.source <> coalesce(s.source, old.source) then 'changed' else 'unchanged' end as change
  from pg_temp.staged_competencies s
  left join pg_temp.roster_person near on near.nip = s.nip
  left join people.person far on far.nip = s.nip and near.id is null
  left join people.competency_level old
    on old.person_id = coalesce(near.id, far.id) and old.competency_code = s.competency and old.measured_on = s.measured_on
  where not s.is_bad`;

const days = sql`
  create temp table roster_day on commit drop as
  select s.line, s.day, s.kind, s.name,
    case when old.day is null then 'added' when (old.kind, old.name) <> (s.kind, s.name) then 'changed' else 'unchanged' end as change
  from pg_temp.staged_calendar s left join people.calendar_day old on old.day = s.day where not s.is_bad`;

const names = [
  'unit',
  'unit_period',
  'unit_ending',
  'tree',
  'person',
  'assignment',
  'ending',
  'final',
  'job',
  'competency',
  'standard',
  'level',
  'day'
] as const;
const statements = [
  [units, unitPeriods, unitEndings, tree],
  [persons, sql`analyze pg_temp.roster_person, pg_temp.roster_unit`],
  [assignments, sql`analyze pg_temp.roster_assignment (person_id, unit_id, old_id, change)`, endings, finalAssignments],
  [jobs, competencies, standards, levels, days],
  [sql`analyze pg_temp.roster_final, pg_temp.roster_tree, pg_temp.roster_level, pg_temp.roster_ending`]
];

/** Works out what every staged row means for what is stored; nothing is stored yet. */
export async function resolveRoster(tx: Tx): Promise<void> {
  await dropResolved(tx);
  for (const statement of statements.flat()) await statement.execute(tx);
}

/** Forgets what was worked out, for a transaction that goes on. */
export async function dropResolved(tx: Tx): Promise<void> {
  await sql.raw(`drop table if exists ${names.map((name) => `pg_temp.roster_${name}`).join(', ')}`).execute(tx);
}
