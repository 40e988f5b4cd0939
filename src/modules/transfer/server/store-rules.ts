// Every statement about the dated rule that asks for an actualisation plan.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { PlanRule } from '../types.ts';

export type PlanRuleVersion = PlanRule & { from: Day; until: Day | null };

/** Every version of the rule, oldest first. */
export async function selectPlanRules(db: Db): Promise<PlanRuleVersion[]> {
  const { rows } = await sql<PlanRuleVersion>`
    select min_jp, due_days, coalesce(lower(valid), '-infinity')::text as "from", upper(valid)::text as until
    from transfer.plan_rule order by valid
  `.execute(db);
  return rows;
}

/** Keeps others from beginning a version at the same time. */
export async function lockPlanRules(tx: Tx): Promise<void> {
  await sql`lock table transfer.plan_rule in share row exclusive mode`.execute(tx);
}

/** Ends the version in force on the day, and begins the new one. */
export async function insertPlanRule(tx: Tx, { from, minJp, dueDays }: PlanRule & { from: Day }): Promise<void> {
  await sql`
    update transfer.plan_rule set valid = daterange(lower(valid), ${from}::date) where valid @> ${from}::date
  `.execute(tx);
  await sql`
    insert into transfer.plan_rule (min_jp, due_days, valid)
    values (${minJp}, ${[...dueDays]}::integer[], daterange(${from}::date, null))
  `.execute(tx);
}
