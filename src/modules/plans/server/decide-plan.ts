// Who decides for the owner approves a plan, or returns it with a reason.
import type { Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { done } from '#platform/result.ts';
import { apply } from '../rules.ts';
import { caughtUp } from '../rules-items.ts';
import type { Plan } from '../types.ts';
import { onPlan, type Held, type Order, type PlanResult } from './on-plan.ts';
import { insertStep, lockPlan, selectItems, selectVersions, updateItem, updatePlan } from './store.ts';

export type Verdict = { decision: 'approve' | 'return'; note: string };

/** The version that was in force gives way; what came of its items meanwhile goes over into the new one. */
async function replaceFormer({ ctx, tx, plan, items, hand }: Held): Promise<void> {
  const former = (await selectVersions(tx, plan)).find(({ state }) => state === 'approved');
  if (!former) return;
  const held = await lockPlan(tx, former.id);
  const before = await selectItems(tx, former.id);
  for (const item of items) await updateItem(tx, caughtUp(item, before));
  const replaced: Plan = { ...held, state: 'replaced', revision: held.revision + 1 };
  await updatePlan(tx, replaced);
  await insertStep(tx, {
    planId: held.id,
    kind: 'replace',
    byId: hand.personId,
    at: ctx.now,
    details: { by: plan.id }
  });
  const { personId, unitId, year } = held;
  const subject = `plans.plan:${held.id}`;
  await emit(ctx, tx, { name: 'plans.plan.replaced', subject, personId, unitId, payload: { year } });
}

/** Decides one plan that was sent. */
export async function decidePlan(ctx: Ctx, order: Order & Verdict): Promise<PlanResult> {
  const { decision: kind, note } = order;
  return onPlan(ctx, { ...order, kind }, async (held) => {
    const moved = apply(held.plan, held.items, { move: { kind, note }, hand: held.hand });
    if (!moved.ok) return moved;
    if (kind === 'approve') await replaceFormer(held);
    const event = kind === 'approve' ? 'plans.plan.approved' : 'plans.plan.returned';
    return done({ plan: moved.value, step: { kind, note: note.trim() }, event });
  });
}
