// What waits for who keeps documents and skill groups: what ends soon and has no successor.
import { sql } from 'kysely';
import { addDays, type Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queuesOf, type Queues } from '#platform/server/queue.ts';
import { warnedBefore } from '../rules.ts';

type Who = { kept: number[] | null; day: Day };

/** Whether a unit is kept by the reader. */
const isKept = ({ kept, day }: Who, column: string) =>
  kept === null
    ? sql<boolean>`true`
    : sql<boolean>`${sql.ref(column)} = any(array(
        select t.unit_id from people.tree_reaching(${day}::date) t where t.ancestor_id = any(${kept}::bigint[])))`;

const ending = (who: Who) => sql`
  select 'governance.expiring' as kind, d.title, 'documents/' || d.id as place, d.valid_until - ${warnedBefore}::integer as since,
    d.valid_until as due
  from governance.document d
  where d.withdrawn_at is null and d.valid_until between ${addDays(who.day, -30)}::date and ${addDays(who.day, warnedBefore)}::date
    and ${isKept(who, 'd.unit_id')}
    and not exists (
      select from governance.document n where n.unit_id = d.unit_id and n.kind = d.kind and n.withdrawn_at is null
        and coalesce(n.valid_until, 'infinity') > d.valid_until
    )
`;

const terms = (who: Who) => sql`
  select 'governance.term', g.name, 'skill-groups/' || g.id, o.until - 1 - ${warnedBefore}::integer, o.until - 1
  from governance.skill_group g join governance.skill_group_part o on o.group_id = g.id and o.part = 'owner'
  where g.closed_on is null and o.until - 1 between ${addDays(who.day, -30)}::date and ${addDays(who.day, warnedBefore)}::date
    and ${isKept(who, 'g.unit_id')}
    and not exists (
      select from governance.skill_group_part n where n.group_id = g.id and n.part = 'owner' and n.until > o.until
    )
`;

const all = (who: Who) => sql`${ending(who)} union all ${terms(who)}`;

export type Waiting = {
  kind: 'governance.expiring' | 'governance.term';
  title: string;
  place: string;
  since: Day;
  due: Day;
};

/** Everything that waits. */
export async function selectWaiting(db: Db, who: Who): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`${keptPlan} ${all(who)}`.execute(db);
  return rows;
}

/** How much of it waits, by kind: a part of the statement that counts everything. */
export const queuesFor = (who: Who): Queues => queuesOf(all(who));
