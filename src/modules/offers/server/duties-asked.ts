// For whom and in which units the actor's duties in offers are sought.
import { unitsWith } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import type { Asked } from './store-duties.ts';

/** What the statements of duties are asked with. */
export const dutiesAsked = (ctx: Ctx): Asked => ({
  personId: signedIn(ctx),
  carried: carried(ctx),
  overseen: unitsWith(ctx.actor, 'offers.oversee'),
  day: today(ctx)
});
