// Sessions against a real database: who is found, when one ends, and what the actor of the day holds.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { holds, holdsOver, visitor } from '#platform/actor.ts';
import type { Tx } from '#platform/server/database.ts';
import { smallMinistry } from '#tests/support/learning.ts';
import { eventsOf, hold, signedInAs, visitorAt } from '#tests/support/roles.ts';
import { noon } from '#tests/support/noon.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { actorOfSession, endSession, endSessions, listSessions, startSession } from './index.ts';

const day = noon('2026-11-24');
const later = (hours: number) => new Date(day.getTime() + hours * 3_600_000);

const entered = (tx: Tx, personId: number, previous?: string) =>
  startSession(visitorAt(tx, day), { personId, way: 'password', agent: 'Firefox', previous });

describe('a session', () => {
  it('is nobody without a token, with an unknown one, and with something else in the cookie', () =>
    inTransaction(async (tx) => {
      for (const token of [undefined, '', 'x'.repeat(43), "' or true --"])
        expect(await actorOfSession(tx, token, day)).toEqual(visitor);
    }));

  it('is kept as a digest only', () =>
    inTransaction(async (tx) => {
      const { ani } = await smallMinistry(tx);
      const { token } = await entered(tx, ani);
      const { rows } = await sql<{ row: string }>`select row_to_json(s)::text as row from roles.session s`.execute(tx);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.row).not.toContain(token);
    }));

  it('ends eight hours after it was last seen, and each sighting moves that on', () =>
    inTransaction(async (tx) => {
      const { ani } = await smallMinistry(tx);
      const { token } = await entered(tx, ani);
      const isIn = async (hours: number) => (await actorOfSession(tx, token, later(hours))).personId === ani;
      expect([await isIn(7.9), await isIn(15.8), await isIn(24)]).toEqual([true, true, false]);
    }));

  it('ends after seven days, however busy', () =>
    inTransaction(async (tx) => {
      const { ani } = await smallMinistry(tx);
      const { token } = await entered(tx, ani);
      let last = 0;
      for (let hour = 0; (await actorOfSession(tx, token, later(hour))).personId; hour += 7) last = hour;
      expect(last).toBe(161); // the last sighting before 168 hours
    }));

  it('is rotated: signing in again on the same browser ends the one before', () =>
    inTransaction(async (tx) => {
      const { ani } = await smallMinistry(tx);
      const first = await entered(tx, ani);
      const second = await entered(tx, ani, first.token);
      expect(second.token).not.toBe(first.token);
      expect(await actorOfSession(tx, first.token, day)).toEqual(visitor);
      expect((await actorOfSession(tx, second.token, day)).personId).toBe(ani);
    }));

  it('ends by signing out, once, with an event', () =>
    inTransaction(async (tx) => {
      const { ani } = await smallMinistry(tx);
      const { token } = await entered(tx, ani);
      await endSession(visitorAt(tx, day), token);
      await endSession(visitorAt(tx, day), token);
      expect(await actorOfSession(tx, token, day)).toEqual(visitor);
      expect(await eventsOf(tx)).toEqual(['roles.session.started', 'roles.session.ended']);
    }));

  it('is over at once for a closed account and for who left the ministry', () =>
    inTransaction(async (tx) => {
      const { ani, budi } = await smallMinistry(tx);
      const [first, second] = [await entered(tx, ani), await entered(tx, budi)];
      await sql`update roles.account set disabled_at = now() where person_id = ${ani}`.execute(tx);
      await sql`update people.assignment set valid = '[2020-01-01,2026-11-01)' where person_id = ${budi}`.execute(tx);
      expect(await actorOfSession(tx, first.token, day)).toEqual(visitor);
      expect(await actorOfSession(tx, second.token, day)).toEqual(visitor);
    }));
});

describe('my sessions', () => {
  it('lists only my own and marks this one', () =>
    inTransaction(async (tx) => {
      const { ani, budi } = await smallMinistry(tx);
      await entered(tx, budi);
      await entered(tx, ani);
      const ctx = await signedInAs(tx, ani);
      const mine = await listSessions(ctx);
      expect(mine).toHaveLength(2);
      expect(mine.filter((session) => session.isThis).map(({ id }) => id)).toEqual([ctx.actor.sessionId]);
    }));

  it("somebody else's session is not found", () =>
    inTransaction(async (tx) => {
      const { ani, budi } = await smallMinistry(tx);
      const other = await signedInAs(tx, budi);
      const ctx = await signedInAs(tx, ani);
      await expect(endSessions(ctx, { id: other.actor.sessionId ?? 0 })).rejects.toThrow(/not found/);
      expect(await listSessions(other)).toHaveLength(1);
    }));

  it('all others end together, this one stays', () =>
    inTransaction(async (tx) => {
      const { ani } = await smallMinistry(tx);
      await entered(tx, ani);
      await entered(tx, ani);
      const ctx = await signedInAs(tx, ani);
      expect(await endSessions(ctx, 'others')).toBe(2);
      expect((await listSessions(ctx)).map(({ isThis }) => isThis)).toEqual([true]);
    }));
});

describe('who acts', () => {
  it('an employee holds nothing beyond the own records', () =>
    inTransaction(async (tx) => {
      const { ani, unit } = await smallMinistry(tx);
      const { actor } = await signedInAs(tx, ani);
      expect(actor).toMatchObject({ personId: ani, name: 'Ani', unitId: unit, grants: [], standsInFor: [] });
    }));

  it('who leads a unit, and who is named as supervisor, decides', () =>
    inTransaction(async (tx) => {
      const { ani, budi, head } = await smallMinistry(tx);
      await sql`update people.assignment set supervisor_id = ${ani} where person_id = ${budi}`.execute(tx);
      expect(holds((await signedInAs(tx, head)).actor, 'team.decide')).toBe(true);
      expect(holds((await signedInAs(tx, ani)).actor, 'team.decide')).toBe(true);
      expect(holds((await signedInAs(tx, budi)).actor, 'team.decide')).toBe(false);
    }));

  it('an acting head leads as long as the acting lasts', () =>
    inTransaction(async (tx) => {
      const { ani, unit } = await smallMinistry(tx);
      await sql`insert into people.assignment (person_id, unit_id, kind, title, job_kind, status, valid)
        values (${ani}, ${unit}, 'daily-acting', 'Plh.', 'struktural', 'active', '[2026-11-23,2026-11-28)')`.execute(
        tx
      );
      expect(holdsOver((await signedInAs(tx, ani)).actor, 'people.read-unit', [unit])).toBe(true);
      expect((await signedInAs(tx, ani, '2026-11-28')).actor.grants).toEqual([]);
    }));

  it('who stands in decides while it lasts, and carries no role of the other', () =>
    inTransaction(async (tx) => {
      const { ani, head, unit } = await smallMinistry(tx);
      await hold(tx, head, { role: 'officer', over: unit });
      await sql`insert into roles.delegation (from_id, to_id, valid) values (${head}, ${ani}, '[2026-11-20,2026-11-25)')`.execute(
        tx
      );
      const { actor } = await signedInAs(tx, ani);
      expect(actor.standsInFor).toEqual([head]);
      expect(actor.grants.map(({ capability }) => capability)).toEqual(['team.decide']);
      expect((await signedInAs(tx, ani, '2026-11-25')).actor).toMatchObject({ standsInFor: [], grants: [] });
    }));

  it('a role holds on its days only', () =>
    inTransaction(async (tx) => {
      const { ani, unit } = await smallMinistry(tx);
      await hold(tx, ani, { role: 'officer', over: unit, days: '[2026-11-24,2026-11-26)' });
      const isHeld = async (on: string) => holds((await signedInAs(tx, ani, on)).actor, 'learning.oversee');
      expect([await isHeld('2026-11-23'), await isHeld('2026-11-24'), await isHeld('2026-11-25')]).toEqual([
        false,
        true,
        true
      ]);
      expect(await isHeld('2026-11-26')).toBe(false);
    }));
});
