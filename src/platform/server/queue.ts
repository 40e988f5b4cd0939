// What waits, counted by kind: every module selects its own, one statement asks all of them.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '../dates.ts';

/** How much of one kind waits for somebody, and since which day the oldest does. */
export type Queue = { kind: string; count: number; since: Day };

/** A select of queues; those of several modules stand one after the other in one statement. */
export type Queues = RawBuilder<Queue>;

/** The queue of one kind: ``queue('plans.submitted', sql`submitted_at::date`, sql`from plans.plan where …`)``. */
export const queue = (kind: string, since: RawBuilder<unknown>, from: RawBuilder<unknown>): Queues =>
  sql`select ${sql.lit(kind)} as kind, count(*) as count, min(${since}) as since ${from}`;

/** The queues of a select of duties with `kind` and `since`, a row each: what is listed is what is counted. */
export const queuesOf = (duties: RawBuilder<unknown>): Queues =>
  sql`select kind, count(*) as count, min(since) as since from (${duties}) duty group by kind`;

/** Several selects as one. */
export const together = (queues: readonly Queues[]): Queues => sql.join([...queues], sql` union all `);

/** Of a visitor, for whom nothing waits. */
export const noQueues: Queues = sql`select '' as kind, 0::bigint as count, null::date as since where false`;
