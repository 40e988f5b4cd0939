// Items that were carried out, by person and year.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';

/** Confirmed items of the approved plan of a year. */
export async function selectFinishedGoals(
  db: Db,
  personId: number,
  year: number
): Promise<{ goal: string; finishedOn: Day }[]> {
  const { rows } = await sql<{ goal: string; finishedOn: Day }>`
    select i.goal, i.confirmed_on as finished_on from plans.item i join plans.plan p on p.id = i.plan_id
    where p.person_id = ${personId} and p.year = ${year} and p.state = 'approved' and i.confirmed_on is not null
    order by i.confirmed_on, i.id`.execute(db);
  return rows;
}
