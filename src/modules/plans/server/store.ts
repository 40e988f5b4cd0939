// Every statement about single plans, their items and steps.
import { sql } from 'kysely';
import { notFound } from '#platform/server/errors.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Day } from '#platform/dates.ts';
import type { ItemDraft, Plan, PlanItem } from '../types.ts';

/** What was done with a plan or an item, as it is kept. */
export type StepName =
  | 'start'
  | 'aim'
  | 'submit'
  | 'withdraw'
  | 'drop'
  | 'approve'
  | 'return'
  | 'change'
  | 'replace'
  | 'add-item'
  | 'change-item'
  | 'remove-item'
  | 'progress'
  | 'confirm';
export type StepRow = {
  id: number;
  kind: StepName;
  byId: number;
  by: string;
  at: Date;
  note: string;
  details: Record<string, unknown>;
};
export type NewStep = Pick<StepRow, 'kind' | 'byId' | 'at'> & {
  planId: number;
  note?: string;
  details?: Record<string, unknown>;
  token?: string | undefined;
};

const columns = [
  'id',
  'personId',
  'unitId',
  'year',
  'version',
  'state',
  'nextJobCode',
  'submittedAt',
  'decidedAt',
  'decidedBy',
  'reason',
  'revision'
] as const;

/** The plan, or not found. */
export async function selectPlan(db: Db, id: number): Promise<Plan> {
  const row = await db.selectFrom('plans.plan').select(columns).where('id', '=', id).executeTakeFirst();
  return (row as Plan | undefined) ?? notFound('plan');
}

/** The plan, held until the transaction ends: who comes second sees what the first has done. */
export async function lockPlan(tx: Tx, id: number): Promise<Plan> {
  const row = await tx.selectFrom('plans.plan').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
  return (row as Plan | undefined) ?? notFound('plan');
}

/** All versions of a person's plan of a year, the first one first. */
export async function selectVersions(db: Db, of: Pick<Plan, 'personId' | 'year'>): Promise<Plan[]> {
  const rows = await db
    .selectFrom('plans.plan')
    .select(columns)
    .where('personId', '=', of.personId)
    .where('year', '=', of.year)
    .orderBy('version')
    .execute();
  return rows as Plan[];
}

/** Makes two beginnings of one person's plan of a year take turns. */
export async function lockYear(tx: Tx, personId: number, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`plans:${personId}:${year}`}, 0))`.execute(tx);
}

/** Stores a new draft. */
export async function insertPlan(
  tx: Tx,
  draft: Pick<Plan, 'personId' | 'unitId' | 'year' | 'version' | 'nextJobCode'> & { createdAt: Date }
): Promise<Plan> {
  const row = { ...draft, state: 'draft' };
  return (await tx.insertInto('plans.plan').values(row).returning(columns).executeTakeFirstOrThrow()) as Plan;
}

/** Stores what a step has made of the plan. */
export async function updatePlan(tx: Tx, { id, ...rest }: Plan): Promise<void> {
  await tx.updateTable('plans.plan').set(rest).where('id', '=', id).execute();
}

/** The items of a plan, each with the day on which an activity for it was accepted. */
export async function selectItems(db: Db, planId: number): Promise<PlanItem[]> {
  const { rows } = await sql<PlanItem>`
    select i.id, i.lineage_id, i.goal, i.competency_code, i.solution, i.share, i.source, i.starts_on, i.ends_on,
      i.planned_minutes, i.progress, i.confirmed_on, i.confirmed_by, f.finished_on
    from plans.item i join plans.plan p on p.id = i.plan_id
    left join learning.finished_plan_item f
      on f.plan_item_id = coalesce(i.lineage_id, i.id) and f.person_id = p.person_id
    where i.plan_id = ${planId} order by i.id
  `.execute(db);
  return rows;
}

/** What a new item may bring along from an earlier version. */
export type NewItem = ItemDraft & Partial<Pick<PlanItem, 'lineageId' | 'progress' | 'confirmedOn' | 'confirmedBy'>>;

/** Adds items to a plan, in their order; gives their ids. */
export async function insertItems(tx: Tx, planId: number, items: readonly NewItem[]): Promise<number[]> {
  if (items.length === 0) return [];
  const rows = items.map((item) => ({ ...item, planId }));
  const stored = await tx.insertInto('plans.item').values(rows).returning('id').execute();
  return stored.map(({ id }) => id);
}

/** Stores an item as it now stands. */
export async function updateItem(tx: Tx, { id, finishedOn: _finishedOn, ...rest }: PlanItem): Promise<void> {
  await tx.updateTable('plans.item').set(rest).where('id', '=', id).execute();
}

/** Takes an item out of a draft. */
export async function deleteItem(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('plans.item').where('id', '=', id).execute();
}

/** Adds a step to the plan; steps are never changed. */
export async function insertStep(tx: Tx, step: NewStep): Promise<void> {
  const { planId, kind, byId, at, note = '', details = {}, token } = step;
  await sql`
    insert into plans.step (plan_id, kind, by_id, at, note, details, token)
    values (${planId}, ${kind}, ${byId}, ${at}, ${note}, ${JSON.stringify(details)}, ${token || null})
  `.execute(tx);
}

/** Whether the form with this token was already carried out on the plan. */
export async function isTokenUsed(tx: Tx, planId: number, token: string): Promise<boolean> {
  const { rows } = await sql`select from plans.step where plan_id = ${planId} and token = ${token}`.execute(tx);
  return rows.length > 0;
}

/** The steps of a plan with the names of who took them, oldest first. */
export async function selectSteps(db: Db, planId: number): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select s.id, s.kind, s.by_id, card.name as by, s.at, s.note, s.details
    from plans.step s join people.person_card card on card.id = s.by_id where s.plan_id = ${planId} order by s.id
  `.execute(db);
  return rows;
}

/** Where a person is on a day, with title and job; undefined for who holds no job. */
export async function selectPlace(db: Db, personId: number, on: Day) {
  const { rows } = await sql<{ unitId: number; title: string; jobCode: string | null }>`
    select unit_id, title, job_code from people.placements_on(${on}) where person_id = ${personId} limit 1
  `.execute(db);
  return rows[0];
}
