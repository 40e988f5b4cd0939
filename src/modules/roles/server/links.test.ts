// One-time links: who may make them, that each works once, and that a printed list reaches no further than it may.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { operator } from '#platform/actor.ts';
import type { Tx } from '#platform/server/database.ts';
import { smallMinistry } from '#tests/support/learning.ts';
import { administeredMinistry, codeOf, eventsOf, hold, nipOf, signedInAs, visitorAt } from '#tests/support/roles.ts';
import { noon } from '#tests/support/noon.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  actorOfSession,
  disableAccount,
  enableAccount,
  enterByLink,
  listAccounts,
  makeFirstAdministrator,
  makeLink,
  makeUnitLinks,
  readLink,
  signIn
} from './index.ts';

const now = noon('2026-11-24');
const password = 'sawah hijau di kaki gunung';
const use = (token: string, word: string | null = password) => ({ token, password: word, agent: 'Firefox' });

async function linkFor(tx: Tx, by: number, personId: number) {
  const made = await makeLink(await signedInAs(tx, by), await nipOf(tx, personId));
  return made.ok ? made.value.token : made.reason;
}

describe('making a link', () => {
  it('is refused to colleagues, supervisors and the administrator of another unit, as if there were nobody', () =>
    inTransaction(async (tx) => {
      const { ani, budi, head, officer, minister } = await administeredMinistry(tx);
      expect(await linkFor(tx, budi, ani)).toBe('unknown-person');
      expect(await linkFor(tx, minister, ani)).toBe('unknown-person');
      expect(await linkFor(tx, head, officer)).toBe('unknown-person');
    }));

  it('is refused for a person of the unit who holds a role beyond it', () =>
    inTransaction(async (tx) => {
      const { ani, head, root } = await administeredMinistry(tx);
      expect(await linkFor(tx, head, ani)).toHaveLength(43);
      await hold(tx, ani, { role: 'auditor', over: root });
      expect(await linkFor(tx, head, ani)).toBe('unknown-person');
    }));

  it('reaches somebody without a place only from the top of the ministry', () =>
    inTransaction(async (tx) => {
      const { ani, head, officer } = await administeredMinistry(tx);
      await sql`update people.assignment set valid = '[2020-01-01,2026-01-01)' where person_id = ${ani}`.execute(tx);
      expect(await linkFor(tx, head, ani)).toBe('unknown-person');
      expect(await linkFor(tx, officer, ani)).toHaveLength(43);
    }));
});

describe('a link', () => {
  it('is looked at as often as one likes and works once', () =>
    inTransaction(async (tx) => {
      const { ani, officer } = await administeredMinistry(tx);
      const token = await linkFor(tx, officer, ani);
      const ctx = visitorAt(tx, now);
      expect(await readLink(ctx, token)).toMatchObject({ personId: ani, name: 'Ani' });
      expect(await readLink(ctx, token)).toBeDefined();
      const entered = await enterByLink(ctx, use(token));
      expect(entered).toMatchObject({ ok: true, value: { personId: ani } });
      expect(await readLink(ctx, token)).toBeUndefined();
      expect(await enterByLink(ctx, use(token))).toMatchObject({ reason: 'gone' });
      expect(await signIn(ctx, { nip: await nipOf(tx, ani), password, agent: '' })).toMatchObject({ ok: true });
    }));

  it('is not spent by a password that is too weak', () =>
    inTransaction(async (tx) => {
      const { ani, officer } = await administeredMinistry(tx);
      const token = await linkFor(tx, officer, ani);
      expect(await enterByLink(visitorAt(tx, now), use(token, 'pendek'))).toMatchObject({ reason: 'too-short' });
      expect(await enterByLink(visitorAt(tx, now), use(token))).toMatchObject({ ok: true });
    }));

  it('is good for seven days, and a newer one ends it', () =>
    inTransaction(async (tx) => {
      const { ani, officer } = await administeredMinistry(tx);
      const first = await linkFor(tx, officer, ani);
      const second = await linkFor(tx, officer, ani);
      expect(await enterByLink(visitorAt(tx, now), use(first))).toMatchObject({ reason: 'gone' });
      expect(await readLink(visitorAt(tx, noon('2026-11-30')), second)).toBeDefined();
      expect(await enterByLink(visitorAt(tx, noon('2026-12-01')), use(second))).toMatchObject({ reason: 'gone' });
    }));

  it('ends every session the person had, opens a closed try limit, and not a closed account', () =>
    inTransaction(async (tx) => {
      const { ani, officer } = await administeredMinistry(tx);
      const nip = await nipOf(tx, ani);
      const old = await signedInAs(tx, ani);
      for (let i = 0; i < 6; i++) await signIn(visitorAt(tx, now), { nip, password: 'salah', agent: '' });
      const token = await linkFor(tx, officer, ani);
      expect(await enterByLink(visitorAt(tx, now), use(token))).toMatchObject({ ok: true });
      const { rows } = await sql`select from roles.session where id = ${old.actor.sessionId}`.execute(tx);
      expect(rows).toHaveLength(0);
      expect(await signIn(visitorAt(tx, now), { nip, password, agent: '' })).toMatchObject({ ok: true });
      await disableAccount(await signedInAs(tx, officer), nip);
      const again = await linkFor(tx, officer, ani);
      expect(await enterByLink(visitorAt(tx, now), use(again))).toMatchObject({ reason: 'disabled' });
    }));

  it('lets in without a password where the site does not use them', () =>
    inTransaction(async (tx) => {
      const { ani, officer } = await administeredMinistry(tx);
      const token = await linkFor(tx, officer, ani);
      const entered = await enterByLink(visitorAt(tx, now), use(token, null));
      expect(entered.ok && (await actorOfSession(tx, entered.value.token, now)).personId).toBe(ani);
      expect(await signIn(visitorAt(tx, now), { nip: await nipOf(tx, ani), password: '', agent: '' })).toMatchObject({
        ok: false
      });
    }));

  it('is kept as a digest, and its making and use are events', () =>
    inTransaction(async (tx) => {
      const { ani, officer } = await administeredMinistry(tx);
      const token = await linkFor(tx, officer, ani);
      await enterByLink(visitorAt(tx, now), use(token));
      const { rows } = await sql<{ text: string }>`
        select (select json_agg(l)::text from roles.one_time_link l) || (select json_agg(e)::text from platform.event e) as text`.execute(
        tx
      );
      expect(rows[0]?.text).not.toContain(token);
      const events = (await eventsOf(tx)).filter((name) => name !== 'roles.session.started');
      expect(events).toEqual(['roles.link.made', 'roles.link.used', 'roles.password.changed']);
    }));
});

describe('the links of a unit', () => {
  const choice = { below: false, onlyNew: true };
  it('are for its people who never came in, in the order of the list', () =>
    inTransaction(async (tx) => {
      const { ani, head, root, officer } = await administeredMinistry(tx);
      const ctx = await signedInAs(tx, officer);
      await signedInAs(tx, ani);
      const made = await makeUnitLinks(ctx, { ...choice, below: true, unitCode: await codeOf(tx, root) });
      expect(made.ok && made.value.links.map(({ name }) => name)).toEqual(['Menteri', 'Budi', 'I Made Wiratama']);
      const narrow = await makeUnitLinks(ctx, { ...choice, unitCode: await codeOf(tx, root) });
      expect(narrow.ok && narrow.value.links.map(({ name }) => name)).toEqual(['Menteri']);
      const outside = await makeUnitLinks(await signedInAs(tx, head), { ...choice, unitCode: await codeOf(tx, root) });
      expect(outside).toMatchObject({ reason: 'unknown-unit' });
    }));

  it('leave out by name whose roles reach further than the administrator', () =>
    inTransaction(async (tx) => {
      const { ani, head, root, unit } = await administeredMinistry(tx);
      await hold(tx, ani, { role: 'auditor', over: root });
      const made = await makeUnitLinks(await signedInAs(tx, head), {
        below: true,
        onlyNew: false,
        unitCode: await codeOf(tx, unit)
      });
      expect(made.ok && made.value.leftOut.map(({ name }) => name)).toEqual(['Ani']);
      expect(made.ok && made.value.links.map(({ name }) => name)).not.toContain('Ani');
    }));
});

describe('an account', () => {
  it('is closed and opened by an administrator in reach, never by oneself', () =>
    inTransaction(async (tx) => {
      const { ani, budi, officer, head } = await administeredMinistry(tx);
      const nip = await nipOf(tx, ani);
      expect(await disableAccount(await signedInAs(tx, budi), nip)).toMatchObject({ reason: 'unknown-person' });
      expect(await disableAccount(await signedInAs(tx, head), await nipOf(tx, head))).toMatchObject({
        reason: 'own-account'
      });
      expect(await disableAccount(await signedInAs(tx, officer), nip)).toMatchObject({ ok: true });
      expect(await enableAccount(await signedInAs(tx, officer), nip)).toMatchObject({ ok: true });
      expect(await enableAccount(await signedInAs(tx, officer), nip)).toMatchObject({ ok: true });
      expect(await eventsOf(tx, 'roles.account')).toEqual(['roles.account.disabled', 'roles.account.enabled']);
    }));

  it('is listed with its state to who may manage it, and to nobody else', () =>
    inTransaction(async (tx) => {
      const { ani, head, officer } = await administeredMinistry(tx);
      const all = { typed: '', unitCode: '', state: null, page: 1 } as const;
      await expect(listAccounts(await signedInAs(tx, ani), all)).rejects.toThrow(/not-allowed/);
      const names = async (by: number, filter: object = {}) =>
        (await listAccounts(await signedInAs(tx, by), { ...all, ...filter })).rows.map(({ name }) => name);
      expect(await names(head)).toEqual(['Ani', 'Budi', 'I Made Wiratama']);
      expect(await names(officer)).toEqual(['Ani', 'Budi', 'I Made Wiratama', 'Menteri', 'Pengelola']);
      expect(await names(officer, { typed: 'made' })).toEqual(['I Made Wiratama']);
      expect(await names(officer, { typed: '%' })).toEqual([]);
      await disableAccount(await signedInAs(tx, officer), await nipOf(tx, ani));
      expect(await names(officer, { state: 'disabled' })).toEqual(['Ani']);
    }));
});

describe('the first administrator', () => {
  const first = { nip: '198706092010121003', name: 'Hendrik', unitCode: 'M', unitName: 'Kementerian' };
  it('comes into an empty site by a link and administers the whole of it', () =>
    inTransaction(async (tx) => {
      const made = await makeFirstAdministrator({ ...visitorAt(tx, now), actor: operator }, first);
      const entered = await enterByLink(visitorAt(tx, now), use(made.ok ? made.value.token : ''));
      const actor = await actorOfSession(tx, entered.ok ? entered.value.token : '', now);
      expect(actor).toMatchObject({ nip: first.nip, name: 'Hendrik', unitId: null });
      expect(
        await listAccounts({ ...visitorAt(tx, now), actor }, { typed: '', unitCode: '', state: null, page: 1 })
      ).toMatchObject({
        rows: [{ name: 'Hendrik' }]
      });
    }));

  it('is made once, and only under a NIP', () =>
    inTransaction(async (tx) => {
      const ctx = { ...visitorAt(tx, now), actor: operator };
      expect(await makeFirstAdministrator(ctx, { ...first, nip: '12' })).toMatchObject({ reason: 'bad-nip' });
      expect(await makeFirstAdministrator(ctx, first)).toMatchObject({ ok: true });
      expect(await makeFirstAdministrator(ctx, { ...first, nip: '198706092010121004' })).toMatchObject({
        reason: 'has-administrator'
      });
    }));

  it('takes the top unit that an imported roster brought', () =>
    inTransaction(async (tx) => {
      const { root, ani } = await smallMinistry(tx);
      const nip = await nipOf(tx, ani);
      expect(await makeFirstAdministrator({ ...visitorAt(tx, now), actor: operator }, { ...first, nip })).toMatchObject(
        { ok: true }
      );
      const { actor } = await signedInAs(tx, ani);
      expect(actor.grants).toContainEqual({ capability: 'roles.grant', unitId: root });
      expect(actor.name).toBe('Ani');
    }));
});
