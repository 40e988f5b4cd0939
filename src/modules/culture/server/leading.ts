// Whether the actor leads a unit or one above it today, in person, acting, or standing in for who does.
import { today, type Ctx } from '#platform/server/context.ts';
import { carried } from '#platform/server/signed-in.ts';
import { selectLeads } from './store-units.ts';

/** Whether the actor leads this unit or one above. */
export const leads = (ctx: Ctx, unitId: number): Promise<boolean> =>
  selectLeads(ctx.db, unitId, { carried: carried(ctx), day: today(ctx) });
