// Communities for the tests, as their pages make them: proposed by Ani, accepted by the head or by the minister.
import { sql } from 'kysely';
import { visitor, type Grant } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Db } from '#platform/server/database.ts';
import { decideCommunity, joinCommunity, planSession, proposeCommunity } from '#modules/communities/server/index.ts';
import { proposalSchema, sessionSchema } from '#modules/communities/schema.ts';
import type { SmallMinistry } from './learning.ts';
import { actingAt, actingOn } from './noon.ts';
import { nipOf } from './roles.ts';

type More = { grants?: readonly Grant[]; standsInFor?: readonly number[] };

/** What a use case is given when a person of a unit acts at noon of a day. */
export const memberCtx = (db: Db, who: { id: number; unit: number | null }, day: Day, more: More = {}): Ctx =>
  actingOn(db, { ...visitor, personId: who.id, unitId: who.unit, ...more }, day);

/** The same at a minute of the day: `10:05`. */
export const atTime = (ctx: Ctx, day: Day, time: string): Ctx =>
  actingAt(ctx.db, ctx.actor, new Date(`${day}T${time}:00+07:00`));

/** The charter of a community as its form sends it. */
export const charterForm = (m: SmallMinistry, more: Record<string, unknown> = {}) => ({
  name: 'Rekonsiliasi',
  kind: 'interest',
  purpose: 'Menyamakan cara rekonsiliasi',
  outputs: 'Panduan',
  measures: 'Satu sesi sebulan',
  isOpen: 'true',
  startsOn: '2026-01-01',
  sponsorUnitId: String(m.unit),
  reach: 'house',
  ...more
});

/** A community proposed by Ani and accepted by the head on a day; gives its id. */
export async function aCommunity(
  db: Db,
  m: SmallMinistry,
  { on = '2026-01-12', more = {} }: { on?: Day; more?: Record<string, unknown> } = {}
): Promise<number> {
  const form = proposalSchema.parse({ ...charterForm(m, more), unitId: String(m.unit) });
  const proposed = await proposeCommunity(memberCtx(db, { id: m.ani, unit: m.unit }, on), form);
  if (!proposed.ok) throw new Error(proposed.reason);
  const head = memberCtx(db, { id: m.head, unit: m.unit }, on);
  const decided = await decideCommunity(head, proposed.value, { decision: 'accept', note: '' });
  if (!decided.ok) throw new Error(decided.reason);
  return proposed.value;
}

/** Makes somebody of the unit a member on a day. */
export async function joined(db: Db, of: { id: number; unit: number; community: number; on: Day }): Promise<void> {
  const answer = await joinCommunity(memberCtx(db, of, of.on), of.community);
  if (!answer.ok) throw new Error(answer.reason);
}

/** A session planned by Ani at 10.00 of a day; gives its id. */
export async function aSession(db: Db, m: SmallMinistry, of: { community: number; on: Day }): Promise<number> {
  const form = sessionSchema.parse({ title: 'Bedah kasus', heldOn: of.on, startsAt: '10:00', minutes: '90' });
  const planned = await planSession(memberCtx(db, { id: m.ani, unit: m.unit }, of.on), of.community, form);
  if (!planned.ok) throw new Error(planned.reason);
  return planned.value;
}

/** Ends the work of a person on a day, as a roster would. */
export async function retire(db: Db, personId: number, on: Day): Promise<void> {
  await sql`update people.assignment set valid = daterange(lower(valid), ${on}::date) where person_id = ${personId}`.execute(
    db
  );
}

export { nipOf };
