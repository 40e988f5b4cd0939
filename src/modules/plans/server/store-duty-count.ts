// How many plans wait for one person, as an expression in the statement that counts everything.
import { sql, type RawBuilder } from 'kysely';

/** Plans of the team to decide, and own ones that were handed back. */
export const dutyCount = (personId: number, team: RawBuilder<number[]>): RawBuilder<number> => sql<number>`
  (select count(*) from plans.plan where person_id = any(${team}) and state = 'submitted')
  + (select count(*) from plans.plan where person_id = ${personId} and state = 'returned')
`;
