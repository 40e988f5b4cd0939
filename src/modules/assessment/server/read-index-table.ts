// The index of all units of a year as one table.
import type { Ctx } from '#platform/server/context.ts';
import type { ComponentFigure as Drawn } from '#ui/figure.ts';
import { catalogueFor } from '../catalogue.ts';
import { levelOneOf, type PeriodUnit } from '../periods.ts';
import { hasOwnFigures } from '../rules.ts';
import { filterUnits, sortUnits, type IndexQuery } from '../view-index.ts';
import { drawnComponents, type Locale } from '../view.ts';
import { selectIndexFigures, type IndexFigure } from './store-index.ts';
import { selectPeriodUnits } from './store-read.ts';
import { selectPeriod, selectScheme } from './store.ts';

export type IndexRow = {
  unitId: number;
  code: string;
  name: string;
  echelon: string;
  /** The code of its level-I unit, `''` above that level. */
  levelOne: string;
  levelOneName: string;
  employees: number;
  isSmall: boolean;
  index: number | null;
  last: number | null;
  measured: number;
  total: number;
  components: Drawn[];
};
export type IndexTable = {
  year: number;
  asOf: string;
  schemeName: string;
  isOfficial: boolean;
  isClosed: boolean;
  /** All units of the year, for the counts of the filters. */
  all: number;
  levels: { level: string; count: number }[];
  levelOnes: { code: string; name: string }[];
  /** The ministry as a whole; null where nothing was counted. */
  top: IndexRow | null;
  /** How many units the filters let through. */
  found: number;
  /** They in order: all, or one page of them. */
  rows: IndexRow[];
};

/** The index table of a year: the units that the query lets through, in its order; `pageSize` null = all of them. */
export async function readIndexTable(
  ctx: Ctx,
  of: { year: number; locale: Locale; query: IndexQuery; pageSize: number | null }
): Promise<IndexTable> {
  const period = await selectPeriod(ctx.db, of.year);
  const scheme = await selectScheme(ctx.db, period.schemeId);
  const units = await selectPeriodUnits(ctx.db, period);
  const figures = new Map((await selectIndexFigures(ctx.db, of.year)).map((figure) => [figure.unitId, figure]));
  const rowOf = (unit: PeriodUnit) => {
    const figure = figures.get(unit.unitId);
    const isSmall = figure !== undefined && !hasOwnFigures(figure.employees, scheme);
    return figure ? [indexRow(unit, figure, { units, isSmall, locale: of.locale, year: of.year })] : [];
  };
  const all = units.flatMap(rowOf);
  const found = sortUnits(filterUnits(all, of.query), of.query.sort);
  return {
    year: of.year,
    asOf: period.asOf ?? period.startsOn,
    schemeName: scheme.name[of.locale],
    isOfficial: scheme.official,
    isClosed: period.state === 'closed',
    all: all.length,
    levels: ['I', 'II', 'III', 'IV', 'V'].map((level) => ({ level, count: countLevel(all, { ...of.query, level }) })),
    levelOnes: all.filter((row) => row.echelon === 'I').map(({ code, name }) => ({ code, name })),
    top: all.find((row) => row.code === units.find((unit) => unit.parentId === null)?.code) ?? null,
    found: found.length,
    rows: of.pageSize === null ? found : pageOf(found, of.query.page, of.pageSize)
  };
}

const pageOf = (rows: readonly IndexRow[], page: number, size: number): IndexRow[] =>
  rows.slice((page - 1) * size, page * size);

const countLevel = (all: readonly IndexRow[], query: IndexQuery): number => filterUnits(all, query).length;

function indexRow(
  unit: PeriodUnit,
  figure: IndexFigure,
  of: { units: readonly PeriodUnit[]; isSmall: boolean; locale: Locale; year: number }
): IndexRow {
  const { locale, year } = of;
  const levelOne = levelOneOf(unit, of.units);
  const beside = { locale, code: unit.code, year, last: undefined, peers: {} };
  return {
    unitId: unit.unitId,
    code: unit.code,
    name: unit.name,
    echelon: unit.echelon,
    levelOne: levelOne?.code ?? '',
    levelOneName: levelOne?.name ?? '',
    employees: figure.employees,
    isSmall: of.isSmall,
    index: figure.index,
    last: figure.last,
    measured: figure.components.reduce((sum, component) => sum + component.measured, 0),
    total: figure.components.reduce((sum, component) => sum + component.total, 0),
    components: drawnComponents(figure.components, catalogueFor(year), beside)
  };
}
