// For whom the actor decides today, by numbers alone: what counts and filters ask at every page.
import { today, type Ctx } from '#platform/server/context.ts';
import { selectLedIds } from './store-line.ts';

/** The people for whom the actor decides today, in person or for those she stands in for, herself never among them. */
export async function ledBy(ctx: Ctx): Promise<number[]> {
  const { personId, standsInFor } = ctx.actor;
  return personId === null ? [] : selectLedIds(ctx.db, { personId, standsInFor }, today(ctx));
}
