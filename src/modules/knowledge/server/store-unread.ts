// SQL of whom a direction addresses and who of them has not acknowledged it, in the words of the rule that measures it (O.KMI.3).
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';

/** Of which document, and the units in whose subtrees names are told, null = everywhere. */
type Asked = { documentId: number; reach: readonly number[] | null; day: Day };

const addressed = ({ documentId, day }: Asked) => sql`
  inside as materialized (
    select distinct t.unit_id from people.tree_on(${day}::date) t
    where t.ancestor_id in (select d.unit_id from governance.direction d where d.document_id = ${documentId})
  ),
  addressee as materialized (
    select w.person_id from knowledge.asset a join knowledge.asset_author w on w.asset_id = a.id
    where a.state <> 'draft' and a.submitted_at >= date_trunc('year', ${day}::date)
    union select h.person_id from roles.holders_on(${day}::date) h where h.role = 'officer'
  ),
  addressed as materialized (
    select distinct on (p.person_id) p.person_id, p.unit_id, exists (
      select from governance.acknowledged k where k.document_id = ${documentId} and k.person_id = p.person_id
    ) as has_read
    from addressee x join people.placements_on(${day}::date) p on p.person_id = x.person_id and p.status = 'active'
    join inside i on i.unit_id = p.unit_id order by p.person_id
  )
`;

const inReach = ({ reach, day }: Asked) =>
  reach === null
    ? sql`true`
    : sql`addressed.unit_id = any(array(
        select t.unit_id from people.tree_reaching(${day}::date) t where t.ancestor_id = any(${[...reach]}::bigint[])
      ))`;

export type UnreadCounts = { addressed: number; waiting: number; inReach: number };

/** How many it addresses, how many of them have yet to acknowledge it, and how many of these the reader knows by name. */
export async function selectUnreadCounts(db: Db, asked: Asked): Promise<UnreadCounts> {
  const { rows } = await sql<UnreadCounts>`${keptPlan}
    with ${addressed(asked)}
    select count(*) as addressed, count(*) filter (where not has_read) as waiting,
      count(*) filter (where not has_read and ${inReach(asked)}) as in_reach
    from addressed
  `.execute(db);
  return rows[0] ?? { addressed: 0, waiting: 0, inReach: 0 };
}

export type UnreadLine = { id: number; nip: string; name: string; unitName: string };

/** Those who have yet to acknowledge it, as far as the reader knows them by name, by unit and name. */
export async function selectUnread(
  db: Db,
  asked: Asked,
  { limit, offset }: { limit: number | null; offset: number }
): Promise<UnreadLine[]> {
  const { rows } = await sql<UnreadLine>`${keptPlan}
    with ${addressed(asked)}
    select c.id, c.nip, c.name, coalesce(u.name, '') as unit_name
    from addressed join people.person_card c on c.id = addressed.person_id
    left join people.units_on(${asked.day}::date) u on u.unit_id = addressed.unit_id
    where not has_read and ${inReach(asked)} order by u.code, c.name, c.id limit ${limit} offset ${offset}
  `.execute(db);
  return rows;
}
