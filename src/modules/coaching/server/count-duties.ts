// How much waits for somebody in coaching: asked at every page, so counted without being read.
import { sql, type RawBuilder } from 'kysely';
import { today, type Ctx } from '#platform/server/context.ts';
import { dutyCount } from './store-duties.ts';

/** How many duties `duties` would list, as an SQL expression. */
export const countDuties = (ctx: Ctx): RawBuilder<number> =>
  ctx.actor.personId === null ? sql`0` : dutyCount({ personId: ctx.actor.personId, day: today(ctx) });
