// What the index would be under a version of a scheme: from the kept counts, no figure is touched.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { catalogueFor } from '../catalogue.ts';
import type { UnitFigure } from '../figures.ts';
import { countedYears, type PeriodUnit } from '../periods.ts';
import { maySeeVersion } from '../policy.ts';
import { differencesOf, isUnforeseen, type Change } from '../rules-difference.ts';
import {
  rebase,
  rebasedPractices,
  recountedPractices,
  simulatedPractices,
  simulatedUnit,
  type SimulatedPractice,
  type SimulatedUnit
} from '../rules-simulation.ts';
import { hasOwnFigures } from '../rules.ts';
import type { PracticeId, Scheme } from '../types.ts';
import { countAnew, figuresFrom } from './count.ts';
import { selectLevelCounts } from './store-levels.ts';
import { selectPeriodUnits, selectUnitFigures } from './store-read.ts';
import { selectOptionalVersion } from './store-scheme.ts';
import { selectPeriods, selectScheme, type PeriodRow } from './store.ts';

export type Simulation = {
  year: number;
  version: number;
  /** Whose counts these are, as of which day. */
  counts: { year: number; asOf: string };
  years: number[];
  /** What the simulation cannot foretell: only counting anew can. */
  unforeseen: Change[];
  /** Practices counted anew, as the version proves them from records or documents and the scheme in force does not. */
  anew: PracticeId[];
  units: { code: string; name: string; simulated: SimulatedUnit }[];
  chosen: { code: string; name: string; simulated: SimulatedUnit; practices: SimulatedPractice[] } | null;
};
type Asked = { year: number; version: number; counts?: number | undefined; unit?: string | undefined };

/** The figures of units under a scheme, from the counts that are kept of a period. */
export async function simulatedFigures(
  ctx: Ctx,
  period: PeriodRow,
  of: { from: Scheme; to: Scheme; units: readonly number[] | null }
): Promise<UnitFigure[]> {
  const asOf = period.asOf ?? period.startsOn;
  const rebased = rebasedPractices(of.from, of.to);
  const levels = rebased.size === 0 ? new Map() : await selectLevelCounts(ctx.db, asOf);
  const practices = recountedPractices(of.from, of.to);
  const counting = { period, scheme: of.to, asOf };
  const sums = practices.length === 0 ? [] : await countAnew(ctx.db, counting, { practices, units: of.units });
  return figuresFrom(ctx.db, counting, of.units, { rebased: rebase(rebased, levels), anew: { practices, sums } });
}

/**
 * The whole ministry, its level-I units, and any unit asked for, under a version of a year's scheme beside their figures;
 * by the counts of that year, or of the newest counted one before it where it was not counted yet.
 */
export async function simulateScheme(ctx: Ctx, of: Asked): Promise<Simulation> {
  const version = (await selectOptionalVersion(ctx.db, of)) ?? notFound(`version ${of.version}`);
  if (!maySeeVersion(ctx.actor, version.state)) notFound(`version ${of.version}`);
  const periods = await selectPeriods(ctx.db);
  const years = countedYears(periods).filter((year) => year <= of.year);
  const year = years.find((each) => each === of.counts) ?? years[0] ?? notFound('counted year');
  const period = periods.find((each) => each.year === year) ?? notFound(`period ${year}`);
  const from = await selectScheme(ctx.db, period.schemeId);
  const { units, figures } = await bothFigures(ctx, period, { from, to: version.scheme, unit: of.unit });
  const chosen = units.find((unit) => unit.code === of.unit);
  return {
    ...{ year: of.year, version: of.version, years },
    counts: { year, asOf: period.asOf ?? period.startsOn },
    unforeseen: differencesOf(from, version.scheme).filter(isUnforeseen),
    anew: recountedPractices(from, version.scheme),
    units: units.filter(isTop).flatMap((unit) => simulatedOf(unit, figures) ?? []),
    chosen: chosen ? chosenOf(chosen, figures, { from, to: version.scheme }) : null
  };
}

const isTop = (unit: PeriodUnit) => unit.echelon === 'I' || unit.echelon === '';

type Figures = { now: Map<number, UnitFigure>; then: Map<number, UnitFigure> };

async function bothFigures(
  ctx: Ctx,
  period: PeriodRow,
  of: { from: Scheme; to: Scheme; unit: string | undefined }
): Promise<{ units: PeriodUnit[]; figures: Figures }> {
  const all = await selectPeriodUnits(ctx.db, period);
  const units = all.filter((unit) => isTop(unit) || unit.code === of.unit);
  const ids = units.map(({ unitId }) => unitId);
  const [now, then] = await Promise.all([
    selectUnitFigures(ctx.db, period.year, ids),
    simulatedFigures(ctx, period, { ...of, units: ids })
  ]);
  const byUnit = (figures: readonly UnitFigure[]) => new Map(figures.map((figure) => [figure.unitId, figure]));
  return { units, figures: { now: byUnit(now), then: byUnit(then) } };
}

function simulatedOf({ unitId, code, name }: PeriodUnit, { now, then }: Figures) {
  const figure = then.get(unitId);
  return figure ? { code, name, simulated: simulatedUnit(now.get(unitId), figure) } : undefined;
}

/** Of a unit too small under either scheme no practice is told. */
function chosenOf(
  unit: PeriodUnit,
  figures: Figures,
  { from, to }: { from: Scheme; to: Scheme }
): Simulation['chosen'] {
  const then = figures.then.get(unit.unitId);
  const simulated = simulatedOf(unit, figures);
  if (!then || !simulated) return null;
  const isTold = hasOwnFigures(then.employees, from) && hasOwnFigures(then.employees, to);
  const inSource = new Set(catalogueFor(to.year).practices.map(({ id }) => id));
  const practices = isTold ? simulatedPractices(figures.now.get(unit.unitId), then) : [];
  return { ...simulated, practices: practices.filter(({ id }) => inSource.has(id)) };
}
