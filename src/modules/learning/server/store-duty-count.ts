// How many activities and months wait for one person, as an expression in the statement that counts everything.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';

type Asked = { personId: number; team: RawBuilder<number[]>; today: Day; month: Day };

/** Decisions about the team, one for the months to confirm that are over, and the person's own next steps. */
export const dutyCount = ({ personId, team, today, month }: Asked): RawBuilder<number> => sql<number>`
  (select count(*) from learning.activity where person_id = any(${team}) and state in ('waiting', 'reported'))
  + (select count(*) from (select from learning.hours
    where person_id = any(${team}) and on_date < ${month}::date
      and origin = 'log' and confirmed_at is null and refused_at is null and taken_back_at is null limit 1) months)
  + (select count(*) from (select from learning.activity
    where person_id = ${personId}
      and (state in ('returned', 'evaluated', 'accepted') or state in ('granted', 'waiting') and ends_on < ${today}::date)
    limit 100) own)
`;
