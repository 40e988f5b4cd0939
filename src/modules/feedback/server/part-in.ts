// In which part the actor meets a recommendation today, outside a step on it.
import { today, type Ctx } from '#platform/server/context.ts';
import { partOf } from '../policy.ts';
import type { Part, Recommendation } from '../types.ts';
import { selectAround } from './store-places.ts';

/** Loads what it depends on. */
export async function partIn(ctx: Ctx, it: Pick<Recommendation, 'unitId' | 'ownerId'>): Promise<Part> {
  const of = { unitId: it.unitId, ownUnitId: ctx.actor.unitId, day: today(ctx) };
  return partOf(ctx.actor, it, await selectAround(ctx.db, of));
}
