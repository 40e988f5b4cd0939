// What was approved is changed by a new version, which takes over all items; the approved one holds meanwhile.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { done } from '#platform/result.ts';
import { mayStep } from '../rules.ts';
import { carriedOver } from '../rules-items.ts';
import type { Plan, PlanState } from '../types.ts';
import { roleHere, type Order, type PlanResult } from './on-plan.ts';
import {
  insertItems,
  insertPlan,
  insertStep,
  lockPlan,
  lockYear,
  selectItems,
  selectPlace,
  selectVersions
} from './store.ts';

const open: readonly PlanState[] = ['draft', 'returned', 'submitted'];

async function nextVersion(ctx: Ctx, tx: Tx, from: { plan: Plan; last: number }): Promise<Plan> {
  const { personId, year, nextJobCode } = from.plan;
  const unitId = (await selectPlace(tx, personId, today(ctx)))?.unitId ?? from.plan.unitId;
  const version = from.last + 1;
  const next = await insertPlan(tx, { personId, unitId, year, nextJobCode, version, createdAt: ctx.now });
  const items = await selectItems(tx, from.plan.id);
  await insertItems(tx, next.id, items.map(carriedOver));
  const step = { kind: 'change', byId: personId, at: ctx.now, details: { from: from.plan.id } } as const;
  await insertStep(tx, { planId: next.id, ...step });
  const subject = `plans.plan:${next.id}`;
  await emit(ctx, tx, { name: 'plans.plan.changed', subject, personId, unitId, payload: { year, version } });
  return next;
}

/** Opens a new version of an approved plan; where one is open already, that one is given. */
export async function changePlan(ctx: Ctx, order: Order): Promise<PlanResult> {
  return inTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const plan = await lockPlan(tx, order.planId);
    const may = mayStep('change', plan, await roleHere(inside, plan));
    if (!may.ok) return may;
    await lockYear(tx, plan.personId, plan.year);
    const versions = await selectVersions(tx, plan);
    const last = Math.max(...versions.map(({ version }) => version));
    const already = versions.find(({ state }) => open.includes(state));
    return done(already ?? (await nextVersion(inside, tx, { plan, last })));
  });
}
