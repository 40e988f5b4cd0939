// Who is left to look at an asset: nobody of its authors at work in its unit means that the officer inherits.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';

/** So many days before its date it is looked at who is left. */
const lookedAhead = 60;

/** Marks open rounds that are due soon and have no author left in the unit, and takes the mark from those that have. */
export async function updateHeirs(tx: Tx, day: Day): Promise<number> {
  const { numAffectedRows } = await sql`
    with near as materialized (
      select r.id, r.asset_id, r.unit_id, r.orphaned_on from curation.round r
      where r.closed_at is null and r.due_on <= ${day}::date + ${lookedAhead}::integer
    ), kept as (
      select distinct n.id from near n
      join knowledge.asset_authorship w on w.asset_id = n.asset_id
      join people.placements_on(${day}::date) p on p.person_id = w.person_id and p.status = 'active'
      join people.tree_on(${day}::date) t on t.unit_id = p.unit_id and t.ancestor_id = n.unit_id
    )
    update curation.round r set orphaned_on = case when kept.id is null then ${day}::date end
    from near left join kept on kept.id = near.id
    where r.id = near.id and (near.orphaned_on is null) <> (kept.id is not null)
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}
