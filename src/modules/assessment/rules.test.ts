// The method, sentence by sentence: how counts become scores, scores means, means an index.
import { describe, expect, it } from 'vitest';
import {
  categoryOf,
  componentFigure,
  coverageOf,
  expectedOf,
  hasOwnFigures,
  meanAlong,
  measuredFigure
} from './rules.ts';
import { scoreOf, silentFigure, unitIndex, type Standing } from './rules.ts';
import type { ComponentFigure, ComponentId, Counts, PracticeFigure, Scheme, Yardstick } from './types.ts';

const counts = (achieved: number, population: number, base: number): Counts => ({ achieved, population, base });
const expecting: Yardstick = { target: 1, floor: 0.3, base: 'active-employees' };
const arising: Yardstick = { target: 1, floor: 0, base: 'active-employees' };

describe('score = 100 × min(1, achieved ÷ (target × max(population, floor × base)))', () => {
  it.each([
    ['a unit where nobody starts scores 0', counts(0, 0, 100), expecting, 0],
    ['10 start and all are good: 33', counts(10, 10, 100), expecting, 33],
    ['40 start and 30 are good: 75', counts(30, 40, 100), expecting, 75],
    ['all start and all are good: 100', counts(100, 100, 100), expecting, 100],
    ['an example target of 30 % is full marks at 30 of 100', counts(30, 100, 100), { ...expecting, target: 0.3 }, 100],
    ['above the target is still 100', counts(90, 100, 100), { ...expecting, target: 0.3 }, 100],
    ['a floor of 1 a unit asked expects one record', counts(0, 0, 1), { ...expecting, floor: 1 }, 0],
    ['a floor of 4 a level-I unit expects four', counts(3, 3, 1), { ...expecting, floor: 4 }, 75],
    ['a floor of half as many as teams expects 5 of 10 teams', counts(4, 4, 10), { ...expecting, floor: 0.5 }, 80],
    ['a target met exactly is 100 and no fraction less', counts(3, 15, 15), { ...expecting, target: 0.2 }, 100]
  ] as const)('%s', (_sentence, given, yardstick, score) => {
    expect(scoreOf(given, yardstick)).toBeCloseTo(score, score === 33 ? 0 : 10);
  });

  it('floor 0 and population 0: it did not arise, so it is not applicable', () => {
    expect(measuredFigure('X', counts(0, 0, 100), arising)).toMatchObject({ state: 'not-applicable', score: null });
  });

  it('a floor of nobody: where none could take part it is not applicable', () => {
    expect(measuredFigure('X', counts(0, 0, 0), expecting)).toMatchObject({ state: 'not-applicable', score: null });
  });

  it('what arose counts, though nobody was expected to', () => {
    expect(measuredFigure('X', counts(1, 2, 0), arising)).toMatchObject({ state: 'measured', score: 50 });
  });

  it('a figure carries its counts and the denominator used', () => {
    expect(measuredFigure('X', counts(10, 10, 100), expecting)).toMatchObject({
      achieved: 10,
      population: 10,
      base: 100,
      expected: 30
    });
  });

  it('the denominator is whole where target and group make it whole', () => {
    expect(expectedOf(counts(0, 15, 15), { ...expecting, target: 0.2 })).toBe(3);
  });
});

describe('item = mean of its lettered parts; level = mean of its numbered items; component = mean of its levels', () => {
  it('parts of parts average first', () => {
    const scored = [
      { path: ['3', 'a', '1'], score: 100 },
      { path: ['3', 'a', '2'], score: 0 },
      { path: ['3', 'c'], score: 20 }
    ];
    expect(meanAlong(scored)).toBe(35);
  });

  it('thirty letters of one item weigh no more than one letter of another', () => {
    const letters = Array.from({ length: 30 }, (_, letter) => ({ path: ['1', String(letter)], score: 100 }));
    expect(meanAlong([...letters, { path: ['2', 'a'], score: 0 }])).toBe(50);
  });

  it('a level of one practice weighs as much as a level of many', () => {
    const component = componentOf({ 'I.KMI.1': 100, 'I.KMI.2': 100, 'I.KMI.3': 100, 'T.KMI.1': 0 });
    expect(component.score).toBe(50);
  });

  it('nothing has no mean', () => {
    expect(meanAlong([])).toBeNull();
  });
});

const standing = (id: string, source = 'record'): Standing => ({
  id,
  level: id.startsWith('I') ? 'individual' : id.startsWith('T') ? 'team' : 'organisation',
  component: 'knowledge',
  path: [id.split('.')[2] ?? ''],
  source
});
const scored = (id: string, score: number): PracticeFigure => ({ ...silentFigure(id, 'measured'), score });
const byId = (figures: PracticeFigure[]) => new Map(figures.map((figure) => [figure.id, figure]));

function componentOf(
  scores: Record<string, number>,
  silent: PracticeFigure[] = [],
  more: Standing[] = []
): ComponentFigure {
  const figures = [...Object.entries(scores).map(([id, score]) => scored(id, score)), ...silent];
  const standings = [...figures.map((figure) => standing(figure.id)), ...more];
  return componentFigure('knowledge', standings, byId(figures));
}

describe('only measured and provisional enter a mean; the rest are shown and counted', () => {
  it.each(['not-applicable', 'not-asked', 'not-yet-measurable'] as const)('%s changes no mean', (state) => {
    const component = componentOf({ 'I.KMI.1': 40 }, [silentFigure('I.KMI.2', state)]);
    expect(component).toMatchObject({ score: 40, state: 'measured', measured: 1, total: 2 });
  });

  it('a provisional practice enters, and marks its component', () => {
    const provisional: PracticeFigure = { ...scored('I.KMI.2', 80), state: 'provisional' };
    expect(componentOf({ 'I.KMI.1': 40 }, [provisional])).toMatchObject({
      score: 60,
      state: 'provisional',
      measured: 2
    });
  });

  it('a withheld practice is in no mean, so that none gives it away', () => {
    expect(componentOf({ 'I.KMI.1': 40 }, [silentFigure('I.KMI.2', 'withheld')])).toMatchObject({
      score: 40,
      state: 'measured',
      measured: 1
    });
  });

  it('a component of which all is withheld has no figure and says so', () => {
    expect(componentOf({}, [silentFigure('I.KMI.2', 'withheld')])).toMatchObject({ score: null, state: 'withheld' });
  });

  it('a practice that is not in the source is not of the total', () => {
    expect(componentOf({ 'I.KMI.1': 40 }, [], [standing('O.KMI.1', 'none')])).toMatchObject({ score: 40, total: 1 });
  });

  it.each([
    ['not-yet-measurable', ['not-yet-measurable', 'not-applicable', 'not-asked']],
    ['not-asked', ['not-applicable', 'not-asked']],
    ['not-applicable', ['not-applicable']]
  ] as const)('a component with nothing measured has no figure: %s', (state, states) => {
    const component = componentOf(
      {},
      states.map((each, number) => silentFigure(`I.KMI.${number}`, each))
    );
    expect(component).toMatchObject({ score: null, state, measured: 0 });
  });
});

const ids: ComponentId[] = ['strategy', 'function', 'learners', 'knowledge', 'value-chain', 'solutions'];
ids.push('spaces', 'performance', 'leaders', 'feedback');

const scheme = (weights: Partial<Record<ComponentId, number>> = {}) =>
  ({
    weights: Object.fromEntries(ids.map((id) => [id, weights[id] ?? 1])),
    minimumWeight: 0.5,
    minimumGroup: 5,
    categories: []
  }) as unknown as Scheme;

const ten = (scores: (number | null)[]): ComponentFigure[] =>
  ids.map((id, number) => {
    const score = scores[number] ?? null;
    const state = score === null ? 'not-yet-measurable' : 'measured';
    return { id, score, state, measured: score === null ? 0 : 2, total: 3 };
  });

describe('index = weighted mean of components', () => {
  it('all ten, by their weights', () => {
    const figures = ten([100, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(unitIndex(figures, scheme()).index).toBe(10);
    expect(unitIndex(figures, scheme({ strategy: 11 })).index).toBe(55);
  });

  it('the weight of a component with nothing measured is spread over the others', () => {
    expect(unitIndex(ten([80, 60, 40, 20, 0, 100, null, null, null, null]), scheme()).index).toBe(50);
  });

  it('is printed from exactly half the weight on', () => {
    expect(unitIndex(ten([10, 20, 30, 40, 50]), scheme()).index).toBe(30);
    expect(unitIndex(ten([10, 20, 30, 40]), scheme()).index).toBeNull();
  });

  it('half the weight is half the weight in tenths too', () => {
    const tenths = scheme(Object.fromEntries(ids.map((id) => [id, 0.1])));
    for (const from of [0, 1, 2, 3, 4, 5]) {
      const figures = ten(ids.map((_, number) => (number >= from && number < from + 5 ? 50 : null)));
      expect(unitIndex(figures, tenths).index).toBeCloseTo(50, 10);
    }
  });

  it('a withheld component leaves the index: its weight is spread over the others', () => {
    const figures = ten([50, 50, 50, 50, 50, 50, 50, 50, 100, 50]);
    const hidden = figures.map((each) =>
      each.id === 'leaders' ? { ...each, score: null, state: 'withheld' as const } : each
    );
    expect(unitIndex(hidden, scheme()).index).toBe(50);
  });

  it('says on how much it stands: n of 10 components, m of all practices', () => {
    expect(coverageOf(unitIndex(ten([10, 20, 30, 40, 50]), scheme()))).toEqual({
      components: 5,
      ofComponents: 10,
      practices: 10,
      ofPractices: 30
    });
  });
});

describe('around the index', () => {
  it('under 5 active employees a unit has no own index', () => {
    expect(hasOwnFigures(4, scheme())).toBe(false);
    expect(hasOwnFigures(5, scheme())).toBe(true);
  });

  it('category names are printed only when thresholds were entered', () => {
    expect(categoryOf(90, scheme())).toBeNull();
    const fair = { name: { id: 'Cukup', en: 'Fair' }, from: 40 };
    const good = { name: { id: 'Baik', en: 'Good' }, from: 70 };
    expect(categoryOf(70, { categories: [good, fair] })).toBe(good);
    expect(categoryOf(69.9, { categories: [good, fair] })).toBe(fair);
    expect(categoryOf(10, { categories: [good, fair] })).toBeNull();
  });
});
