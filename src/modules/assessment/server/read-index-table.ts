// The index of all units of a year as one table, and one unit beside its peers.
import type { Ctx } from '#platform/server/context.ts';
import type { ComponentFigure as Drawn } from '#ui/figure.ts';
import { catalogueFor } from '../catalogue.ts';
import { recentByDatabase } from '#platform/server/recent.ts';
import { countedYears, levelOnesOf, type PeriodUnit } from '../periods.ts';
import { peersOf } from '../rules-peers.ts';
import { hasOwnFigures } from '../rules.ts';
import type { Decree } from '../types.ts';
import { comparisonOf, meantUnits, type Comparison } from '../view-compare.ts';
import { filterUnits, sortUnits, type IndexQuery } from '../view-index.ts';
import { drawnComponents, type Locale } from '../view.ts';
import { isMethodChanged } from './method-breaks.ts';
import { selectComponents, selectIndexFigures, type IndexFigure } from './store-index.ts';
import { selectPeriodUnits } from './store-read.ts';
import { selectPeriod, selectPeriods, selectScheme, type PeriodRow } from './store.ts';

/** A unit by what it is found and ordered by. */
type UnitLine = {
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
};
export type IndexRow = UnitLine & { measured: number; total: number; components: Drawn[] };
type YearFacts = {
  year: number;
  /** The counted years, the newest first. */
  years: number[];
  asOf: string;
  schemeName: string;
  isOfficial: boolean;
  decree: Decree | null;
  isClosed: boolean;
  /** The method is not that of the year before, so the two do not simply compare. */
  methodChanged: boolean;
};
export type IndexTable = YearFacts & {
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
export type ComparedPage = YearFacts & {
  /** The unit that was meant; null where none or several were. */
  unit: UnitLine | null;
  /** The units with the words where several have them, the first twenty; how many there are. */
  offered: UnitLine[];
  meant: number;
  /** Null for a unit of too few people. */
  comparison: Comparison<IndexRow> | null;
};

type Of = { year: number; locale: Locale };
type Year = { facts: YearFacts; lines: UnitLine[]; topCode: string | undefined };

type Whole = { units: PeriodUnit[]; figures: Map<number, IndexFigure> };

/** All units of a year with their figures, at most five seconds old: a thousand rows, and the same for everybody who orders them. */
const wholes = recentByDatabase<string, Whole>({ milliseconds: 5_000, most: 10 });

const wholeYear = ({ db }: Ctx, period: PeriodRow): Promise<Whole> =>
  wholes.of(db, `${period.year} ${period.state} ${period.asOf}`, async () => {
    const [units, figures] = await Promise.all([selectPeriodUnits(db, period), selectIndexFigures(db, period.year)]);
    return { units, figures: new Map(figures.map((figure) => [figure.unitId, figure])) };
  });

/** Every unit of a year with its index, without its components. */
async function readYear(ctx: Ctx, { year, locale }: Of): Promise<Year> {
  const period = await selectPeriod(ctx.db, year);
  const [scheme, { units, figures }] = await Promise.all([
    selectScheme(ctx.db, period.schemeId),
    wholeYear(ctx, period)
  ]);
  const levelOnes = levelOnesOf(units);
  const lines = units.flatMap(({ unitId, code, name, echelon }): UnitLine[] => {
    const figure = figures.get(unitId);
    const levelOne = levelOnes.get(unitId);
    if (!figure) return [];
    const { index, last, employees } = figure;
    const above = { levelOne: levelOne?.code ?? '', levelOneName: levelOne?.name ?? '' };
    return [
      {
        ...{ unitId, code, name, echelon, employees, index, last },
        ...above,
        isSmall: !hasOwnFigures(employees, scheme)
      }
    ];
  });
  const asOf = period.asOf ?? period.startsOn;
  return {
    facts: {
      year,
      years: countedYears(await selectPeriods(ctx.db)),
      asOf,
      schemeName: scheme.name[locale],
      isOfficial: scheme.official,
      decree: scheme.decree,
      isClosed: period.state === 'closed',
      methodChanged: await isMethodChanged(ctx.db, period)
    },
    lines,
    topCode: units.find((unit) => unit.parentId === null)?.code
  };
}

/** Units with their components drawn, in the order given. */
async function drawn(ctx: Ctx, lines: readonly UnitLine[], { year, locale }: Of): Promise<IndexRow[]> {
  const components = await selectComponents(
    ctx.db,
    year,
    lines.map(({ unitId }) => unitId)
  );
  return lines.map((line) => {
    const own = components.get(line.unitId) ?? [];
    const beside = { locale, code: line.code, year, last: undefined, peers: {} };
    return {
      ...line,
      measured: own.reduce((sum, component) => sum + component.measured, 0),
      total: own.reduce((sum, component) => sum + component.total, 0),
      components: drawnComponents(own, catalogueFor(year), beside)
    };
  });
}

/** The index table of a year: the units that the query lets through, in its order; `pageSize` null = all of them. */
export async function readIndexTable(
  ctx: Ctx,
  of: Of & { query: IndexQuery; pageSize: number | null }
): Promise<IndexTable> {
  const { facts, lines, topCode } = await readYear(ctx, of);
  const ofAnyLevel = filterUnits(lines, { ...of.query, level: undefined });
  const found = sortUnits(filterUnits(ofAnyLevel, { level: of.query.level }), of.query.sort);
  const shown = of.pageSize === null ? found : pageOf(found, of.query.page, of.pageSize);
  const top = lines.filter(({ code }) => code === topCode);
  const rows = await drawn(ctx, [...top, ...shown], of);
  return {
    ...facts,
    all: lines.length,
    levels: ['I', 'II', 'III', 'IV', 'V'].map((level) => ({ level, count: filterUnits(ofAnyLevel, { level }).length })),
    levelOnes: lines.filter((line) => line.echelon === 'I').map(({ code, name }) => ({ code, name })),
    top: rows.slice(0, top.length)[0] ?? null,
    found: found.length,
    rows: rows.slice(top.length)
  };
}

const mostOffered = 20;

/** The unit that is meant by a code or words, the reader's own where nothing was typed, beside its peers. */
export async function readComparison(ctx: Ctx, of: Of & { typed: string }): Promise<ComparedPage> {
  const { facts, lines } = await readYear(ctx, of);
  const own = lines.filter(({ unitId }) => unitId === ctx.actor.unitId);
  const meant = of.typed === '' ? own : meantUnits(lines, of.typed);
  const [unit = null] = meant.length === 1 ? meant : [];
  const peers = unit && !unit.isSmall ? peersOf(unit, lines) : null;
  const [row, ...others] = peers && unit ? await drawn(ctx, [unit, ...peers.units], of) : [];
  return {
    ...facts,
    unit,
    offered: unit ? [] : meant.slice(0, mostOffered),
    meant: meant.length,
    comparison: row && peers ? comparisonOf(row, { like: peers.like, units: others }) : null
  };
}

const pageOf = (lines: readonly UnitLine[], page: number, size: number): UnitLine[] =>
  lines.slice((page - 1) * size, page * size);
