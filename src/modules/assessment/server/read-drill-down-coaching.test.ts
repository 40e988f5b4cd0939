// Behind the numbers of coaching: day and length for who sees names over the unit, the relation for its pair alone.
import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import type { Tx } from '#platform/server/database.ts';
import { acknowledgeOpening, giveOpening } from '#modules/coaching/server/index.ts';
import { capabilitiesOf, derivedRoles, roles } from '#modules/roles/roles.ts';
import { count, handMadeMinistry, type Ministry } from '#tests/support/assessment.ts';
import { held, running, valueOf } from '#tests/support/coaching.ts';
import { ctxOf } from '#tests/support/learning.ts';
import { actingOn } from '#tests/support/noon.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { drillTable } from '../export-tables.ts';
import { readDrillDown } from './read-drill-down.ts';

const day = '2026-11-24';

/** b1 is coached by b3 on work below standard; the head of B is b. */
const inMinistry = (work: (m: Ministry, tx: Tx, relationId: number) => Promise<void>, isBelow = true) =>
  inTransaction(async (tx) => {
    const m = await handMadeMinistry(tx);
    const [coach = 0, coachee = 0] = [m.people['b3'], m.people['b1']];
    const relationId = await running(tx, { coach, coachee }, { topic: 'RAHASIA', aim: 'RAHASIA' });
    await held(tx, { relationId, coach, on: '2026-03-10' });
    const opening = { seen: 'RAHASIA', standard: 'RAHASIA', isBelow };
    valueOf(await giveOpening(ctxOf(tx, coach, '2026-03-10'), { ...opening, relationId }));
    valueOf(await acknowledgeOpening(ctxOf(tx, coachee, '2026-03-10'), relationId));
    await count(tx, day);
    await work(m, tx, relationId);
  });

const who = (m: Ministry, name: string, grants: Actor['grants'] = []): Actor => ({
  ...visitor,
  personId: m.people[name] ?? 0,
  unitId: m.units.B,
  grants
});
const drill = (tx: Tx, m: Ministry, actor: Actor) =>
  readDrillDown(
    actingOn(tx, actor, day),
    { code: m.codes.B, practice: 'I.SOL.3b1', year: 2026 },
    { achieved: null, limit: 50, offset: 0 }
  );

describe('behind the first feedback', () => {
  it('the pair opens its relation', () =>
    inMinistry(async (m, tx, relationId) => {
      for (const name of ['b1', 'b3'])
        expect((await drill(tx, m, who(m, name))).rows).toMatchObject([
          { achieved: true, who: null, record: { href: `/coaching/${relationId}`, title: '1 60' } }
        ]);
    }));
  it('a colleague and the leader without an office see that there is one', () =>
    inMinistry(async (m, tx) => {
      for (const name of ['b2', 'b'])
        expect((await drill(tx, m, who(m, name))).rows).toMatchObject([
          { isWithheld: true, record: null, onDate: null }
        ]);
    }));
  it('whoever sees names over the unit sees day and length; no name, no address, nothing that was said', () =>
    inMinistry(async (m, tx) => {
      for (const role of [...roles, ...derivedRoles]) {
        const grants = capabilitiesOf(role).map((capability) => ({ capability, unitId: m.units.M }));
        const seen = await drill(tx, m, who(m, 'b', grants));
        const [row] = seen.rows;
        if (capabilitiesOf(role).includes('assessment.names'))
          expect(row, role).toMatchObject({ onDate: '2026-03-10', who: null, record: { title: '1 60', href: null } });
        else expect(row, role).toMatchObject({ isWithheld: true });
        const said = JSON.stringify([seen.rows, drillTable(seen, 'id').rows]);
        expect(said, role).not.toMatch(/RAHASIA|below|b1"|b3"/i);
      }
    }));
  it('is the same whether work was below standard or not', async () => {
    const seen: string[] = [];
    for (const isBelow of [true, false])
      await inMinistry(async (m, tx) => {
        const all = [{ capability: '*', unitId: null }];
        const { rows, figure } = await drill(tx, m, who(m, 'b', all));
        seen.push(JSON.stringify({ rows: rows.map(({ unitCode: _, ...row }) => row), figure }));
      }, isBelow);
    expect(seen[0]).toBe(seen[1]);
  });
});
