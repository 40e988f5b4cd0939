// The chart says what the tree in the database says, of open and of closed units.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { aUnit, ctxOf, smallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { openLine, partsUnder, unitOfCode, unitsWithin } from '#platform/unit-chart.ts';
import { unitChart } from './index.ts';

const day = '2026-11-24';

it('shows the units of the day, closed ones where they were, by the tree of the database', () =>
  inTransaction(async (tx) => {
    const { root, unit, ani } = await smallMinistry(tx);
    const closed = await aUnit(tx, {
      code: 'CLOSED',
      echelon: 'IV',
      above: [unit, root],
      valid: '[2020-01-01,2026-03-01)'
    });
    await aUnit(tx, { code: 'LATER', echelon: 'IV', above: [unit, root], valid: '[2027-01-01,)' });
    const chart = await unitChart(ctxOf(tx, ani, day));
    const { rows } = await sql<{ unitId: number; above: string[] }>`
      select unit_id, array_agg(ancestor_id order by depth) as above from people.tree_reaching(${day}::date) group by unit_id
    `.execute(tx);
    expect([...chart.above].toSorted(([a], [b]) => a - b)).toEqual(
      rows.map(({ unitId, above }) => [unitId, above.map(Number)]).toSorted(([a], [b]) => Number(a) - Number(b))
    );
    expect(chart.units.get(closed)).toMatchObject({ code: 'CLOSED', parentId: unit, isOpen: false });
    expect(unitOfCode(chart, 'LATER')).toBeUndefined();
    expect(openLine(chart, unit).map(({ id }) => id)).toEqual([unit, root]);
    expect([openLine(chart, closed), openLine(chart, null)]).toEqual([[], []]);
    expect(unitsWithin(chart, new Set([unit])).toSorted()).toEqual([unit, closed].toSorted());
    expect(partsUnder(chart, chart.units.get(root)!.code).map(({ id }) => id)).toEqual([unit]);
    expect(partsUnder(chart, 'NOWHERE')).toEqual([]);
  }));
