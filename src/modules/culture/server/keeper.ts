// Whether the actor keeps what belongs to a unit: asked by every use case that writes for it.
import { today, type Ctx } from '#platform/server/context.ts';
import { mayKeep } from '../policy.ts';
import { keptUnits, selectAncestors, selectHomes, type Home } from './store-units.ts';

/** Whether the actor keeps the culture of this unit today. */
export const keeps = async (ctx: Ctx, unitId: number): Promise<boolean> =>
  mayKeep(ctx.actor, await selectAncestors(ctx.db, unitId, today(ctx)));

/** Whether the actor keeps the culture of any unit. */
export function isKeeper(ctx: Ctx): boolean {
  const kept = keptUnits(ctx.actor);
  return ctx.actor.personId !== null && (kept === null || kept.length > 0);
}

/** The units for which the actor may announce something; of some levels alone where they are named. */
export const keptHomes = async (ctx: Ctx, levels?: readonly string[]): Promise<Home[]> =>
  isKeeper(ctx)
    ? selectHomes(ctx.db, { kept: keptUnits(ctx.actor), day: today(ctx), ...(levels ? { levels } : {}) })
    : [];
