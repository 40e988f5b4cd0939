// Counts that a visitor opened an asset of the public library: by asset and day alone, and no machine that says it is one.
import { today, type Ctx } from '#platform/server/context.ts';
import { isMachine } from '../rules-visit.ts';
import { insertVisit } from './store-library.ts';

/** Counts one opening by who has not signed in; who has is a reader, and counted as one. */
export async function countVisit(ctx: Ctx, asset: { id: number }, agent: string): Promise<void> {
  if (ctx.actor.personId !== null || isMachine(agent)) return;
  await insertVisit(ctx.db, asset.id, today(ctx));
}
