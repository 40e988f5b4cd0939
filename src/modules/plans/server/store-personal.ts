// Statements that gather and blank one person's plans.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

/** The rows of a person in every table of the module. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const plans = await sql`select * from plans.plan where person_id = ${personId} order by id`.execute(db);
  const items = await sql`
    select i.* from plans.item i join plans.plan p on p.id = i.plan_id where p.person_id = ${personId} order by i.id
  `.execute(db);
  const steps = await sql`
    select s.* from plans.step s join plans.plan p on p.id = s.plan_id
    where p.person_id = ${personId} or s.by_id = ${personId} order by s.id
  `.execute(db);
  return { 'plans.plan': plans.rows, 'plans.item': items.rows, 'plans.step': steps.rows };
}

/** Takes the words out of a person's items. */
export async function blankPlans(tx: Tx, personId: number): Promise<void> {
  await sql`
    update plans.item i set goal = '', source = '' from plans.plan p where p.id = i.plan_id and p.person_id = ${personId}
  `.execute(tx);
}
