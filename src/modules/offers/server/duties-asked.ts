// For whom and in which units the actor's duties in offers are sought.
import { today, type Ctx } from '#platform/server/context.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import type { Asked } from './store-duties.ts';

/** What the statements of duties are asked with. */
export function dutiesAsked(ctx: Ctx): Asked {
  const grants = ctx.actor.grants.filter(({ capability }) => capability === 'offers.oversee' || capability === '*');
  const units = grants.flatMap(({ unitId }) => unitId ?? []);
  const overseen = units.length < grants.length ? null : units;
  return { personId: signedIn(ctx), carried: carried(ctx), overseen, day: today(ctx) };
}
