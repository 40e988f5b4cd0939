// What this module asks of learning: activities that took place, those without a note, those that ask for a plan.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { HeldActivity, PlanRule } from '../types.ts';

/** An activity, if it took place. */
export async function selectOptionalHeld(db: Db, id: number): Promise<HeldActivity | undefined> {
  const { rows } = await sql<HeldActivity>`
    select id, person_id, unit_id, title, solution, starts_on, ends_on, is_judged, jp
    from learning.held_activity where id = ${id}
  `.execute(db);
  return rows[0];
}

/** An activity that took place, or not found. */
export const selectHeld = async (db: Db, id: number): Promise<HeldActivity> =>
  (await selectOptionalHeld(db, id)) ?? notFound('activity');

/** How an activity stands with what comes after it. */
export type AfterActivity = HeldActivity & { noteId: number | null; planId: number | null; asksForPlan: boolean };

const recent = 400; // days back in which a note or a plan is still proposed

/** The finished activities of a person, the newest first, with the note and the plan that came of each. */
export async function selectAfter(
  db: Db,
  personId: number,
  asked: { today: Day; rule: PlanRule; activityId?: number }
): Promise<AfterActivity[]> {
  const { today, rule, activityId = null } = asked;
  const { rows } = await sql<AfterActivity>`
    select a.id, a.person_id, a.unit_id, a.title, a.solution, a.starts_on, a.ends_on, a.is_judged, a.jp,
      n.id as note_id, p.id as plan_id, coalesce(a.jp >= ${rule.minJp}::numeric, false) as asks_for_plan
    from learning.held_activity a
    left join transfer.note n on n.activity_id = a.id
    left join transfer.plan p on p.activity_id = a.id
    where a.person_id = ${personId} and (a.is_judged or a.ends_on < ${today}::date)
      and a.ends_on >= ${today}::date - ${recent}::integer
      and (${activityId}::bigint is null or a.id = ${activityId}::bigint)
    order by a.ends_on desc, a.id desc
  `.execute(db);
  return rows;
}

/** The rule in force on a day; none is a rule that asks for nothing. */
export async function selectPlanRule(db: Db, on: Day): Promise<PlanRule> {
  const { rows } = await sql<PlanRule>`
    select min_jp, due_days from transfer.plan_rule where valid @> ${on}::date
  `.execute(db);
  return rows[0] ?? { minJp: Number.MAX_SAFE_INTEGER, dueDays: [] };
}
