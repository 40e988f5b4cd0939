// What a unit's page shows: index, ten components with last year and peers, movers, units below, practices, years.
import { yearOf } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import type { ComponentFigure as Drawn, SmallFigure } from '#ui/figure.ts';
import { countStates, expandPractices } from '../figures.ts';
import { countedYears, type PeriodUnit } from '../periods.ts';
import { movers, type Mover } from '../rules-movers.ts';
import { achievementIndex } from '../rules-quarters.ts';
import { quarterAim } from '../rules-time.ts';
import { coverageOf, hasOwnFigures } from '../rules.ts';
import type { Decree, PracticeFigure, PracticeState } from '../types.ts';
import {
  drawnComponents,
  hiddenFigures,
  practiceLines,
  smallFigures,
  trendOf,
  type Locale,
  type PracticeLine,
  type Trend
} from '../view.ts';
import { changesSince, type Since } from './changes-since.ts';
import { methodBreaksOf } from './method-breaks.ts';
import type { Leader, UnitAround } from './store-unit.ts';
import { selectPeriods, type PeriodRow } from './store.ts';
import { figureOf, unitSources, type UnitSources } from './unit-figures.ts';

export type UnitBelow = {
  code: string;
  name: string;
  leader: string;
  employees: number;
  isSmall: boolean;
  index: number | null;
  last: number | null;
  components: SmallFigure[];
};

/** A unit in a period, all but its practices one by one. */
export type UnitFacts = {
  year: number;
  years: number[];
  isClosed: boolean;
  asOf: string;
  computedAt: Date | null;
  isOfficial: boolean;
  decree: Decree | null;
  schemeName: string;
  unit: PeriodUnit;
  path: PeriodUnit[];
  leaders: Leader[];
  employees: number;
  minimumGroup: number;
  /** Too few people for an index of its own. */
  isSmall: boolean;
  /** Its counts are not the reader's to see. */
  isHidden: boolean;
  index: number | null;
  last: number | null;
  /** What the scheme asks of the index by the end of the quarter, and how far that is reached, in percent with its cap. */
  aim: number;
  achievement: number | null;
  components: Drawn[];
  coverage: { components: number; ofComponents: number; practices: number; ofPractices: number };
  states: Partial<Record<PracticeState, number>>;
  below: UnitBelow[];
  trend: Trend;
  /** The years whose method is not that of the year before. */
  methodChangedIn: number[];
};
export type UnitView = UnitFacts & {
  practices: PracticeLine[];
  movers: Mover[];
  /** What changed since the latest moment that tells something. */
  since: Since | null;
};

const newestYear = (ctx: Ctx, periods: readonly PeriodRow[]): number => countedYears(periods)[0] ?? yearOf(today(ctx));

/** The year that is shown where none is named: the newest period that was counted. */
export async function shownYear(ctx: Ctx, asked?: number): Promise<number> {
  return asked ?? newestYear(ctx, await selectPeriods(ctx.db));
}

function periodOf(periods: readonly PeriodRow[], ctx: Ctx, asked: number | undefined): PeriodRow {
  const year = asked ?? newestYear(ctx, periods);
  return periods.find((each) => each.year === year) ?? notFound(`period ${year}`);
}

/** The period of the year asked for, else the newest that was counted; not found when it was never opened. */
export const shownPeriod = async (ctx: Ctx, asked?: number): Promise<PeriodRow> =>
  periodOf(await selectPeriods(ctx.db), ctx, asked);

/** A unit in a period, for its page; not found when the year was not counted or the unit did not exist in it. */
export async function readUnit(
  ctx: Ctx,
  code: string,
  of: { year?: number | undefined; locale: Locale }
): Promise<UnitView> {
  const periods = await selectPeriods(ctx.db);
  const period = periodOf(periods, ctx, of.year);
  const sources = await unitSources(ctx, code, { period, locale: of.locale });
  const { unit, path, below, places, locale, isHidden } = sources;
  const [methodChangedIn, since] = await Promise.all([methodBreaksOf(ctx.db, periods), changesSince(ctx, sources)]);
  return {
    ...periodFactsOf(sources),
    years: countedYears(periods),
    ...ownFigures(sources),
    unit: placeOf(unit),
    path: path.map(placeOf),
    isHidden,
    leaders: unit.leaders,
    components: drawn(sources),
    below: below.map((each) => unitBelow(each, sources)),
    trend: trendOf(unit.years, places, locale),
    methodChangedIn,
    since
  };
}

/** What a page is told of a unit's place, without its figures. */
export const placeOf = ({ unitId, code, name, echelon, parentId }: UnitAround): PeriodUnit => ({
  unitId,
  code,
  name,
  echelon,
  parentId
});

function ownFigures({ period, scheme, places, locale, now, past, isHidden }: UnitSources) {
  const aim = quarterAim(period.asOf ?? period.startsOn, scheme);
  const kept = expandPractices(now.practices ?? {}, places);
  const figures = isHidden ? hiddenFigures(kept) : kept;
  const lastFigures = past && !isHidden ? expandPractices(past.practices ?? {}, places) : [];
  return {
    employees: now.employees,
    isSmall: !hasOwnFigures(now.employees, scheme),
    index: now.index,
    last: past?.index ?? null,
    aim,
    achievement: achievementIndex(now.index, aim, scheme.achievementCap),
    coverage: coverageOf({ index: now.index, components: now.components, ...measuredIn(now.components) }),
    practices: practiceLines(figures, places, { locale, last: lastFigures }),
    states: countStates(figures),
    movers: now.index === null ? [] : movers(kept satisfies PracticeFigure[], { places, scheme })
  };
}

const measuredIn = (components: readonly { measured: number; total: number }[]) => ({
  measured: components.reduce((sum, component) => sum + component.measured, 0),
  total: components.reduce((sum, component) => sum + component.total, 0)
});

function drawn({ unit, places, locale, now, past, period }: UnitSources): Drawn[] {
  const beside = { locale, code: unit.code, year: period.year, last: past?.components, peers: unit.peers ?? {} };
  return drawnComponents(now.components, places, beside);
}

function unitBelow(unit: UnitAround, { scheme, places, period }: UnitSources): UnitBelow {
  const figure = figureOf(unit, period.year);
  const employees = figure?.employees ?? 0;
  return {
    code: unit.code,
    name: unit.name,
    leader: unit.leaders[0]?.name ?? '',
    employees,
    isSmall: !hasOwnFigures(employees, scheme),
    index: figure?.index ?? null,
    last: figureOf(unit, period.year - 1)?.index ?? null,
    components: smallFigures(figure?.components ?? [], places)
  };
}

/** What a page says of its period: year, day, scheme and whether that is official. */
export function periodFactsOf({ period, scheme, locale }: UnitSources) {
  return {
    year: period.year,
    isClosed: period.state === 'closed',
    asOf: period.asOf ?? period.startsOn,
    computedAt: period.computedAt,
    isOfficial: scheme.official,
    decree: scheme.decree,
    schemeName: scheme.name[locale],
    minimumGroup: scheme.minimumGroup
  };
}
