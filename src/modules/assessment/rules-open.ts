// What of a year's figures may leave the ministry: level-I units and the whole, without any cell that speaks of few people. Pure.
import { entersMean } from './rules.ts';
import type { ComponentFigure, ComponentId, PracticeFigure } from './types.ts';

/** A unit with its figures; the one without a parent among them is the whole. */
export type OpenUnit = {
  code: string;
  isWhole: boolean;
  index: number | null;
  components: readonly ComponentFigure[];
  practices: readonly PracticeFigure[];
};
/** The same with what may be published: a hidden practice is `withheld` and has no number, a hidden component no score. */
export type PublishedUnit = {
  code: string;
  index: number | null;
  components: ComponentFigure[];
  practices: PracticeFigure[];
};
type Practice = { id: string; component: ComponentId };
type Known = { practices: readonly Practice[]; least: number };

/** The cells that are hidden, by unit and practice. */
class Hidden {
  private readonly cells = new Set<string>();
  has = (unit: OpenUnit, id: string): boolean => this.cells.has(`${unit.code} ${id}`);
  add = (unit: OpenUnit, id: string): void => void this.cells.add(`${unit.code} ${id}`);
  get size(): number {
    return this.cells.size;
  }
}

type Look = Known & {
  units: readonly OpenUnit[];
  hidden: Hidden;
  figureOf: (unit: OpenUnit, id: string) => PracticeFigure | undefined;
};

const isFew = (figure: PracticeFigure | undefined, least: number): boolean =>
  figure !== undefined && (figure.population ?? 0) > 0 && (figure.population ?? 0) < least;

/** How many stand behind a cell; a score of a survey alone by its answers. */
const weightOf = (figure: PracticeFigure | undefined): number => figure?.population ?? figure?.survey?.answers ?? 0;

/** Hides what speaks of fewer than the least group by itself. */
function hideFew({ units, practices, least, hidden, figureOf }: Look): void {
  for (const unit of units) for (const { id } of practices) if (isFew(figureOf(unit, id), least)) hidden.add(unit, id);
}

/** What is left of the whole when all that is shown of the level-I units is taken away, with the units above that level. */
function restOf(id: string, { units, hidden, figureOf }: Look): number | null {
  const whole = units.find(({ isWhole }) => isWhole);
  if (!whole || hidden.has(whole, id)) return null;
  const shown = units.filter((unit) => !unit.isWhole && !hidden.has(unit, id));
  return shown.reduce(
    (left, unit) => left - (figureOf(unit, id)?.population ?? 0),
    figureOf(whole, id)?.population ?? 0
  );
}

/** The smallest unit that still shows a practice of some; the whole where no other does. */
function nextUnit(id: string, { units, hidden, figureOf }: Look): OpenUnit | undefined {
  const shown = units.filter((unit) => !hidden.has(unit, id) && weightOf(figureOf(unit, id)) > 0);
  const below = shown.filter(({ isWhole }) => !isWhole);
  return (
    below.toSorted((a, b) => weightOf(figureOf(a, id)) - weightOf(figureOf(b, id)) || (a.code < b.code ? -1 : 1))[0] ??
    shown[0]
  );
}

/** Hides a further unit where the few of a hidden one would follow from the whole by subtraction. */
function hideBeside(look: Look): void {
  for (const { id } of look.practices) {
    for (let rest = restOf(id, look); rest !== null && rest > 0 && rest < look.least; rest = restOf(id, look)) {
      const next = nextUnit(id, look);
      if (!next) break;
      look.hidden.add(next, id);
    }
  }
}

const idsOf = (component: ComponentId, practices: readonly Practice[]): string[] =>
  practices.filter((practice) => practice.component === component).map(({ id }) => id);

/** The practices of a component that enter its mean in a unit, hidden and shown. */
function entering(unit: OpenUnit, component: ComponentId, { practices, hidden, figureOf }: Look) {
  const ids = idsOf(component, practices).filter((id) => entersMean(figureOf(unit, id) ?? { state: 'not-asked' }));
  return { hidden: ids.filter((id) => hidden.has(unit, id)), shown: ids.filter((id) => !hidden.has(unit, id)) };
}

/** Hides a second practice of a component where the only hidden one would follow from the component's mean. */
function hideWithin(look: Look): void {
  for (const unit of look.units)
    for (const { id: component } of unit.components) {
      const { hidden, shown } = entering(unit, component, look);
      if (hidden.length !== 1) continue;
      const next = shown.toSorted(
        (a, b) => weightOf(look.figureOf(unit, a)) - weightOf(look.figureOf(unit, b)) || (a < b ? -1 : 1)
      )[0];
      if (next !== undefined) look.hidden.add(unit, next);
    }
}

const silent = ({ id }: PracticeFigure): PracticeFigure => ({
  ...{ id, state: 'withheld', achieved: null, population: null, base: null, expected: null, score: null }
});

function published(unit: OpenUnit, look: Look): PublishedUnit {
  const components = unit.components.map((component): ComponentFigure => {
    const { hidden, shown } = entering(unit, component.id, look);
    // the mean of one hidden practice alone is that practice
    const isAlone = hidden.length === 1 && shown.length === 0;
    return isAlone ? { ...component, score: null, state: 'withheld' } : component;
  });
  const isWhole = components.every((component, at) => component.score === unit.components[at]?.score);
  return {
    ...{ code: unit.code, components, index: isWhole ? unit.index : null },
    practices: unit.practices.map((figure) => (look.hidden.has(unit, figure.id) ? silent(figure) : figure))
  };
}

/**
 * What of a closed year may be published: cells with fewer people, teams or records than the least group are hidden, and so many
 * beside them that none follows by subtraction from the whole, from the mean of its component, or from the index.
 */
export function publishedUnits(units: readonly OpenUnit[], known: Known): PublishedUnit[] {
  const byUnit = new Map(units.map((unit) => [unit.code, new Map(unit.practices.map((each) => [each.id, each]))]));
  const figureOf = (unit: OpenUnit, id: string) => byUnit.get(unit.code)?.get(id);
  const look: Look = { ...known, units, hidden: new Hidden(), figureOf };
  hideFew(look);
  for (let before = -1; before !== look.hidden.size;) {
    before = look.hidden.size;
    hideBeside(look);
    hideWithin(look);
  }
  return units.map((unit) => published(unit, look));
}
