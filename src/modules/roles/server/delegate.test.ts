// Delegation against a real database: who may hand over what to whom, and how it ends.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { aPerson, smallMinistry } from '#tests/support/learning.ts';
import { eventsOf, nipOf, signedInAs } from '#tests/support/roles.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { delegate, endDelegation, listDelegations, listStandIns } from './index.ts';

describe('handing over decisions', () => {
  const leave = { startsOn: '2026-11-24', endsOn: '2026-11-30', reason: 'Cuti' };
  const handOver = async (tx: Tx, [from, to]: [number, number], more: object = {}) =>
    delegate(await signedInAs(tx, from), { toNip: await nipOf(tx, to), ...leave, ...more });

  it('needs something to hand over, somebody else, and days that can be', () =>
    inTransaction(async (tx) => {
      const { ani, budi, head, unit } = await smallMinistry(tx);
      const gone = await aPerson(tx, 'Pergi', { unit, under: head });
      await sql`update people.assignment set valid = '[2020-01-01,2026-01-01)' where person_id = ${gone}`.execute(tx);
      expect(await handOver(tx, [ani, budi])).toMatchObject({ reason: 'nothing-to-delegate' });
      expect(await handOver(tx, [head, head])).toMatchObject({ reason: 'oneself' });
      expect(await handOver(tx, [head, gone])).toMatchObject({ reason: 'unknown-person' });
      expect(await handOver(tx, [head, ani], { endsOn: '2026-11-23' })).toMatchObject({ reason: 'dates-reversed' });
      expect(await handOver(tx, [head, ani], { startsOn: '2026-11-01', endsOn: '2026-11-20' })).toMatchObject({
        reason: 'past'
      });
      expect(await handOver(tx, [head, ani], { endsOn: '2030-01-01' })).toMatchObject({ reason: 'too-long-a-time' });
    }));

  it('gives the decisions to one person at a time, and they are not handed on', () =>
    inTransaction(async (tx) => {
      const { ani, budi, head } = await smallMinistry(tx);
      expect(await handOver(tx, [head, ani])).toMatchObject({ ok: true });
      expect(await handOver(tx, [head, budi], { startsOn: '2026-11-30', endsOn: '2026-12-02' })).toMatchObject({
        reason: 'overlaps'
      });
      expect(await handOver(tx, [ani, budi])).toMatchObject({ reason: 'nothing-to-delegate' });
      expect((await signedInAs(tx, ani)).actor.standsInFor).toEqual([head]);
    }));

  it('ends by who gave it or who carries it, at once, and by nobody else', () =>
    inTransaction(async (tx) => {
      const { ani, budi, head, minister } = await smallMinistry(tx);
      const given = await handOver(tx, [head, ani]);
      const id = given.ok ? given.value.id : 0;
      for (const by of [budi, minister])
        await expect(endDelegation(await signedInAs(tx, by), id)).rejects.toThrow(/not found/);
      expect(await endDelegation(await signedInAs(tx, ani), id)).toMatchObject({ ok: true });
      expect(await endDelegation(await signedInAs(tx, head), id)).toMatchObject({ reason: 'ended' });
      expect((await signedInAs(tx, ani)).actor.standsInFor).toEqual([]);
      expect(await eventsOf(tx, 'roles.delegation')).toEqual(['roles.delegation.made', 'roles.delegation.ended']);
      expect(await handOver(tx, [head, budi])).toMatchObject({ ok: true });
    }));

  it('is seen from both sides, with whom one would ask', () =>
    inTransaction(async (tx) => {
      const { ani, head } = await smallMinistry(tx);
      await handOver(tx, [head, ani]);
      const mine = await listDelegations(await signedInAs(tx, head));
      expect(mine).toMatchObject({
        decides: true,
        carried: [],
        given: [{ state: 'running', to: { name: 'Ani' }, endsOn: '2026-11-30' }]
      });
      expect(await listDelegations(await signedInAs(tx, ani))).toMatchObject({
        decides: false,
        given: [],
        carried: [{ from: { name: 'I Made Wiratama' } }]
      });
      const asked = (await listStandIns(await signedInAs(tx, head), '')).map(({ name }) => name);
      expect(asked).toEqual(['Ani', 'Budi', 'Pengelola']);
      expect((await listStandIns(await signedInAs(tx, head), 'men')).map(({ name }) => name)).toEqual(['Menteri']);
    }));
});
