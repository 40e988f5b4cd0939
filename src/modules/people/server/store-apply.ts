// Stores what an import has worked out; the order keeps every constraint true at every moment.
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { ImportReport, RosterKind } from '../types.ts';
import { guardedAfterwards, isEmptyRegister } from './store-first-load.ts';

/** How many rows of each kind are to be added, changed and ended. */
export type Changes = Pick<ImportReport, 'added' | 'changed' | 'ended'>;
type Statement = RawBuilder<unknown>;

const many = 500; // assignments from which on a first load is worth the trouble
const where = (count: number, ...statements: Statement[]) => (count > 0 ? statements : []);

const units = [
  sql`insert into people.unit (id, code) overriding system value select id, code from pg_temp.roster_unit u
    where is_new and exists (select from pg_temp.roster_unit_period p where p.unit_id = u.id)`,
  sql`delete from people.unit_period p using pg_temp.roster_unit_ending e where p.id = e.id and e.is_replaced`,
  sql`update people.unit_period p set valid = daterange(lower(p.valid), e.ends) from pg_temp.roster_unit_ending e where p.id = e.id`,
  sql`update people.unit_period p set parent_id = r.parent_id, name = r.name, echelon = r.echelon, valid = r.valid
    from pg_temp.roster_unit_period r where p.id = r.old_id and r.change = 'ended'`,
  sql`update people.unit_period p set parent_id = r.parent_id, name = r.name, echelon = r.echelon, valid = r.valid
    from pg_temp.roster_unit_period r where p.id = r.old_id and r.change = 'changed'`,
  sql`insert into people.unit_period (unit_id, parent_id, name, echelon, valid)
    select unit_id, parent_id, name, echelon, valid from pg_temp.roster_unit_period where change = 'added' order by line`
];

const jobs = [
  sql`insert into people.job (code, name) select code, name from pg_temp.roster_job where change <> 'unchanged'
    on conflict (code) do update set name = excluded.name`,
  sql`insert into people.competency (code, name) select code, name from pg_temp.roster_competency where change <> 'unchanged'
    on conflict (code) do update set name = excluded.name`,
  sql`delete from people.job_standard s
    where exists (select from pg_temp.roster_standard n where n.job_code = s.job_code)
      and not exists (select from pg_temp.roster_standard n where n.job_code = s.job_code and n.competency_code = s.competency_code)`,
  sql`insert into people.job_standard (job_code, competency_code, level)
    select job_code, competency_code, level from pg_temp.roster_standard where change <> 'unchanged'
    on conflict (job_code, competency_code) do update set level = excluded.level`
];

const update = (change: string) => sql`
  update people.assignment a set title = r.title, job_kind = r.job_kind, rank = r.rank, grade = r.grade, status = r.status,
    status_word = r.status_word, supervisor_id = r.supervisor_id, valid = r.valid
  from pg_temp.roster_assignment r where a.id = r.old_id and r.change = ${change}`;

const endings = [
  sql`delete from people.assignment a using pg_temp.roster_ending e where a.id = e.id and e.is_replaced`,
  sql`update people.assignment a set valid = daterange(lower(a.valid), e.ends) from pg_temp.roster_ending e where a.id = e.id`,
  update('ended')
];

const insertPersons = sql`insert into people.person (id, nip, name, email) overriding system value
  select id, nip, name, email from pg_temp.roster_person where change = 'added' order by id`;

const updatePersons = sql`update people.person p set nip = r.nip, name = r.name, email = r.email
  from pg_temp.roster_person r where p.id = r.id and r.change = 'changed'`;

const insertAssignments = sql`insert into people.assignment
    (person_id, unit_id, kind, title, job_code, job_kind, rank, grade, status, status_word, supervisor_id, valid)
  select person_id, unit_id, kind, title, nullif(job_code, ''), job_kind, rank, grade, status, status_word, supervisor_id, valid
  from pg_temp.roster_assignment where change = 'added' order by person_id, line`;

const insertLevels = sql`insert into people.competency_level (person_id, competency_code, level, measured_on, source)
  select person_id, competency_code, level, measured_on, source from pg_temp.roster_level where change = 'added'`;

const updateLevels = sql`update people.competency_level l set level = r.level, source = r.source from pg_temp.roster_level r
  where r.change = 'changed' and l.person_id = r.person_id and l.competency_code = r.competency_code and l.measured_on = r.measured_on`;

const persons = ({ added, changed, ended }: Changes) => [
  ...where(added.people, insertPersons),
  ...where(changed.people, updatePersons),
  ...where(ended.assignments, ...endings),
  ...where(changed.assignments, update('changed')),
  ...where(added.assignments, insertAssignments),
  ...where(added.competencies, insertLevels),
  ...where(changed.competencies, updateLevels)
];

const calendar = [
  sql`delete from people.calendar_day c
    where exists (select from pg_temp.roster_day n where extract(year from n.day) = extract(year from c.day))
      and not exists (select from pg_temp.roster_day n where n.day = c.day)`,
  sql`insert into people.calendar_day (day, kind, name) select day, kind, name from pg_temp.roster_day where change <> 'unchanged'
    on conflict (day) do update set kind = excluded.kind, name = excluded.name`,
  sql`select people.number_days()`
];

/** Spells the tree out anew: who stood above whom, for as long as nothing changed. */
const ancestors = [
  sql`delete from people.unit_ancestor`,
  sql`
    with recursive up as (
      select unit_id, unit_id as ancestor_id, 0 as depth, valid from people.unit_period
      union all
      select up.unit_id, p.parent_id, up.depth + 1, up.valid * p.valid
      from up join people.unit_period p on p.unit_id = up.ancestor_id and p.valid && up.valid
      where p.parent_id is not null
    )
    insert into people.unit_ancestor (unit_id, ancestor_id, depth, valid)
    select unit_id, ancestor_id, depth, unnest(range_agg(valid)) from up group by unit_id, ancestor_id, depth`
];

/** What the planner must know of the columns by which rows are found; the others it learns in its own time. */
const figures = [
  sql`set local default_statistics_target = default`,
  sql`analyze people.unit, people.unit_period, people.unit_ancestor, people.person (id, nip, name),
    people.assignment (person_id, unit_id, kind, job_code, job_kind, status, supervisor_id, valid),
    people.competency_level (person_id, competency_code, measured_on)`
];

/** Stores everything that the resolved roster adds, changes and ends. */
export async function applyRoster(tx: Tx, changes: Changes): Promise<void> {
  const { added, changed, ended } = changes;
  const any = (kind: RosterKind) => added[kind] + changed[kind] + ended[kind];
  const run = async (statements: readonly Statement[]) => {
    for (const statement of statements) await statement.execute(tx);
  };
  await run([...where(any('units'), ...units, ...ancestors), ...jobs]);
  const fill = () => run([...persons(changes), ...where(any('calendar'), ...calendar)]);
  await (added.assignments > many && (await isEmptyRegister(tx)) ? guardedAfterwards(tx, fill) : fill());
  await run(figures);
}

/** Keeps a copy of every assignment that this run corrects from its first day on, before it goes. */
export async function keepReplaced(tx: Tx, runId: number): Promise<void> {
  await sql`
    insert into people.replaced_assignment (run_id, assignment)
    select ${runId}, to_jsonb(a) from people.assignment a join pg_temp.roster_ending e on e.id = a.id where e.is_replaced
  `.execute(tx);
}

export type RunRow = { actorId: number | null; at: Date; files: unknown; counts: unknown };

/** Remembers the run: who, when, which files, what they did. */
export async function insertRun(tx: Tx, run: RunRow): Promise<number> {
  const row = await tx
    .insertInto('people.importRun')
    .values({ actorId: run.actorId, at: run.at, files: JSON.stringify(run.files), counts: JSON.stringify(run.counts) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
