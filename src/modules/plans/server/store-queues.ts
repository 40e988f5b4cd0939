// How many plans wait for one person, by kind: a part of the statement that counts everything.
import { sql, type RawBuilder } from 'kysely';
import { queue, together, type Queues } from '#platform/server/queue.ts';

/** Plans of the team to decide, and own ones that were handed back. */
export const queuesFor = (personId: number, team: RawBuilder<number[]>): Queues =>
  together([
    queue(
      'plans.submitted',
      sql`submitted_at::date`,
      sql`from plans.plan where person_id = any(${team}) and state = 'submitted'`
    ),
    queue(
      'plans.returned',
      sql`decided_at::date`,
      sql`from plans.plan where person_id = ${personId} and state = 'returned'`
    )
  ]);
