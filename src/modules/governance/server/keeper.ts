// Whether the actor keeps what belongs to a unit: asked by every use case that writes.
import { today, type Ctx } from '#platform/server/context.ts';
import { mayKeep } from '../policy.ts';
import { selectAncestors } from './store-units.ts';

/** Whether the actor keeps documents and skill groups of this unit today. */
export const keeps = async (ctx: Ctx, unitId: number): Promise<boolean> =>
  mayKeep(ctx.actor, await selectAncestors(ctx.db, unitId, today(ctx)));
