// The plans of a whole team are decided at once, with one note.
import type { Ctx } from '#platform/server/context.ts';
import { refusalOf } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Reason } from '../types.ts';
import { decidePlan, type Verdict } from './decide-plan.ts';
import { selectTitles } from './store-team.ts';

/** Which plans, each in the form in which it was seen. */
export type Chosen = readonly { planId: number; revision: number }[];
/** What became of one plan: decided, or why not. */
export type Decided = {
  planId: number;
  name: string;
  year: number;
  outcome: 'decided' | Reason | 'not-found';
  by?: string;
};

async function decideOne(ctx: Ctx, plan: Chosen[number], verdict: Verdict): Promise<Pick<Decided, 'outcome' | 'by'>> {
  const result = await decidePlan(ctx, { ...plan, ...verdict }).catch((error: unknown) => {
    if (refusalOf(error) === 'not-found') return undefined;
    throw error;
  });
  if (!result) return { outcome: 'not-found' };
  if (result.ok) return { outcome: 'decided' };
  return { outcome: result.reason, ...(result.by === undefined ? {} : { by: result.by }) };
}

/**
 * Decides each chosen plan by itself: what somebody else decided meanwhile, or what was changed, is told and hinders
 * no other. A plan out of the actor's reach is not found and has no name.
 */
export async function decidePlans(
  ctx: Ctx,
  chosen: Chosen,
  verdict: Verdict
): Promise<Result<Decided[], 'reason-missing'>> {
  if (verdict.decision === 'return' && verdict.note.trim() === '') return refused('reason-missing');
  const decided: Decided[] = [];
  const titles = await selectTitles(
    ctx.db,
    chosen.map(({ planId }) => planId)
  );
  for (const plan of chosen) {
    const result = await decideOne(ctx, plan, verdict);
    const { name = '', year = 0 } = (result.outcome === 'not-found' ? undefined : titles.get(plan.planId)) ?? {};
    decided.push({ planId: plan.planId, name, year, ...result });
  }
  return done(decided);
}
