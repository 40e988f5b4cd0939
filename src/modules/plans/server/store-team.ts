// SQL of the plans of a team: which wait for a decision, and how far each is.
import { sql } from 'kysely';
import type { Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { Plan, PlanItem } from '../types.ts';

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
  const { rows } = await sql<Waiting>`${keptPlan}
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
  const { rows } = await sql<Pick<Waiting, 'id' | 'year' | 'since'>>`${keptPlan}
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
  const { rows } = await sql<PlanOfYear>`${keptPlan}
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

/** Where a person's plan of a year stands, and the version in force. */
export type PlanStanding = Pick<Plan, 'id' | 'personId' | 'state'> & { inForce: number | null };

/** Where the plans of these people stand in a year, without what they hold. */
export async function selectStandings(db: Db, personIds: readonly number[], year: number): Promise<PlanStanding[]> {
  const { rows } = await sql<PlanStanding>`${keptPlan}
    select distinct on (person_id) id, person_id, state,
      max(id) filter (where state = 'approved') over (partition by person_id) as in_force
    from plans.plan
    where person_id = any(${[...personIds]}::bigint[]) and year = ${year} and state not in ('replaced', 'withdrawn')
    order by person_id, version desc
  `.execute(db);
  return rows;
}
