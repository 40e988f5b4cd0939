// For whom the actor decides today: by name for lists, by numbers for the count in the frame of every page.
import { sql, type RawBuilder } from 'kysely';
import { unitsWith, type Authority } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { TeamMember } from '../types.ts';
import { ledIds, selectAuthority, selectLed, selectUnled } from './store-led.ts';

/**
 * A select of `person_id`: the people for whom the actor decides today, in person or for those she stands in for, herself
 * never among them. A statement of another module takes it in.
 */
export const ledBy = (ctx: Ctx): RawBuilder<{ personId: number }> => ledIds(ctx.actor, today(ctx));

/** The same people with names and the capacity in which she decides. */
export const ledTeam = async (ctx: Ctx): Promise<TeamMember[]> =>
  ctx.actor.personId === null ? [] : selectLed(ctx.db, ctx.actor, today(ctx));

/** For whom nobody decides in the subtrees that the actor oversees by a capability, herself never among them. */
async function unledUnder(ctx: Ctx, capability: string): Promise<TeamMember[]> {
  const units = unitsWith(ctx.actor, capability);
  if (units?.length === 0) return [];
  const unled = await selectUnled(ctx.db, units, today(ctx));
  return unled.filter((member) => member.personId !== ctx.actor.personId);
}

/** Everyone the actor decides for today: those she leads, and those without a leader whom she oversees by a capability. */
export async function teamFor(ctx: Ctx, capability: string, led?: readonly TeamMember[]): Promise<TeamMember[]> {
  const [own, unled] = await Promise.all([led ?? ledTeam(ctx), unledUnder(ctx, capability)]);
  return [...own, ...unled];
}

/** The same as an array of numbers in an SQL expression; `led` is the array of those she leads. */
export async function teamIds(ctx: Ctx, capability: string, led: RawBuilder<number[]>): Promise<RawBuilder<number[]>> {
  const unled = (await unledUnder(ctx, capability)).map((member) => member.personId);
  return sql`(${led} || ${unled}::bigint[])`;
}

/** Who decides today for the person of a record, and the units above its own: what the part of an actor follows from. */
export const authorityOver = (ctx: Ctx, record: { personId: number; unitId: number }): Promise<Authority> =>
  selectAuthority(ctx.db, record, today(ctx));
