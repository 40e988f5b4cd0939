// From the counts of a unit to what its page shows: all practices, ten components, the index. Pure.
import { componentFigure, measuredFigure, silentFigure, unitIndex, type Standing } from './rules.ts';
import type { AppliesTo, ComponentFigure, ComponentId, Counts, PracticeFigure, Scheme } from './types.ts';

/** The catalogue as the rules see it. */
export type Catalogue = { components: readonly { id: ComponentId }[]; practices: readonly Standing[] };

export type UnitOfPeriod = { unitId: number; echelon: string; employees: number };
export type Known = { catalogue: Catalogue; scheme: Scheme; measured: ReadonlySet<string> };

/** A practice's figure as it is kept; those that are not yet measurable are told from the catalogue instead. */
export type KeptFigure = Omit<PracticeFigure, 'id'>;
export type UnitFigure = {
  unitId: number;
  practices: Record<string, KeptFigure>;
  components: ComponentFigure[];
  index: number | null;
  employees: number;
};

/** Whether a practice is asked of a unit of this kind. */
export const isAsked = (appliesTo: AppliesTo, unit: { echelon: string }): boolean =>
  appliesTo === 'level-1' || appliesTo === 'lead' ? unit.echelon === 'I' || unit.echelon === '' : true;

/** All figures of a unit; a unit of too few people has no own index or components, only the counts its people see. */
export function figureOfUnit(unit: UnitOfPeriod, counts: ReadonlyMap<string, Counts>, known: Known): UnitFigure {
  const { catalogue, scheme } = known;
  const figures = new Map(
    catalogue.practices.map((practice) => [practice.id, figureOf(practice, { unit, counts, known })])
  );
  const isSmall = unit.employees < scheme.minimumGroup;
  const components = catalogue.components.map(({ id }) => {
    const component = componentFigure(id, catalogue.practices, figures);
    return isSmall ? { ...component, score: null, state: 'withheld' as const } : component;
  });
  return {
    unitId: unit.unitId,
    practices: keptFigures(figures, known.measured),
    components,
    index: isSmall ? null : unitIndex(components, scheme).index,
    employees: unit.employees
  };
}

function figureOf(
  practice: Standing,
  of: { unit: UnitOfPeriod; counts: ReadonlyMap<string, Counts>; known: Known }
): PracticeFigure {
  const { scheme, measured } = of.known;
  const yardstick = scheme.practices[practice.id];
  if (practice.source === 'none' || !yardstick) return silentFigure(practice.id, 'not-in-source');
  if (!isAsked(yardstick.appliesTo, of.unit)) return silentFigure(practice.id, 'not-asked');
  if (!measured.has(practice.id)) return silentFigure(practice.id, 'not-yet-measurable');
  return measuredFigure(practice.id, of.counts.get(practice.id) ?? { achieved: 0, population: 0, base: 0 }, yardstick);
}

function keptFigures(
  figures: ReadonlyMap<string, PracticeFigure>,
  measured: ReadonlySet<string>
): Record<string, KeptFigure> {
  const kept: Record<string, KeptFigure> = {};
  for (const [id, { id: _, ...figure }] of figures) {
    if (measured.has(id) || figure.state === 'not-asked') kept[id] = figure;
  }
  return kept;
}

/** All practices of the catalogue in its order: those kept, the others as not yet measurable or not in the source. */
export function expandPractices(kept: Readonly<Record<string, KeptFigure>>, catalogue: Catalogue): PracticeFigure[] {
  return catalogue.practices.map(({ id, source }) => {
    const figure = kept[id];
    if (figure) return { id, ...figure };
    return silentFigure(id, source === 'none' ? 'not-in-source' : 'not-yet-measurable');
  });
}
