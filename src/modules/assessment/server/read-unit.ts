// What a unit's page shows: index, ten components with last year and peers, movers, units below, practices.
import type { Ctx } from '#platform/server/context.ts';
import { today } from '#platform/server/context.ts';
import { yearOf } from '#platform/dates.ts';
import { notFound } from '#platform/server/errors.ts';
import type { ComponentFigure as Drawn } from '#ui/figure.ts';
import { catalogueFor, type Places } from '../catalogue.ts';
import { expandPractices } from '../figures.ts';
import { componentFigure, unitIndex } from '../rules.ts';
import type { PracticeFigure, Scheme } from '../types.ts';
import { drawnComponents, movers, practiceLines, type Locale, type Mover, type PracticeLine } from '../view.ts';
import {
  selectPeers,
  selectPeriodUnits,
  selectUnitFigures,
  type PeriodUnit,
  type UnitFigureRow
} from './store-read.ts';
import { selectOptionalPeriod, selectPeriods, selectScheme, type PeriodRow } from './store.ts';

export type UnitBelow = { code: string; name: string; index: number | null; last: number | null; components: Drawn[] };

export type UnitView = {
  year: number;
  years: number[];
  isClosed: boolean;
  asOf: string;
  computedAt: Date | null;
  isOfficial: boolean;
  schemeName: string;
  unit: PeriodUnit;
  path: PeriodUnit[];
  employees: number;
  /** Too few people for an index of its own. */
  isSmall: boolean;
  index: number | null;
  last: number | null;
  components: Drawn[];
  measured: number;
  practices: PracticeLine[];
  movers: Mover[];
  below: UnitBelow[];
};

/** The year that is shown where none is named: the newest period that was counted. */
export async function shownYear(ctx: Ctx, asked?: number): Promise<number> {
  if (asked !== undefined) return asked;
  const counted = (await selectPeriods(ctx.db)).find((period) => period.asOf !== null);
  return counted?.year ?? yearOf(today(ctx));
}

type Sources = {
  places: Places;
  locale: Locale;
  year: number;
  now: Map<number, UnitFigureRow>;
  past: Map<number, UnitFigureRow>;
};

/** A unit in a period, for its page; not found when the year was not counted or the unit did not exist in it. */
export async function readUnit(
  ctx: Ctx,
  code: string,
  of: { year?: number | undefined; locale: Locale }
): Promise<UnitView> {
  const year = await shownYear(ctx, of.year);
  const period = (await selectOptionalPeriod(ctx.db, year)) ?? notFound(`period ${year}`);
  const units = await selectPeriodUnits(ctx.db, period);
  const unit = units.find((each) => each.code === code) ?? notFound(`unit ${code}`);
  const below = units.filter((each) => each.parentId === unit.unitId);
  const shown = [unit, ...below].map((each) => each.unitId);
  const now = await figuresOf(ctx, year, shown);
  const past = await figuresOf(ctx, year - 1, shown);
  const scheme = await selectScheme(ctx.db, period.schemeId);
  const peers = await selectPeers(ctx.db, year, unit);
  const sources = { places: catalogueFor(year), locale: of.locale, year, now, past };
  return {
    ...periodFacts(period, scheme, of.locale),
    years: (await selectPeriods(ctx.db)).filter((each) => each.asOf !== null).map((each) => each.year),
    ...ownFigures(unit, scheme, sources),
    path: pathTo(unit, units),
    components: drawn(unit, sources, peers),
    below: below.map((each) => unitBelow(each, sources))
  };
}

function ownFigures(unit: PeriodUnit, scheme: Scheme, { places, locale, now, past }: Sources) {
  const own = now.get(unit.unitId) ?? notFound(`figure of ${unit.code}`);
  const last = past.get(unit.unitId);
  const figures = expandPractices(own.practices, places);
  const lastFigures = last ? expandPractices(last.practices, places) : [];
  return {
    unit,
    employees: own.employees,
    isSmall: own.employees < scheme.minimumGroup,
    index: own.index,
    last: last?.index ?? null,
    measured: own.components.reduce((sum, component) => sum + component.measured, 0),
    practices: practiceLines(figures, places, { locale, last: lastFigures }),
    movers: own.index === null ? [] : moversOf(figures, places, scheme)
  };
}

function drawn(unit: PeriodUnit, sources: Sources, peers: Parameters<typeof drawnComponents>[2]['peers']): Drawn[] {
  const { places, locale, year, now, past } = sources;
  const last = past.get(unit.unitId)?.components;
  return drawnComponents(now.get(unit.unitId)?.components ?? [], places, {
    locale,
    code: unit.code,
    year,
    last,
    peers
  });
}

const unitBelow = (unit: PeriodUnit, sources: Sources): UnitBelow => ({
  code: unit.code,
  name: unit.name,
  index: sources.now.get(unit.unitId)?.index ?? null,
  last: sources.past.get(unit.unitId)?.index ?? null,
  components: drawn(unit, sources, {})
});

const figuresOf = async (ctx: Ctx, year: number, units: readonly number[]): Promise<Map<number, UnitFigureRow>> =>
  new Map((await selectUnitFigures(ctx.db, year, units)).map((figure) => [figure.unitId, figure]));

function periodFacts(period: PeriodRow, scheme: Scheme, locale: Locale) {
  return {
    year: period.year,
    isClosed: period.state === 'closed',
    asOf: period.asOf ?? period.startsOn,
    computedAt: period.computedAt,
    isOfficial: scheme.official,
    schemeName: scheme.name[locale]
  };
}

/** The units above, from the root down, the unit itself not among them. */
function pathTo(unit: PeriodUnit, units: readonly PeriodUnit[]): PeriodUnit[] {
  const parent = units.find((each) => each.unitId === unit.parentId);
  return parent ? [...pathTo(parent, units), parent] : [];
}

function moversOf(practices: readonly PracticeFigure[], places: Places, scheme: Scheme): Mover[] {
  return movers(practices, (changed) => {
    const figures = new Map(changed.map((figure) => [figure.id, figure]));
    const components = places.components.map(({ id }) => componentFigure(id, places.practices, figures));
    return unitIndex(components, scheme).index;
  });
}
