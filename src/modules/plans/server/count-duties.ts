// How many plans wait for somebody: asked at every page, so counted without being read.
import type { Ctx } from '#platform/server/context.ts';
import { selectDutyCount } from './store-duty-count.ts';
import { selectUnled } from './store-team.ts';

/** How many duties `duties` would list; `led` are those for whom the actor decides. */
export async function countDuties(ctx: Ctx, led: readonly number[]): Promise<number> {
  const { personId } = ctx.actor;
  if (personId === null) return 0;
  const unled = (await selectUnled(ctx)).map((member) => member.personId);
  return selectDutyCount(ctx.db, personId, [...new Set([...led, ...unled])]);
}
