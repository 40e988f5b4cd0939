// Signing in by password, and what a closed, unknown or departed person is told.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db, Tx } from '#platform/server/database.ts';
import { writeSetting } from '#platform/server/site-setting.ts';
import { smallMinistry } from '#tests/support/learning.ts';
import { eventsOf, nipOf, signedInAs, visitorAt } from '#tests/support/roles.ts';
import { noon } from '#tests/support/noon.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { actorOfSession, changePassword, demoSignIn, signIn } from './index.ts';
import { hashPassword } from './passwords.ts';

const test = testDatabase();
const { inTransaction } = test;
const now = noon('2026-11-24');
const password = 'sawah hijau di kaki gunung';

async function withPassword(db: Db) {
  const people = await smallMinistry(db);
  const hash = await hashPassword(password);
  await sql`insert into roles.account (person_id, password_hash) values (${people.ani}, ${hash})`.execute(db);
  return { ...people, nip: await nipOf(db, people.ani) };
}

const typed = (nip: string, word = password) => ({ nip, password: word, agent: 'Firefox' });
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

describe('signing in', () => {
  it('lets in by NIP and password, with the NIP grouped as it is printed', () =>
    inTransaction(async (tx) => {
      const { nip, ani } = await withPassword(tx);
      const grouped = `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;
      const entered = await signIn(visitorAt(tx, now), typed(grouped));
      expect(entered).toMatchObject({ ok: true, value: { personId: ani } });
      if (entered.ok) expect((await actorOfSession(tx, entered.value.token, now)).personId).toBe(ani);
    }));

  it('answers a wrong password, an unknown NIP, nonsense and a person without password alike', () =>
    inTransaction(async (tx) => {
      const { nip, budi } = await withPassword(tx);
      const tries = [
        typed(nip, 'salah'),
        typed('1'.repeat(18)),
        typed('budi'),
        typed(''),
        typed(await nipOf(tx, budi), '')
      ];
      for (const one of tries) expect(await signIn(visitorAt(tx, now), one)).toEqual({ ok: false, reason: 'wrong' });
    }));

  it('keeps no trace of what was typed, only of whose account it was', () =>
    inTransaction(async (tx) => {
      const { nip } = await withPassword(tx);
      await signIn(visitorAt(tx, now), typed(nip, 'rahasia-yang-salah'));
      await signIn(visitorAt(tx, now), typed('rahasia-di-kolom-nip'));
      const { rows } = await sql<{ text: string }>`select json_agg(e)::text as text from platform.event e`.execute(tx);
      expect(rows[0]?.text).toContain('roles.entry.refused');
      expect(rows[0]?.text).not.toContain('rahasia');
    }));

  it('closes the account for a quarter of an hour after five wrong ones, even for the right one', () =>
    inTransaction(async (tx) => {
      const { nip } = await withPassword(tx);
      const at = (minute: number, word: string) => signIn(visitorAt(tx, minutes(minute)), typed(nip, word));
      for (let i = 0; i < 5; i++) expect(await at(i, 'salah')).toMatchObject({ reason: 'wrong' });
      expect(await at(5, password)).toEqual({ ok: false, reason: 'too-many', minutes: 10 });
      expect(await at(5.5, password)).toMatchObject({ minutes: 10 });
      expect(await at(14.9, password)).toMatchObject({ reason: 'too-many', minutes: 1 });
      expect(await at(15.1, password)).toMatchObject({ ok: true }); // the first of the five is forgotten
    }));

  it('forgets the wrong ones after the right one', () =>
    inTransaction(async (tx) => {
      const { nip } = await withPassword(tx);
      for (let round = 0; round < 2; round++) {
        for (let i = 0; i < 4; i++) await signIn(visitorAt(tx, now), typed(nip, 'salah'));
        expect(await signIn(visitorAt(tx, now), typed(nip))).toMatchObject({ ok: true });
      }
    }));

  it('does not let in a closed account or who left, and tells so only after the right password', () =>
    inTransaction(async (tx) => {
      const { nip, ani } = await withPassword(tx);
      await sql`update roles.account set disabled_at = now() where person_id = ${ani}`.execute(tx);
      expect(await signIn(visitorAt(tx, now), typed(nip, 'salah'))).toMatchObject({ reason: 'wrong' });
      expect(await signIn(visitorAt(tx, now), typed(nip))).toMatchObject({ reason: 'disabled' });
      await sql`update roles.account set disabled_at = null where person_id = ${ani}`.execute(tx);
      await sql`update people.assignment set status = 'retired' where person_id = ${ani}`.execute(tx);
      expect(await signIn(visitorAt(tx, now), typed(nip))).toMatchObject({ reason: 'not-placed' });
    }));

  it('counts fifty tries at once as it counts them one by one', async () => {
    const { nip } = await withPassword(test.db());
    const tries = await Promise.all(
      Array.from({ length: 50 }, () => signIn(visitorAt(test.db(), now), typed(nip, 'salah')))
    );
    const told = tries.map((one) => (one.ok ? 'in' : one.reason));
    expect(told.filter((reason) => reason === 'wrong')).toHaveLength(5);
    expect(told.filter((reason) => reason === 'too-many')).toHaveLength(45);
  });
});

describe('changing the password', () => {
  const change = (tx: Tx, personId: number, [current, next]: [string, string]) =>
    signedInAs(tx, personId).then((ctx) => changePassword(ctx, { current, password: next }));

  it('needs the old one and a good new one', () =>
    inTransaction(async (tx) => {
      const { ani, budi } = await withPassword(tx);
      expect(await change(tx, ani, ['salah', 'laut biru di ujung timur'])).toMatchObject({ reason: 'wrong' });
      expect(await change(tx, ani, [password, 'pendek'])).toMatchObject({ reason: 'too-short' });
      expect(await change(tx, budi, ['', 'laut biru di ujung timur'])).toMatchObject({ reason: 'no-password' });
    }));

  it('says how long to wait after five wrong ones', () =>
    inTransaction(async (tx) => {
      const { ani } = await withPassword(tx);
      const wrong = () => change(tx, ani, ['salah', 'laut biru di ujung timur']);
      for (let i = 0; i < 5; i++) expect(await wrong()).toEqual({ ok: false, reason: 'wrong' });
      expect(await wrong()).toEqual({ ok: false, reason: 'too-many', minutes: 15 });
    }));

  it('ends every other session and the old password', () =>
    inTransaction(async (tx) => {
      const { ani, nip } = await withPassword(tx);
      const other = await signIn(visitorAt(tx, now), typed(nip));
      expect(await change(tx, ani, [password, 'laut biru di ujung timur'])).toEqual({ ok: true, value: { ended: 1 } });
      if (other.ok) expect((await actorOfSession(tx, other.value.token, now)).personId).toBeNull();
      expect(await signIn(visitorAt(tx, now), typed(nip))).toMatchObject({ reason: 'wrong' });
      expect(await signIn(visitorAt(tx, now), typed(nip, 'laut biru di ujung timur'))).toMatchObject({ ok: true });
      expect(await eventsOf(tx, 'roles.password')).toEqual(['roles.password.changed']);
    }));
});

describe('the sign-in of the demonstration', () => {
  it('does not exist on a real site', () =>
    inTransaction(async (tx) => {
      const { nip } = await withPassword(tx);
      await expect(demoSignIn(visitorAt(tx, now), { nip, agent: '' })).rejects.toThrow(/not found/);
      await writeSetting(tx, 'demonstration', 'true');
      await expect(demoSignIn(visitorAt(tx, now), { nip, agent: '' })).rejects.toThrow(/not found/);
    }));

  it('lets in as an invented person, never as an unknown or closed one', () =>
    inTransaction(async (tx) => {
      const { nip, ani } = await withPassword(tx);
      await writeSetting(tx, 'demonstration', true);
      expect(await demoSignIn(visitorAt(tx, now), { nip, agent: '' })).toMatchObject({ ok: true });
      expect(await demoSignIn(visitorAt(tx, now), { nip: '1', agent: '' })).toMatchObject({ reason: 'not-placed' });
      await sql`update roles.account set disabled_at = now() where person_id = ${ani}`.execute(tx);
      expect(await demoSignIn(visitorAt(tx, now), { nip, agent: '' })).toMatchObject({ reason: 'disabled' });
    }));
});
