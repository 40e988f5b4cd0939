// Which units of a tree are shown; and that nobody with all that is shown can work out a hidden one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownUnits, sumsUp } from './rules-suppression.ts';
import type { Node } from './types.ts';

const limits = { minimumAnswers: 5, minimumResponse: 0.3 };
const at = (parentId: number | null, answers: number, asked = answers): Node => ({ parentId, answers, asked });
const shownOf = (nodes: Record<number, Node>, by = limits) =>
  [...shownUnits(new Map(Object.entries(nodes).map(([id, node]) => [Number(id), node])), by)].toSorted();

describe('units of a tree', () => {
  it.each<[string, Record<number, Node>, number[]]>([
    ['five answers are shown', { 1: at(null, 5) }, [1]],
    ['four are not', { 1: at(null, 4) }, []],
    ['nor are five of seventeen: under 30 %', { 1: at(null, 5, 17) }, []],
    [
      'with a hidden one the smallest beside it goes, too',
      { 1: at(null, 0), 2: at(1, 3), 3: at(1, 6), 4: at(1, 9) },
      [1, 4]
    ],
    [
      'two hidden ones protect each other once they are five together',
      { 1: at(null, 0), 2: at(1, 3), 3: at(1, 3), 4: at(1, 9) },
      [1, 4]
    ],
    [
      'but not while they are four together',
      { 1: at(null, 0), 2: at(1, 2), 3: at(1, 2), 4: at(1, 9), 5: at(1, 20) },
      [1, 5]
    ],
    [
      'the few of a unit itself are protected as those of a child',
      { 1: at(null, 3), 2: at(1, 6), 3: at(1, 9) },
      [1, 3]
    ],
    [
      'one answer beside a hidden unit would know the rest',
      { 1: at(null, 0), 2: at(1, 4), 3: at(1, 1), 4: at(1, 9), 5: at(1, 20) },
      [1, 5]
    ],
    ['of a parent with one answer more than its only child the parent goes', { 1: at(null, 1), 2: at(1, 7) }, [2]],
    ['a unit where nobody answered hides nobody else', { 1: at(null, 0), 2: at(1, 0, 4), 3: at(1, 9) }, [1, 3]],
    [
      'hidden for low response, it is not the sum of what is shown under it',
      { 1: at(null, 0, 40), 2: at(1, 9), 3: at(null, 9) },
      [3]
    ]
  ])('%s', (_, nodes, shown) => expect(shownOf(nodes)).toEqual(shown));
});

/** A random tree: each unit hangs under one that came before, with answers of its own and perhaps some who did not answer. */
const trees = fc
  .array(fc.record({ above: fc.nat(), answers: fc.nat({ max: 9 }), silent: fc.nat({ max: 12 }) }), {
    minLength: 1,
    maxLength: 14
  })
  .map((units) =>
    units.map(({ above, answers, silent }, id) => at(id === 0 ? null : above % id, answers, answers + silent))
  );

/** Whether a vector is a combination of others: by elimination over the rationals, which are small here. */
function spans(rows: readonly number[][], wanted: readonly number[]): boolean {
  const basis: number[][] = [];
  const reduce = (row: readonly number[]) =>
    basis.reduce(
      (left, each) => {
        const pivot = each.findIndex((value) => Math.abs(value) > 1e-9);
        const factor = (left[pivot] ?? 0) / (each[pivot] ?? 1);
        return left.map((value, place) => value - factor * (each[place] ?? 0));
      },
      [...row]
    );
  for (const row of rows) {
    const left = reduce(row);
    if (left.some((value) => Math.abs(value) > 1e-9)) basis.push(left);
  }
  return reduce(wanted).every((value) => Math.abs(value) <= 1e-9);
}

/** Which of the units' own answers a unit's figure is made of: its whole subtree, where anybody answered. */
function madeOf(nodes: readonly Node[], id: number): number[] {
  const isUnder = (unit: number): boolean =>
    unit === id || (nodes[unit]?.parentId != null && isUnder(nodes[unit]!.parentId!));
  return nodes.map((node, unit) => (node.answers > 0 && isUnder(unit) ? 1 : 0));
}

describe('whoever knows everything that is shown', () => {
  const answersOf = (nodes: readonly Node[], vector: readonly number[]) =>
    vector.reduce((sum, part, unit) => sum + part * (nodes[unit]?.answers ?? 0), 0);
  const seen = (nodes: readonly Node[]) => {
    const shown = shownUnits(new Map(nodes.entries()), limits);
    return { shown, rows: [...shown].map((id) => madeOf(nodes, id)) };
  };

  it('cannot compute the figure of a hidden unit', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const { shown, rows } = seen(nodes);
        for (const id of nodes.keys()) {
          const figure = madeOf(nodes, id);
          if (!shown.has(id) && answersOf(nodes, figure) > 0) expect(spans(rows, figure)).toBe(false);
        }
      }),
      { numRuns: 300 }
    );
  });

  it('cannot compute what fewer than five people said, of whichever units together', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const { rows } = seen(nodes);
        for (const one of rows)
          for (const other of rows) {
            const rest = one.map((part, unit) => part - (other[unit] ?? 0));
            const left = answersOf(nodes, rest);
            if (rest.every((part) => part >= 0) && left > 0) expect(left).toBeGreaterThanOrEqual(5);
          }
        for (const [id, { answers }] of nodes.entries())
          if (answers > 0 && answers < 5)
            expect(
              spans(
                rows,
                nodes.map((_, unit) => (unit === id ? 1 : 0))
              )
            ).toBe(false);
      }),
      { numRuns: 300 }
    );
  });

  it('sees every unit that is large enough where no unit is small', () => {
    const large = fc
      .array(fc.record({ above: fc.nat(), answers: fc.integer({ min: 5, max: 9 }) }), { minLength: 1, maxLength: 14 })
      .map((units) => units.map(({ above, answers }, id) => at(id === 0 ? null : above % id, answers)));
    fc.assert(
      fc.property(large, (nodes) => {
        expect(seen(nodes).shown.size).toBe(nodes.length);
      }),
      { numRuns: 100 }
    );
  });
});

it('sums go up the tree, and stop where they would go in a circle', () => {
  const sums = sumsUp(
    new Map([
      [1, null],
      [2, 1],
      [3, 2],
      [8, 9],
      [9, 8]
    ]),
    new Map([
      [1, 1],
      [2, 10],
      [3, 100],
      [8, 5]
    ]),
    (a, b) => a + b
  );
  expect([...sums]).toEqual([
    [1, 111],
    [2, 110],
    [3, 100],
    [8, 5],
    [9, 5]
  ]);
});
