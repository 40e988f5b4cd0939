// The audit trail for its readers: how far a role opens it, what the filter finds, page after page.
import { describe, expect, it } from 'vitest';
import { administeredMinistry, grantBy, hold, nipOf, signedInAs } from '#tests/support/roles.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { listEvents } from './index.ts';

describe('the audit trail', () => {
  const any = { name: '', actorNip: '', personNip: '', subject: '', startsOn: '', endsOn: '', requestId: '' };
  it('is closed to who holds no such role, and opens as far as the role reaches', () =>
    inTransaction(async (tx) => {
      const { ani, budi, head, officer, minister, unit, root } = await administeredMinistry(tx);
      await expect(listEvents(await signedInAs(tx, ani), any, null)).rejects.toThrow(/not-allowed/);
      await hold(tx, minister, { role: 'auditor', over: root });
      await hold(tx, budi, { role: 'auditor', over: unit });
      await grantBy(tx, head, { to: ani, unit });
      await grantBy(tx, officer, { to: ani, unit: root, role: 'auditor' });
      await signedInAs(tx, minister);
      const all = await listEvents(await signedInAs(tx, minister), any, null);
      const part = await listEvents(await signedInAs(tx, budi), any, null);
      expect(all.rows.some(({ actorName }) => actorName === 'Menteri')).toBe(true);
      expect(part.rows.some(({ actorName }) => actorName === 'Menteri')).toBe(false);
      expect(part.rows.filter(({ name }) => name === 'roles.grant.made')).toHaveLength(2); // of the unit, and about its person
    }));

  it('is filtered by name, actor, person, subject, day and request', () =>
    inTransaction(async (tx) => {
      const { ani, head, officer, unit } = await administeredMinistry(tx);
      const granted = await grantBy(tx, head, { to: ani, unit });
      const ctx = await signedInAs(tx, officer);
      const names = async (filter: object) =>
        (await listEvents(ctx, { ...any, ...filter }, null)).rows.map(({ name }) => name);
      expect(await names({ name: 'roles.grant' })).toEqual(['roles.grant.made']);
      expect(await names({ name: 'roles_grant' })).toEqual([]);
      expect(await names({ personNip: await nipOf(tx, ani) })).toEqual(['roles.grant.made']);
      expect(await names({ actorNip: await nipOf(tx, head) })).toEqual(['roles.grant.made', 'roles.session.started']);
      expect(await names({ subject: `roles.grant:${granted.ok && granted.value.id}` })).toEqual(['roles.grant.made']);
      expect(await names({ name: 'roles.grant', startsOn: '2026-11-24', endsOn: '2026-11-24' })).toHaveLength(1);
      expect(await names({ endsOn: '2026-11-23' })).toEqual([]);
      expect(await names({ requestId: 'other' })).toEqual([]);
    }));

  it('is read fifty at a time to the end', () =>
    inTransaction(async (tx) => {
      const { ani, officer } = await administeredMinistry(tx);
      for (let i = 0; i < 60; i++) await signedInAs(tx, ani);
      const ctx = await signedInAs(tx, officer);
      const first = await listEvents(ctx, any, null);
      const second = await listEvents(ctx, any, first.next);
      expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 11, null]);
      expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(61);
    }));
});
