// For whom somebody decides today: as people's published functions say, for whoever she is or stands in for.
import { sql } from 'kysely';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Grant } from '#platform/actor.ts';

/** Somebody the reader decides for, and in which capacity: of her own post, acting, standing in, as the unit's officer. */
export type TeamMember = { personId: number; name: string; capacity: Capacity };
export type Capacity = 'definitive' | 'acting' | 'daily-acting' | 'delegate' | 'officer';

const oversight = (grants: readonly Grant[]) =>
  grants.filter((grant) => ['learning.oversee', '*'].includes(grant.capability));

/**
 * People in the subtrees overseen for whom nobody decides: no supervisor in office, no other head above. Begins at the
 * units with at most one head above them, since there are few.
 */
export async function selectUnled(ctx: Ctx): Promise<TeamMember[]> {
  const grants = oversight(ctx.actor.grants);
  if (grants.length === 0) return [];
  const units = grants.some((grant) => grant.unitId === null) ? null : grants.map((grant) => grant.unitId);
  const day = today(ctx);
  const { rows } = await sql<TeamMember>`
    with above as (
      select t.unit_id, array_remove(array_agg(distinct h.person_id), null) as heads
      from people.tree_on(${day}) t left join people.heads_on(${day}) h on h.unit_id = t.ancestor_id
      group by t.unit_id
      having count(distinct h.person_id) <= 1
        and (${units}::bigint[] is null or bool_or(t.ancestor_id = any(${units}::bigint[])))
    )
    select place.person_id, card.name, 'officer' as capacity
    from above
    join people.placements_on(${day}) place on place.unit_id = above.unit_id and place.status = 'active'
    join people.person_card card on card.id = place.person_id
    where array_remove(above.heads, place.person_id) = '{}'
      and not exists (select from people.deciders_of(place.person_id, ${day}))
  `.execute(ctx.db);
  return rows;
}

async function selectLed(ctx: Ctx): Promise<TeamMember[]> {
  const { rows } = await sql<TeamMember>`
    select distinct on (t.person_id) t.person_id, card.name,
      case when s.id <> ${ctx.actor.personId} then 'delegate' else t.capacity end as capacity
    from unnest(${[ctx.actor.personId, ...ctx.actor.standsInFor]}::bigint[]) s (id)
    cross join lateral people.team_of(s.id, ${today(ctx)}) t join people.person_card card on card.id = t.person_id
    order by t.person_id, s.id <> ${ctx.actor.personId}, t.capacity = 'definitive' desc
  `.execute(ctx.db);
  return rows;
}

/** Everyone the reader decides for today, herself never among them. */
export async function selectTeam(ctx: Ctx): Promise<TeamMember[]> {
  if (ctx.actor.personId === null) return [];
  const lists = await Promise.all([selectLed(ctx), selectUnled(ctx)]);
  return lists.flat().filter((member) => member.personId !== ctx.actor.personId);
}
