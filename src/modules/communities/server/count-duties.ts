// How much waits for somebody in communities: asked at every page, so counted without being read.
import { sql, type RawBuilder } from 'kysely';
import { teamIds } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { dutyCount } from './store-duties.ts';
import { sightOf } from './store-sight.ts';

/** How many duties `duties` would list, as an SQL expression; `led` is the array of those for whom the actor decides. */
export async function countDuties(ctx: Ctx, led: RawBuilder<number[]>): Promise<RawBuilder<number>> {
  if (ctx.actor.personId === null) return sql`0`;
  return dutyCount(sightOf(ctx), await teamIds(ctx, 'communities.oversee', led));
}
