// Jobs, their competency standards, and the levels that were measured.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Gap, Job } from '../types.ts';

/** A job by its code. */
export async function selectOptionalJob(db: Db, code: string): Promise<Job | undefined> {
  return db.selectFrom('people.job').select(['code', 'name']).where('code', '=', code).executeTakeFirst();
}

/** All jobs that have a competency standard, by name. */
export async function selectJobsWithStandard(db: Db): Promise<Job[]> {
  const { rows } = await sql<Job>`
    select code, name from people.job j where exists (select from people.job_standard s where s.job_code = j.code) order by name, code
  `.execute(db);
  return rows;
}

/** The standard of a job against the latest level of a person measured up to a day, the widest gaps first. */
export async function selectGaps(db: Db, jobCode: string, person: { id: number; day: Day }): Promise<Gap[]> {
  const { rows } = await sql<Gap>`
    select s.competency_code, c.name as competency_name, s.level as required, l.level, l.measured_on,
      case when l.level is not null then greatest(s.level - l.level, 0) end as gap
    from people.job_standard s
    join people.competency c on c.code = s.competency_code
    left join lateral (
      select level, measured_on from people.competency_level l
      where l.person_id = ${person.id} and l.competency_code = s.competency_code and l.measured_on <= ${person.day}
      order by measured_on desc limit 1
    ) l on true
    where s.job_code = ${jobCode}
    order by gap desc nulls last, c.name, s.competency_code
  `.execute(db);
  return rows;
}
