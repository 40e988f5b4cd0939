// Which units are open at level 2 from which place.
import { expect, it } from 'vitest';
import type { UnitChart } from '#platform/unit-chart.ts';
import { openLine } from '#platform/unit-chart.ts';
import { readWithin, unitsOpenTo } from './rules-house.ts';

/** Root 1 over the level-I units 2 and 3; 4 under 2, 5 under 4 of level I again, 6 under 5; 7 under the root; 8 closed under 2. */
const lines: [id: number, echelon: string, above: number[], isOpen?: false][] = [
  [1, '', []],
  [2, 'I', [1]],
  [3, 'I', [1]],
  [4, 'II', [2, 1]],
  [5, 'I', [4, 2, 1]],
  [6, 'II', [5, 4, 2, 1]],
  [7, 'II', [1]],
  [8, 'II', [2, 1], false]
];
const chart: UnitChart = {
  units: new Map(
    lines.map(([id, echelon, above, isOpen = true]) => [
      id,
      { id, code: String(id), name: '', echelon, parentId: above[0] ?? null, isOpen }
    ])
  ),
  above: new Map(lines.map(([id, , above]) => [id, [id, ...above]]))
};

it.each([
  ['its level-I unit with all below, closed ones too, without a level-I unit inside it', 4, [2, 4, 8]],
  ['both level-I units above, where one lies in the other', 6, [2, 4, 5, 6, 8]],
  ['no other level-I unit', 3, [3]],
  ['what is above it, where it is in none', 7, [1, 7]],
  ['nothing from a unit that has closed', 8, []],
  ['nothing without a place', null, []]
])('opens %s', (_, place, open) => {
  // whoever is placed in a level-I unit also reads what belongs to the units above it that are in none
  const above = place !== null && place !== 8 ? [1] : [];
  expect(unitsOpenTo(chart, place).toSorted()).toEqual([...new Set([...open, ...above])].toSorted());
});

it('what a place opens is what is read from within a unit on its line', () => {
  for (const [unit] of lines)
    for (const [place] of lines) {
      const isWithin = openLine(chart, place).some(({ id }) => id === readWithin(chart, unit));
      expect(unitsOpenTo(chart, place).includes(unit), `${unit} from ${place}`).toBe(isWithin);
    }
});
