// SQL of for whom somebody decides on a day: in person, for those she stands in for, as the officer of those nobody leads.
import { sql, type RawBuilder } from 'kysely';
import { carriedBy, type Actor, type Authority } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { TeamMember } from '../types.ts';

type Decider = Pick<Actor, 'personId' | 'standsInFor'>;

/** Selects for whom a person decides on a day, for herself or for others, by numbers. */
export const ledIds = (decider: Decider, day: Day): RawBuilder<{ personId: number }> => sql`
  select distinct t.person_id from unnest(${carriedBy(decider)}::bigint[]) carried (id)
  cross join lateral people.team_of(carried.id, ${day}::date) t where t.person_id <> ${decider.personId}
`;

/** For whom a person decides on a day, with names, each in the capacity that is nearest to her own. */
export async function selectLed(db: Db, decider: Decider, day: Day): Promise<TeamMember[]> {
  const { personId } = decider;
  const { rows } = await sql<TeamMember>`${keptPlan}
    select distinct on (t.person_id) t.person_id, card.name,
      case when carried.id = ${personId} then t.capacity else 'delegate' end as capacity
    from unnest(${carriedBy(decider)}::bigint[]) carried (id)
    cross join lateral people.team_of(carried.id, ${day}) t join people.person_card card on card.id = t.person_id
    where t.person_id <> ${personId}
    order by t.person_id, carried.id <> ${personId}, t.capacity <> 'definitive'
  `.execute(db);
  return rows;
}

/**
 * People in the subtrees of these units (null = everywhere) for whom nobody decides: no supervisor in office, no other
 * head above. Begins at the units with at most one head above them, since there are few.
 */
export async function selectUnled(db: Db, units: readonly number[] | null, day: Day): Promise<TeamMember[]> {
  const { rows } = await sql<TeamMember>`
    with above as (
      select t.unit_id, array_remove(array_agg(distinct h.person_id), null) as heads
      from people.tree_on(${day}) t left join people.heads_on(${day}) h on h.unit_id = t.ancestor_id
      group by t.unit_id
      having count(distinct h.person_id) <= 1
        and (${units === null} or bool_or(t.ancestor_id = any(${[...(units ?? [])]}::bigint[])))
    )
    select place.person_id, card.name, 'officer' as capacity
    from above
    join people.placements_on(${day}) place on place.unit_id = above.unit_id and place.status = 'active'
    join people.person_card card on card.id = place.person_id
    where array_remove(above.heads, place.person_id) = '{}'
      and not exists (select from people.deciders_of(place.person_id, ${day}))
  `.execute(db);
  return rows;
}

/** Who decides for a person on a day, and the units above a record of hers with its own. */
export async function selectAuthority(
  db: Db,
  record: { personId: number; unitId: number },
  on: Day
): Promise<Authority> {
  const { rows } = await sql<Authority>`
    select coalesce((select json_agg(decider_id) from people.deciders_of(${record.personId}, ${on})), '[]') as deciders,
      coalesce((select json_agg(ancestor_id) from people.tree_reaching(${on}) where unit_id = ${record.unitId}), '[]') as ancestors
  `.execute(db);
  return rows[0] as Authority;
}
