// How the person who acts is related to the sharing calendar of a unit: what its policy asks.
import { holdsOver } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { CalendarStanding } from '../policy.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { selectLeadsUnit } from './store-calendar.ts';
import { selectAncestors } from './store-people.ts';

/** The actor's standing at a unit's calendar, or at one series of it, today. */
export async function calendarStandingOf(
  ctx: Ctx,
  of: { unitId: number; organiserId?: number }
): Promise<CalendarStanding> {
  const personId = signedIn(ctx);
  const day = today(ctx);
  const ancestors = await selectAncestors(ctx.db, of.unitId, day);
  const placed = ctx.actor.unitId === null ? [] : await selectAncestors(ctx.db, ctx.actor.unitId, day);
  return {
    isOverseer:
      holdsOver(ctx.actor, 'knowledge.steward', ancestors) ||
      (await selectLeadsUnit(ctx.db, of.unitId, { people: carried(ctx), day })),
    isOrganiser: of.organiserId === personId,
    isOfUnit: placed.includes(of.unitId)
  };
}
