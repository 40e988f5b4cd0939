// Plans for the tests: written and sent by their owner, as pages do it.
import { addItem, decidePlan, startPlan, submitPlan } from '#modules/plans/server/index.ts';
import type { ItemDraft } from '#modules/plans/types.ts';
import type { Db } from '#platform/server/database.ts';
import { ctxOf } from './learning.ts';

/** An item with everything a plan needs to be sent. */
export const item: ItemDraft = {
  goal: 'Menyusun kueri rekonsiliasi',
  competencyCode: null,
  solution: 'self',
  share: 10,
  source: '',
  startsOn: '2026-02-02',
  endsOn: '2026-03-31',
  plannedMinutes: 360
};

/** A draft of 2026 with these items, begun in January; gives its id. */
export async function aPlan(db: Db, personId: number, items: readonly ItemDraft[]): Promise<number> {
  const ctx = ctxOf(db, personId, '2026-01-10');
  const started = await startPlan(ctx, { year: 2026, nextJobCode: null, gaps: [], goalOf: () => '' });
  if (!started.ok) throw new Error(started.reason);
  for (const each of items) await addItem(ctx, { planId: started.value.id, item: each });
  return started.value.id;
}

/** A plan that waits for a decision since 12 January. */
export async function sentPlan(db: Db, personId: number, items: readonly ItemDraft[] = [item]): Promise<number> {
  const planId = await aPlan(db, personId, items);
  const sent = await submitPlan(ctxOf(db, personId, '2026-01-12'), { planId });
  if (!sent.ok) throw new Error(sent.reason);
  return planId;
}

/** A plan approved by who decides on the day. */
export async function approvedPlan(
  db: Db,
  who: { owner: number; decider: number; on?: string },
  items: readonly ItemDraft[] = [item]
): Promise<number> {
  const planId = await sentPlan(db, who.owner, items);
  const ctx = ctxOf(db, who.decider, who.on ?? '2026-01-14');
  const decided = await decidePlan(ctx, { planId, decision: 'approve', note: '' });
  if (!decided.ok) throw new Error(decided.reason);
  return planId;
}
