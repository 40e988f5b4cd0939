// From the counts of a unit to what its page shows: all practices, ten components, the index. Pure.
import { componentFigure, hasOwnFigures, silentFigure, unitIndex, type Standing } from './rules.ts';
import { withSettled, type SettledHere } from './figures-settled.ts';
import { asksPeople, countsRecords, sourceIn, yardstickIn } from './rules-sources.ts';
import { surveyedFigure } from './rules-survey.ts';
import { isAskedOf, practiceFigure } from './states.ts';
import type {
  ComponentFigure,
  ComponentId,
  Counts,
  PracticeFigure,
  PracticeState,
  Scheme,
  SurveyCell
} from './types.ts';

/** The catalogue as the rules see it. */
export type Catalogue = { components: readonly { id: ComponentId }[]; practices: readonly Standing[] };

export type UnitOfPeriod = {
  unitId: number;
  echelon: string;
  employees: number;
  /** What the committee settled of its practices. */
  settled?: ReadonlyMap<string, SettledHere> | undefined;
  /** What the survey of the year found in it, by practice. */
  surveys?: ReadonlyMap<string, SurveyCell> | undefined;
};
export type Known = {
  catalogue: Catalogue;
  scheme: Scheme;
  measured: ReadonlySet<string>;
  /** Practices about which the year's survey asked anybody; none before it closed. */
  surveyed?: ReadonlySet<string>;
};

/** A practice's figure as it is kept; those that are not yet measurable are told from the catalogue instead. */
export type KeptFigure = Omit<PracticeFigure, 'id'>;
export type UnitFigure = {
  unitId: number;
  practices: Record<string, KeptFigure>;
  components: ComponentFigure[];
  index: number | null;
  employees: number;
};

/** All figures of a unit; a unit of too few people has no own index or components, only the counts its people see. */
export function figureOfUnit(unit: UnitOfPeriod, counts: ReadonlyMap<string, Counts>, known: Known): UnitFigure {
  const { catalogue, scheme } = known;
  const figures = new Map(
    catalogue.practices.map((practice) => [practice.id, figureOf(practice, { unit, counts, known })])
  );
  const isSmall = !hasOwnFigures(unit.employees, scheme);
  const components = catalogue.components.map(({ id }) => {
    const component = componentFigure(id, catalogue.practices, figures);
    return isSmall ? { ...component, score: null, state: 'withheld' as const } : component;
  });
  return {
    unitId: unit.unitId,
    practices: keptFigures(figures, known),
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
  const yardstick = yardstickIn(scheme, practice);
  if (!yardstick) return silentFigure(practice.id, 'not-in-source');
  const source = sourceIn(scheme, practice);
  const counts = of.counts.get(practice.id) ?? { achieved: 0, population: 0, base: 0 };
  const circumstances = {
    source,
    isAsked: isAskedOf(yardstick.appliesTo, of.unit.echelon, scheme),
    hasRule: measured.has(practice.id) && countsRecords(source),
    isProvisional: (counts.provisional ?? 0) > 0,
    counts
  };
  const record = practiceFigure(practice.id, circumstances, yardstick);
  const figure =
    asksPeople(source) && of.known.surveyed?.has(practice.id)
      ? surveyedFigure(record, {
          cell: of.unit.surveys?.get(practice.id),
          recordShare: yardstick.recordShare,
          terms: scheme.survey
        })
      : record;
  return withSettled(figure, of.unit.settled?.get(practice.id), yardstick);
}

function keptFigures(
  figures: ReadonlyMap<string, PracticeFigure>,
  { measured, surveyed }: Known
): Record<string, KeptFigure> {
  const kept: Record<string, KeptFigure> = {};
  for (const [id, { id: _, ...figure }] of figures) {
    if (figure.state === 'not-yet-measurable') continue;
    if (measured.has(id) || surveyed?.has(id) || figure.state === 'not-asked') kept[id] = figure;
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

/** How many practices are in which state: 9 measured, 148 not yet measurable, … */
export function countStates(figures: readonly { state: PracticeState }[]): Partial<Record<PracticeState, number>> {
  const counts: Partial<Record<PracticeState, number>> = {};
  for (const { state } of figures) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
