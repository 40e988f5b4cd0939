// Which innovations the whole ministry can read: asked by whoever lists them among other records.
import type { Ctx } from '#platform/server/context.ts';
import { selectOpen } from './store-register.ts';

/** Of these innovations those that the reader may open: put to a unit at least once, or her own. */
export const openInnovations = (ctx: Ctx, ids: readonly number[]): Promise<{ id: number }[]> =>
  selectOpen(ctx.db, ids, ctx.actor.personId);
