// Statements about actualisation plans and their milestones.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { HeldActivity, Milestone, Plan } from '../types.ts';

const columns = ['id', 'activityId', 'personId', 'unitId', 'startedAt', 'revision'] as const;
const milestoneColumns = [
  ...['id', 'planId', 'dueDay', 'dueOn', 'aim', 'isMet', 'line', 'reportedAt', 'confirmedAt', 'confirmedBy', 'reason'],
  'revision'
] as (keyof Milestone)[];

/** The plan, or not found. */
export async function selectPlan(db: Db, id: number): Promise<Plan> {
  const row = await db.selectFrom('transfer.plan').select(columns).where('id', '=', id).executeTakeFirst();
  return row ?? notFound('plan');
}

/** The plan, held until the transaction ends. */
export async function lockPlan(tx: Tx, id: number): Promise<Plan> {
  const row = await tx.selectFrom('transfer.plan').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ?? notFound('plan');
}

/** The plan of an activity; begun here where there is none, `isNew` tells. */
export async function insertPlan(
  tx: Tx,
  activity: Pick<HeldActivity, 'id' | 'personId' | 'unitId'>,
  startedAt: Date
): Promise<Plan & { isNew: boolean }> {
  const { id: activityId, personId, unitId } = activity;
  const created = await tx
    .insertInto('transfer.plan')
    .values({ activityId, personId, unitId, startedAt })
    .onConflict((conflict) => conflict.column('activityId').doNothing())
    .returning(columns)
    .executeTakeFirst();
  if (created) return { ...created, isNew: true };
  const known = await tx
    .selectFrom('transfer.plan')
    .select(columns)
    .where('activityId', '=', activityId)
    .executeTakeFirstOrThrow();
  return { ...known, isNew: false };
}

/** Stores that a plan has changed. */
export async function bumpPlan(tx: Tx, id: number): Promise<void> {
  await sql`update transfer.plan set revision = revision + 1 where id = ${id}`.execute(tx);
}

/** Puts the milestones to a new plan. */
export async function insertMilestones(
  tx: Tx,
  planId: number,
  due: readonly { dueDay: number; dueOn: Day }[]
): Promise<void> {
  if (due.length === 0) return;
  const rows = due.map((each) => ({ planId, ...each }));
  await tx.insertInto('transfer.milestone').values(rows).execute();
}

/** The milestones of a plan, the first due first. */
export async function selectMilestones(db: Db, planId: number): Promise<Milestone[]> {
  const rows = await db
    .selectFrom('transfer.milestone')
    .select(milestoneColumns)
    .where('planId', '=', planId)
    .orderBy('dueDay')
    .execute();
  return rows as Milestone[];
}

/** The plan to which a milestone belongs, or not found. */
export async function planOfMilestone(db: Db, id: number): Promise<number> {
  const row = await db.selectFrom('transfer.milestone').select('planId').where('id', '=', id).executeTakeFirst();
  return row?.planId ?? notFound('milestone');
}

/** Stores a milestone as it now stands. */
export async function updateMilestone(tx: Tx, { id, ...rest }: Milestone): Promise<void> {
  await tx.updateTable('transfer.milestone').set(rest).where('id', '=', id).execute();
}
