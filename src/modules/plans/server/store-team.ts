// For whom somebody decides today, and which of their plans wait: by people's published functions.
import { sql } from 'kysely';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Plan, PlanItem } from '../types.ts';

/** In which capacity the reader decides: of her own post, acting, standing in, as the unit's officer. */
export type Capacity = 'definitive' | 'acting' | 'daily-acting' | 'delegate' | 'officer';
export type TeamMember = { personId: number; name: string; capacity: Capacity };

async function selectLed(ctx: Ctx): Promise<TeamMember[]> {
  const { personId, standsInFor } = ctx.actor;
  const { rows } = await sql<TeamMember>`
    select distinct on (t.person_id) t.person_id, card.name,
      case when carried.id = ${personId} then t.capacity else 'delegate' end as capacity
    from unnest(${[personId, ...standsInFor]}::bigint[]) carried (id)
    cross join lateral people.team_of(carried.id, ${today(ctx)}) t
    join people.person_card card on card.id = t.person_id
    where t.person_id <> ${personId}
    order by t.person_id, carried.id <> ${personId}, t.capacity <> 'definitive'
  `.execute(ctx.db);
  return rows;
}

/** The roots of the subtrees whose plans the reader oversees; null = the whole ministry. */
function overseen(ctx: Ctx): (number | null)[] {
  return ctx.actor.grants
    .filter(({ capability }) => ['plans.oversee', '*'].includes(capability))
    .map(({ unitId }) => unitId);
}

/** People in the subtrees overseen for whom nobody decides; who has an active supervisor is left out cheaply. */
export async function selectUnled(ctx: Ctx): Promise<TeamMember[]> {
  const roots = overseen(ctx);
  if (roots.length === 0) return [];
  const { rows } = await sql<TeamMember>`
    with place as materialized (
      select person_id, unit_id, supervisor_id from people.placements_on(${today(ctx)}) where status = 'active'
    ),
    above as (
      select t.unit_id, array_agg(distinct h.person_id) as heads from people.tree_on(${today(ctx)}) t
      join people.heads_on(${today(ctx)}) h on h.unit_id = t.ancestor_id group by t.unit_id
    ),
    lone as materialized (
      select place.person_id, place.unit_id from place
      left join place boss on boss.person_id = place.supervisor_id and boss.person_id <> place.person_id
      left join above on above.unit_id = place.unit_id
      where boss.person_id is null and array_remove(coalesce(above.heads, '{}'), place.person_id) = '{}'
    )
    select lone.person_id, card.name, 'officer' as capacity
    from lone join people.person_card card on card.id = lone.person_id
    where lone.person_id <> ${ctx.actor.personId}
      and (${roots.includes(null)} or exists (
        select from people.tree_on(${today(ctx)}) t
        where t.unit_id = lone.unit_id and t.ancestor_id = any(${roots}::bigint[])))
      and not exists (select from people.deciders_of(lone.person_id, ${today(ctx)}))
  `.execute(ctx.db);
  return rows;
}

/** Everyone the reader decides for today. */
export async function selectTeam(ctx: Ctx): Promise<TeamMember[]> {
  if (ctx.actor.personId === null) return [];
  const [led, unled] = await Promise.all([selectLed(ctx), selectUnled(ctx)]);
  return [...led, ...unled];
}

/** A plan that waits: for a decision, or for its owner to improve it. */
export type Waiting = {
  id: number;
  personId: number;
  name: string;
  year: number;
  version: number;
  revision: number;
  count: number;
  minutes: number;
  since: Day;
  due: Day;
};

/** The plans of these people that wait for a decision, the oldest first; answered within five working days. */
export async function selectSubmitted(ctx: Ctx, personIds: readonly number[]): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select p.id, p.person_id, card.name, p.year, p.version, p.revision, p.submitted_at::date as since,
      item.count, item.minutes, people.working_days_after(p.submitted_at::date, 5) as due
    from plans.plan p join people.person_card card on card.id = p.person_id
    cross join lateral (
      select count(*), coalesce(sum(i.planned_minutes), 0) as minutes from plans.item i where i.plan_id = p.id
    ) item
    where p.state = 'submitted' and p.person_id = any(${[...personIds]}::bigint[])
    order by p.submitted_at, p.id
  `.execute(ctx.db);
  return rows;
}

/** The plans that were handed back to their owner. */
export async function selectReturned(ctx: Ctx, personId: number): Promise<Pick<Waiting, 'id' | 'year' | 'since'>[]> {
  const { rows } = await sql<Pick<Waiting, 'id' | 'year' | 'since'>>`
    select p.id, p.year, p.decided_at::date as since from plans.plan p
    where p.state = 'returned' and p.person_id = ${personId} order by p.decided_at, p.id
  `.execute(ctx.db);
  return rows;
}

/** Whose plan of which year it is, by the ids of plans. */
export async function selectTitles(
  db: Db,
  ids: readonly number[]
): Promise<Map<number, { name: string; year: number }>> {
  const { rows } = await sql<{ id: number; name: string; year: number }>`
    select p.id, card.name, p.year from plans.plan p join people.person_card card on card.id = p.person_id
    where p.id = any(${[...ids]}::bigint[])
  `.execute(db);
  return new Map(rows.map(({ id, name, year }) => [id, { name, year }]));
}

/** How far somebody's plan of a year is: the newest version that was not given up. */
export type PlanOfYear = Pick<Plan, 'id' | 'personId' | 'state' | 'version' | 'revision'> & {
  /** The version in force, also while a newer one is written. */
  inForce: number | null;
  items: readonly Pick<PlanItem, 'progress' | 'confirmedOn' | 'finishedOn' | 'share' | 'plannedMinutes'>[];
};

/** The plans of these people in a year, one each. */
export async function selectPlansOfYear(db: Db, personIds: readonly number[], year: number): Promise<PlanOfYear[]> {
  const { rows } = await sql<PlanOfYear>`
    select distinct on (p.person_id) p.id, p.person_id, p.state, p.version, p.revision, force.id as in_force,
      coalesce(item.list, '[]') as items
    from plans.plan p
    left join plans.plan force on force.person_id = p.person_id and force.year = p.year and force.state = 'approved'
    left join lateral (
      select json_agg(json_build_object('progress', i.progress, 'confirmedOn', i.confirmed_on,
        'finishedOn', f.finished_on, 'share', i.share, 'plannedMinutes', i.planned_minutes)) as list
      from plans.item i left join learning.finished_plan_item f
        on f.plan_item_id = coalesce(i.lineage_id, i.id) and f.person_id = p.person_id
      where i.plan_id = p.id
    ) item on true
    where p.person_id = any(${[...personIds]}::bigint[]) and p.year = ${year} and p.state not in ('replaced', 'withdrawn')
    order by p.person_id, p.version desc
  `.execute(db);
  return rows;
}
