// How many plans wait for one person, in one statement.
import { sql } from 'kysely';
import { keptPlan, type Db } from '#platform/server/database.ts';

/** Plans of the team to decide, and own ones that were handed back. */
export async function selectDutyCount(db: Db, personId: number, team: readonly number[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`${keptPlan}
    select
      (select count(*) from plans.plan where person_id = any(${[...team]}::bigint[]) and state = 'submitted')
      + (select count(*) from plans.plan where person_id = ${personId} and state = 'returned') as count
  `.execute(db);
  return rows[0]?.count ?? 0;
}
