// What a person finished in a year, for her transcript.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Solution } from '../types.ts';

export type FinishedActivity = {
  id: number;
  solution: Solution;
  title: string;
  startsOn: Day | null;
  endsOn: Day | null;
};

/** Activities of a person that ended in a year and whose report was accepted, in the order of their end. */
export async function selectFinished(db: Db, personId: number, year: number): Promise<FinishedActivity[]> {
  const { rows } = await sql<FinishedActivity>`
    select id, solution, title, starts_on, ends_on from learning.activity
    where person_id = ${personId} and accepted_at is not null and withdrawn_at is null and state in ('accepted', 'closed')
      and ends_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
    order by ends_on, id`.execute(db);
  return rows;
}
