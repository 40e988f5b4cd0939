// Statements behind the lists of plans and what stands beside their items.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';
import type { Day } from '#platform/dates.ts';
import type { Plan, PlanItem } from '../types.ts';

type Progressed = Pick<PlanItem, 'progress' | 'confirmedOn' | 'finishedOn' | 'plannedMinutes'>;
/** A plan in a list, with how far its items are. */
export type ListedPlan = Pick<Plan, 'id' | 'year' | 'version' | 'state' | 'submittedAt' | 'decidedAt' | 'reason'> & {
  items: readonly Progressed[];
};

/** The plans of a person, newest year and version first. */
export async function selectPlans(db: Db, personId: number): Promise<ListedPlan[]> {
  const { rows } = await sql<ListedPlan>`
    select p.id, p.year, p.version, p.state, p.submitted_at, p.decided_at, p.reason, coalesce(item.list, '[]') as items
    from plans.plan p
    left join lateral (
      select json_agg(json_build_object('progress', i.progress, 'confirmedOn', i.confirmed_on,
        'finishedOn', f.finished_on, 'plannedMinutes', i.planned_minutes)) as list
      from plans.item i left join learning.finished_plan_item f
        on f.plan_item_id = coalesce(i.lineage_id, i.id) and f.person_id = p.person_id
      where i.plan_id = p.id
    ) item on true
    where p.person_id = ${personId} order by p.year desc, p.version desc
  `.execute(db);
  return rows;
}

/** A learning activity that was begun for an item. */
export type ItemActivity = {
  id: number;
  rootId: number;
  title: string;
  state: string;
  startsOn: Day | null;
  endsOn: Day | null;
};

/** The activities of a person for these items, by the item's first version. */
export async function selectActivities(
  db: Db,
  personId: number,
  roots: readonly number[]
): Promise<Map<number, ItemActivity[]>> {
  const { rows } = await sql<ItemActivity>`
    select id, plan_item_id as root_id, title, state, starts_on, ends_on from learning.activity_card
    where person_id = ${personId} and plan_item_id = any(${[...roots]}::bigint[]) order by id
  `.execute(db);
  return Map.groupBy(rows, ({ rootId }) => rootId);
}

/** The plan in force of a person in a year. */
export async function selectInForce(db: Db, personId: number, year: number): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select id from plans.plan where person_id = ${personId} and year = ${year} and state = 'approved'
  `.execute(db);
  return rows[0]?.id;
}
