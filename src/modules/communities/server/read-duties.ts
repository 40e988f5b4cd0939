// What waits for somebody in communities: notes, proposals, reviews, communities without owner, presences, offers.
import { sql } from 'kysely';
import type { TeamMember } from '#modules/people/types.ts';
import { teamFor } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { selectDuties, type DutyKind } from './store-duties.ts';
import { sightOf } from './store-sight.ts';

/** One thing that waits; the inbox puts the kind into words, and the count of memberships to note. */
export type Duty = { kind: DutyKind; title: string; href: string; since: Day; due: Day | null };

/** Everything in communities that waits for the actor, who leads `led` where that is known already. */
export async function duties(ctx: Ctx, led?: readonly TeamMember[]): Promise<Duty[]> {
  if (ctx.actor.personId === null) return [];
  const team = (await teamFor(ctx, 'communities.oversee', led)).map(({ personId }) => personId);
  const rows = await selectDuties(ctx.db, sightOf(ctx), sql<number[]>`${team}::bigint[]`);
  return rows.map(({ place, ...duty }) => ({ ...duty, href: `/communities/${place}` }));
}
