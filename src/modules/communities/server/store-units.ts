// Units, leaders and job families as a charter names them.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';

export type UnitLine = { id: number; name: string; echelon: string; leader: string | null; leaderId: number | null };

/** The unit and all above it, nearest first, each with who leads it: who may own or sponsor a community. */
export async function selectUnitsAbove(db: Db, unitId: number | null, day: Day): Promise<UnitLine[]> {
  const { rows } = await sql<UnitLine>`
    select u.unit_id as id, u.name, u.echelon, p.name as leader, p.id as leader_id
    from people.tree_on(${day}::date) t
    join people.units_on(${day}::date) u on u.unit_id = t.ancestor_id
    left join lateral (
      select h.person_id from people.heads_on(${day}::date) h where h.unit_id = u.unit_id
      order by h.kind <> 'definitive' desc limit 1
    ) head on true
    left join people.person_card p on p.id = head.person_id
    where t.unit_id = ${unitId}::bigint order by t.depth
  `.execute(db);
  return rows;
}

/** The names of units today, or the last they had; with who leads them. */
export async function selectUnitNames(
  db: Db,
  ids: readonly (number | null)[],
  day: Day
): Promise<Map<number, { name: string; leader: string | null }>> {
  const wanted = ids.filter((id) => id !== null);
  const { rows } = await sql<{ id: number; name: string; leader: string | null }>`${keptPlan}
    select u.unit_id as id, u.name, (
      select p.name from people.heads_on(${day}::date) h join people.person_card p on p.id = h.person_id
      where h.unit_id = u.unit_id order by h.kind <> 'definitive' desc limit 1
    ) as leader
    from people.units_reaching(${day}::date) u where u.unit_id = any(${wanted}::bigint[])
  `.execute(db);
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

/** A job family with the first and the last title its people have: what both begin with is its name. */
export type Family = { code: string; first: string; last: string; people: number };

/** Job families held in the subtree of a unit on a day, those of leadership left out, the largest first. */
export async function selectFamilies(db: Db, unitId: number | null, day: Day): Promise<Family[]> {
  const { rows } = await sql<Family>`
    select communities.job_family(p.job_code, p.title) as code, min(p.title) as first, max(p.title) as last, count(*) as people
    from people.tree_on(${day}::date) t join people.placements_on(${day}::date) p on p.unit_id = t.unit_id
    where t.ancestor_id = ${unitId}::bigint and p.status = 'active' and p.job_kind <> 'struktural'
    group by 1 order by 4 desc, 1 limit 30
  `.execute(db);
  return rows;
}

/** The same of named families, wherever they are held. */
export async function selectFamiliesNamed(db: Db, codes: readonly string[], day: Day): Promise<Family[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<Family>`
    select communities.job_family(p.job_code, p.title) as code, min(p.title) as first, max(p.title) as last, count(*) as people
    from people.placements_on(${day}::date) p
    where p.status = 'active' and communities.job_family(p.job_code, p.title) = any(${[...codes]}::text[])
    group by 1
  `.execute(db);
  return rows;
}
