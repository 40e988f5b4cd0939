// What waits for somebody in teams: proposals to decide; one select, read as a list and counted.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queue, type Queues } from '#platform/server/queue.ts';
/** Who asks; `charged` are the units whose teams and those below are in her charge, null = all. */
type Who = { personId: number; day: Day; charged: number[] | null };

const isCharged = ({ day, charged }: Who) =>
  charged === null
    ? sql<boolean>`true`
    : sql<boolean>`exists (
        select from people.tree_on(${day}::date) a where a.unit_id = t.unit_id and a.ancestor_id = any(${charged}::bigint[])
      )`;

const proposals = (who: Who) => sql`
  from teams.team t where t.state = 'proposed' and t.made_by <> ${who.personId} and ${isCharged(who)}
`;

/** Proposals that wait for this person. */
export async function selectWaiting(db: Db, who: Who): Promise<{ id: number; title: string; since: Day }[]> {
  const { rows } = await sql<{ id: number; title: string; since: Day }>`${keptPlan}
    select t.id, t.name as title, t.made_at::date as since ${proposals(who)}
  `.execute(db);
  return rows;
}

/** How many that are and since when: a part of the statement that counts everything that waits. */
export const queuesFor = (who: Who): Queues => queue('teams.accept', sql`t.made_at::date`, proposals(who));
