// How many activities and months wait for one person, in one statement.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';

type Asked = { personId: number; team: readonly number[]; today: Day; month: Day };

/** Decisions about the team, one for the months to confirm that are over, and the person's own next steps. */
export async function selectDutyCount(db: Db, { personId, team, today, month }: Asked): Promise<number> {
  const { rows } = await sql<{ count: number }>`${keptPlan}
    select
      (select count(*) from learning.activity
        where person_id = any(${[...team]}::bigint[]) and state in ('waiting', 'reported'))
      + (select count(*) from (select from learning.hours
        where person_id = any(${[...team]}::bigint[]) and on_date < ${month}::date
          and origin = 'log' and confirmed_at is null and refused_at is null and taken_back_at is null limit 1) months)
      + (select count(*) from (select from learning.activity
        where person_id = ${personId}
          and (state in ('returned', 'evaluated', 'accepted') or state in ('granted', 'waiting') and ends_on < ${today}::date)
        limit 100) own) as count
  `.execute(db);
  return rows[0]?.count ?? 0;
}
