// Granting, ending and listing roles against a real database: refusals first.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { holds } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import { administeredMinistry, eventsOf, grantBy, hold, nipOf, signedInAs } from '#tests/support/roles.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { disableAccount, endRole, listOwnRoles, listRoles } from './index.ts';

const everything = { role: null, isPast: false, typed: '', page: 1 } as const;

describe('granting a role', () => {
  it('is refused to who holds no such capability, and above the own unit, as if there were no such unit', () =>
    inTransaction(async (tx) => {
      const { ani, budi, head, minister, unit, root } = await administeredMinistry(tx);
      for (const by of [budi, minister])
        expect(await grantBy(tx, by, { to: ani, unit })).toMatchObject({ reason: 'unknown-unit' });
      expect(await grantBy(tx, head, { to: ani, unit: root })).toMatchObject({ reason: 'unknown-unit' });
      expect(await eventsOf(tx, 'roles.grant')).toEqual([]);
    }));

  it('is refused for oneself, for unknown people, reversed days, and twice at the same time', () =>
    inTransaction(async (tx) => {
      const { ani, head, unit } = await administeredMinistry(tx);
      expect(await grantBy(tx, head, { to: head, unit, role: 'auditor' })).toMatchObject({ reason: 'own-role' });
      expect(await grantBy(tx, head, { to: -1, unit })).toMatchObject({ reason: 'unknown-person' });
      expect(await grantBy(tx, head, { to: ani, unit, endsOn: '2026-11-23' })).toMatchObject({
        reason: 'dates-reversed'
      });
      expect(await grantBy(tx, head, { to: ani, unit, endsOn: '2026-12-31' })).toMatchObject({ ok: true });
      expect(await grantBy(tx, head, { to: ani, unit, startsOn: '2026-12-31' })).toMatchObject({
        reason: 'already-held'
      });
      expect(await grantBy(tx, head, { to: ani, unit, startsOn: '2027-01-01' })).toMatchObject({ ok: true });
    }));

  it('holds from its first to its last day, with who gave it, and is an event', () =>
    inTransaction(async (tx) => {
      const { ani, head, unit } = await administeredMinistry(tx);
      await grantBy(tx, head, { to: ani, unit, startsOn: '2026-11-25', endsOn: '2026-11-26' });
      const held = async (day: Day) => holds((await signedInAs(tx, ani, day)).actor, 'learning.oversee');
      expect([
        await held('2026-11-24'),
        await held('2026-11-25'),
        await held('2026-11-26'),
        await held('2026-11-27')
      ]).toEqual([false, true, true, false]);
      const [mine] = await listOwnRoles(await signedInAs(tx, ani, '2026-11-25'));
      expect(mine).toMatchObject({ role: 'officer', endsOn: '2026-11-26', grantedBy: 'I Made Wiratama', unitId: unit });
      expect(await eventsOf(tx, 'roles.grant')).toEqual(['roles.grant.made']);
    }));
});

describe('ending a role', () => {
  it('works at once, leaves it on record, and is refused the second time', () =>
    inTransaction(async (tx) => {
      const { ani, head, unit } = await administeredMinistry(tx);
      const id = await hold(tx, ani, { role: 'officer', over: unit });
      const ctx = await signedInAs(tx, head);
      expect(await endRole(ctx, id)).toMatchObject({ ok: true });
      expect((await signedInAs(tx, ani)).actor.grants).toEqual([]);
      expect(await endRole(ctx, id)).toMatchObject({ reason: 'ended' });
      const past = await listRoles(ctx, { ...everything, isPast: true });
      expect(past.rows).toMatchObject([
        { role: 'officer', endedBy: 'I Made Wiratama', startsOn: '2020-01-01', endsOn: null }
      ]);
    }));

  it('is not found for who may not, and for what never was', () =>
    inTransaction(async (tx) => {
      const { ani, budi, head, root } = await administeredMinistry(tx);
      const id = await hold(tx, ani, { role: 'auditor', over: root });
      for (const by of [budi, head, ani])
        await expect(endRole(await signedInAs(tx, by), id)).rejects.toThrow(/not found/);
      await expect(endRole(await signedInAs(tx, head), 0)).rejects.toThrow(/not found/);
    }));

  it('leaves the last administrator of the ministry in place, not counting closed accounts', () =>
    inTransaction(async (tx) => {
      const { ani, officer, root } = await administeredMinistry(tx);
      const ctx = await signedInAs(tx, officer);
      const own = (await listRoles(ctx, { ...everything, role: 'administrator' })).rows.find(
        (row) => row.unitId === root
      );
      expect(await endRole(ctx, own?.id ?? 0)).toMatchObject({ reason: 'last-administrator' });
      await hold(tx, ani, { role: 'administrator', over: root });
      await disableAccount(ctx, await nipOf(tx, ani));
      expect(await endRole(ctx, own?.id ?? 0)).toMatchObject({ reason: 'last-administrator' });
      await sql`update roles.account set disabled_at = null`.execute(tx);
      expect(await endRole(ctx, own?.id ?? 0)).toMatchObject({ ok: true });
    }));
});

describe('the list of roles', () => {
  it('shows those in reach, and refuses who may give none', () =>
    inTransaction(async (tx) => {
      const { ani, budi, head, officer, root, unit } = await administeredMinistry(tx);
      await hold(tx, budi, { role: 'officer', over: unit });
      await hold(tx, ani, { role: 'auditor', over: root });
      await expect(listRoles(await signedInAs(tx, ani), everything)).rejects.toThrow(/not-allowed/);
      const roles = async (by: number) =>
        (await listRoles(await signedInAs(tx, by), everything)).rows.map(({ role, person }) => [role, person.name]);
      expect(await roles(head)).toEqual([
        ['administrator', 'I Made Wiratama'],
        ['officer', 'Budi']
      ]);
      expect(await roles(officer)).toHaveLength(4);
    }));
});
