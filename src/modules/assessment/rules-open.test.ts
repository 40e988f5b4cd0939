// What may be published, and that nothing hidden follows from it: over the whole, over the component, over the index.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedUnits, type OpenUnit, type PublishedUnit } from './rules-open.ts';
import { meanAlong, silentFigure } from './rules.ts';
import type { ComponentFigure, ComponentId, PracticeFigure } from './types.ts';

const component = (id: ComponentId) => id;
const practices = [
  { id: 'a1', component: component('strategy') },
  { id: 'a2', component: component('strategy') },
  { id: 'a3', component: component('strategy') },
  { id: 'b1', component: component('leaders') }
];
const least = 5;
type Cells = Record<string, [achieved: number, population: number] | undefined>;

const figure = (id: string, cell: [number, number] | undefined): PracticeFigure =>
  cell === undefined || cell[1] === 0
    ? silentFigure(id, 'not-applicable')
    : {
        ...{ id, state: 'measured', achieved: cell[0], population: cell[1], base: cell[1], expected: cell[1] },
        score: (100 * cell[0]) / cell[1]
      };

function unit(code: string, cells: Cells, isWhole = false): OpenUnit {
  const figures = practices.map(({ id }) => figure(id, cells[id]));
  const components = (['strategy', 'leaders'] as const).map((id): ComponentFigure => {
    const own = figures.filter(
      (each) => each.score !== null && practices.some((p) => p.id === each.id && p.component === id)
    );
    const score = meanAlong(own.map(({ score: value }) => ({ path: [], score: value ?? 0 })));
    return {
      id,
      score,
      state: score === null ? 'not-applicable' : 'measured',
      measured: own.length,
      total: own.length
    };
  });
  const scored = components.flatMap(({ score }) => score ?? []);
  const index = scored.length === 0 ? null : scored.reduce((sum, each) => sum + each, 0) / scored.length;
  return { code, isWhole, index, components, practices: figures };
}

/** The whole of some units and of those above level I. */
function whole(units: readonly Cells[], above: Cells = {}): OpenUnit {
  const all = [...units, above];
  const sum = (id: string, at: 0 | 1) => all.reduce((total, cells) => total + (cells[id]?.[at] ?? 0), 0);
  return unit(
    'M',
    Object.fromEntries(practices.map(({ id }) => [id, [sum(id, 0), sum(id, 1)] as [number, number]])),
    true
  );
}
const publish = (cells: readonly Cells[], above?: Cells): PublishedUnit[] =>
  publishedUnits([whole(cells, above), ...cells.map((each, at) => unit(`M.${at + 1}`, each))], { practices, least });
const hiddenIn = (units: readonly PublishedUnit[], id: string): string[] =>
  units
    .filter((each) => each.practices.some((own) => own.id === id && own.state === 'withheld'))
    .map(({ code }) => code);
const big: [number, number] = [6, 10];
const full: Cells = { a1: big, a2: big, a3: big, b1: big };

describe('what is published', () => {
  it('is everything where every cell speaks of enough', () => {
    const all = publish([full, full]);
    expect(all.flatMap((each) => each.practices.filter(({ state }) => state === 'withheld'))).toEqual([]);
    expect(all.map(({ index }) => index)).toEqual([60, 60, 60]);
  });

  it.each([
    [
      'a cell of four with the smallest beside it, since the whole is shown',
      [{ ...full, a1: [1, 4] }, full, { ...full, a1: [3, 7] }],
      'a1',
      ['M.1', 'M.3']
    ],
    [
      'two cells of three alone: their sum is enough',
      [{ ...full, a1: [1, 3] }, { ...full, a1: [2, 3] }, full],
      'a1',
      ['M.1', 'M.2']
    ],
    ['the whole too, where no other unit is left', [{ ...full, a1: [1, 4] }], 'a1', ['M', 'M.1']]
  ] as [string, Cells[], string, string[]][])('hides %s', (_, cells, id, codes) =>
    expect(hiddenIn(publish(cells), id)).toEqual(expect.arrayContaining(codes))
  );

  it('hides a unit beside the few who stand above level I', () => {
    expect(hiddenIn(publish([full, { ...full, a1: [3, 7] }], { a1: [1, 2] }), 'a1')).toContain('M.2');
  });

  it('hides a second practice of the component, or the component and the index where there is none', () => {
    const [, first] = publish([{ ...full, a1: [1, 4], b1: [2, 4] }, full, full]);
    expect(first?.practices.filter(({ state }) => state === 'withheld').map(({ id }) => id)).toEqual([
      'a1',
      'a2',
      'b1'
    ]);
    expect(first?.components).toMatchObject([
      { id: 'strategy', state: 'measured' },
      { id: 'leaders', score: null, state: 'withheld' }
    ]);
    expect(first?.index).toBeNull();
  });
});

const someCell = fc
  .nat({ max: 12 })
  .chain((population) => fc.nat({ max: population }).map((achieved): [number, number] => [achieved, population]));
const someCells = fc.record({ a1: someCell, a2: someCell, a3: someCell, b1: someCell });
const few = (population: number) => population > 0 && population < least;

describe('of every year', () => {
  it('no hidden few follow by subtraction: not from the whole, not from a component, not from the index', () => {
    fc.assert(
      fc.property(fc.array(someCells, { minLength: 1, maxLength: 6 }), someCells, (cells, above) => {
        const [top, ...units] = publish(cells, above);
        if (!top) throw new Error('no whole');
        const shownIn = (of: PublishedUnit, id: string) =>
          of.practices.find((each) => each.id === id && each.state !== 'withheld');
        for (const { id } of practices) {
          units.forEach((of, at) =>
            expect(few(cells[at]?.[id as 'a1'][1] ?? 0) && shownIn(of, id) !== undefined).toBe(false)
          );
          const all = shownIn(top, id);
          if (!all) continue;
          const rest = units.reduce((left, of) => left - (shownIn(of, id)?.population ?? 0), all.population ?? 0);
          expect(few(rest), `${id}: ${rest} left of the whole`).toBe(false);
        }
        for (const of of [top, ...units]) {
          const open = of.components.map(({ id, score }) => {
            const own = practices.filter((each) => each.component === id);
            const hidden = own.filter((each) => !shownIn(of, each.id));
            if (score !== null) expect(hidden.length, 'one hidden practice is what its component leaves').not.toBe(1);
            return score;
          });
          const isHidden = of.components.some(({ state }) => state === 'withheld');
          if (isHidden) expect(of.index, `index of ${of.code} beside ${open.join()}`).toBeNull();
        }
      }),
      { numRuns: 300 }
    );
  });
});
