// How counts become scores, scores means, means an index: pure, each rule a sentence of the method.
import type {
  ComponentFigure,
  ComponentId,
  ComponentState,
  Counts,
  Level,
  PracticeFigure,
  Scheme,
  UnitIndex,
  Yardstick
} from './types.ts';

/** Room for the last binary digit, so that exactly half the weight is half the weight. */
const roundingRoom = 1e-9;

/** The denominator: the target share of those with the occasion, but at least of the floor share of all. */
export const expectedOf = (counts: Counts, yardstick: Yardstick): number =>
  tidied(yardstick.target * Math.max(counts.population, yardstick.floor * counts.base));

/** Without the dust of binary fractions: 20 % of 15 people are 3, not a trifle more than 3 can reach. */
const tidied = (number: number): number => Math.round(number * 1e9) / 1e9;

/** 0–100: achieved over expected, at most full marks; null where nothing is expected (it did not arise). */
export function scoreOf(counts: Counts, yardstick: Yardstick): number | null {
  const expected = expectedOf(counts, yardstick);
  return expected > 0 ? 100 * Math.min(1, counts.achieved / expected) : null;
}

/** A measured practice's figure; *not applicable* where nothing was expected. */
export function measuredFigure(id: string, counts: Counts, yardstick: Yardstick): PracticeFigure {
  const score = scoreOf(counts, yardstick);
  const { achieved, population, base } = counts;
  return {
    id,
    state: score === null ? 'not-applicable' : 'measured',
    achieved,
    population,
    base,
    expected: expectedOf(counts, yardstick),
    score
  };
}

/** The figure of a practice that has no counts: why not, and nothing else. */
export const silentFigure = (id: string, state: PracticeFigure['state']): PracticeFigure => ({
  id,
  state,
  achieved: null,
  population: null,
  base: null,
  expected: null,
  score: null
});

/** Whether a figure enters a mean. */
export const entersMean = (figure: { state: PracticeFigure['state'] }): boolean =>
  figure.state === 'measured' || figure.state === 'provisional';

/** The mean of numbers; null of none. */
export const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** Where a practice stands in its component: the path from level over item to part, `['individual', '1', 'a']`. */
export type Standing = { id: string; level: Level; component: ComponentId; path: readonly string[]; source: string };

type Scored = { path: readonly string[]; score: number };

/** Mean of means along the path: parts make an item, items a level, levels the component. */
export function meanAlong(scored: readonly Scored[]): number | null {
  const leaves = scored.filter((each) => each.path.length === 0).map((each) => each.score);
  const branches = new Map<string, Scored[]>();
  for (const { path, score } of scored) {
    const [head, ...rest] = path;
    if (head !== undefined) branches.set(head, [...(branches.get(head) ?? []), { path: rest, score }]);
  }
  const means = [...branches.values()].flatMap((branch) => meanAlong(branch) ?? []);
  return mean([...leaves, ...means]);
}

/** One component: the mean of its levels over what may be shown; a withheld figure is in no mean, so none gives it away. */
export function componentFigure(
  id: ComponentId,
  standings: readonly Standing[],
  figures: ReadonlyMap<string, PracticeFigure>
): ComponentFigure {
  const own = standings.filter((standing) => standing.component === id && standing.source !== 'none');
  const present = own.flatMap((standing) => figures.get(standing.id) ?? []);
  const entering = own.filter((standing) => entersMean(figures.get(standing.id) ?? { state: 'not-yet-measurable' }));
  const state = componentState(present);
  const scored = entering.map((standing) => ({
    path: [standing.level, ...standing.path],
    score: figures.get(standing.id)?.score ?? 0
  }));
  return { id, score: meanAlong(scored), state, measured: entering.length, total: own.length };
}

/** The state of a component from those of its practices: the first of this order that applies. */
function componentState(figures: readonly PracticeFigure[]): ComponentState {
  const has = (state: PracticeFigure['state']) => figures.some((figure) => figure.state === state);
  if (has('provisional')) return 'provisional';
  if (has('measured')) return 'measured';
  if (has('withheld')) return 'withheld';
  if (has('not-yet-measurable')) return 'not-yet-measurable';
  return has('not-asked') ? 'not-asked' : 'not-applicable';
}

/**
 * The weighted mean of the components that have a figure; the weight of the others is spread over them. Null under
 * the least share of the weight.
 */
export function unitIndex(components: readonly ComponentFigure[], scheme: Scheme): UnitIndex {
  const measured = components.reduce((sum, component) => sum + component.measured, 0);
  const total = components.reduce((sum, component) => sum + component.total, 0);
  const whole = components.reduce((sum, { id }) => sum + scheme.weights[id], 0);
  const scored = components.filter((component) => component.score !== null);
  const weight = scored.reduce((sum, { id }) => sum + scheme.weights[id], 0);
  const points = scored.reduce((sum, { id, score }) => sum + scheme.weights[id] * (score ?? 0), 0);
  const isEnough = weight > 0 && weight >= (scheme.minimumWeight - roundingRoom) * whole;
  return { index: isEnough ? points / weight : null, components: [...components], measured, total };
}

/** How much of the whole an index stands on: n of 10 components, m of 161 practices. */
export function coverageOf(unit: UnitIndex): {
  components: number;
  ofComponents: number;
  practices: number;
  ofPractices: number;
} {
  return {
    components: unit.components.filter((component) => component.score !== null).length,
    ofComponents: unit.components.length,
    practices: unit.measured,
    ofPractices: unit.total
  };
}

/** Whether a unit has figures of its own; the counts of a smaller one go to its parent only. */
export const hasOwnFigures = (employees: number, scheme: Pick<Scheme, 'minimumGroup'>): boolean =>
  employees >= scheme.minimumGroup;

/** The category an index falls in; null while no thresholds were entered, so that no name is invented. */
export function categoryOf(index: number, scheme: Pick<Scheme, 'categories'>): Scheme['categories'][number] | null {
  const reached = scheme.categories.filter((category) => index >= category.from);
  return reached.reduce<Scheme['categories'][number] | null>(
    (best, each) => (best === null || each.from > best.from ? each : best),
    null
  );
}
