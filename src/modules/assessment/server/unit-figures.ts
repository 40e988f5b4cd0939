// What the page of a unit is made of, loaded once: its period, tree, figures of two years, peers and leaders.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { catalogueFor, type Places } from '../catalogue.ts';
import { pathTo, type PeriodUnit } from '../periods.ts';
import { maySeeSmallCounts } from '../policy.ts';
import { hasOwnFigures } from '../rules.ts';
import type { ComponentId, Scheme } from '../types.ts';
import type { Locale } from '../view.ts';
import { selectLeaders, selectOwnLine, type Leader } from './store-leaders.ts';
import { selectPeers, selectPeriodUnits, selectUnitFigures, type UnitFigureRow } from './store-read.ts';
import { selectUnitYears, type UnitYear } from './store-years.ts';
import { selectOptionalPeriod, selectScheme, type PeriodRow } from './store.ts';

export type UnitSources = {
  places: Places;
  locale: Locale;
  period: PeriodRow;
  scheme: Scheme;
  unit: PeriodUnit;
  path: PeriodUnit[];
  below: PeriodUnit[];
  now: Map<number, UnitFigureRow>;
  past: Map<number, UnitFigureRow>;
  history: UnitYear[];
  peers: Partial<Record<ComponentId, number>>;
  leaders: Map<number, Leader[]>;
  /** Too few people, and the reader is none of them: its counts are not shown. */
  isHidden: boolean;
};

/** Loads a unit in a year; not found when the year was not counted or the unit did not exist in it. */
export async function unitSources(ctx: Ctx, code: string, of: { year: number; locale: Locale }): Promise<UnitSources> {
  const { year, locale } = of;
  const period = (await selectOptionalPeriod(ctx.db, year)) ?? notFound(`period ${year}`);
  const units = await selectPeriodUnits(ctx.db, period);
  const unit = units.find((each) => each.code === code) ?? notFound(`unit ${code}`);
  const children = units.filter((each) => each.parentId === unit.unitId);
  const shown = [unit, ...children].map((each) => each.unitId);
  const now = await figuresOf(ctx, year, shown);
  const own = now.get(unit.unitId) ?? notFound(`figure of ${code}`);
  const scheme = await selectScheme(ctx.db, period.schemeId);
  const path = pathTo(unit, units);
  return {
    ...{ places: catalogueFor(year), locale, period, scheme, unit, path, now },
    below: children.filter((each) => now.has(each.unitId)),
    past: await figuresOf(ctx, year - 1, shown),
    history: await selectUnitYears(ctx.db, unit.unitId, year),
    peers: await selectPeers(ctx.db, year, unit),
    leaders: await selectLeaders(ctx.db, shown, dayOf(period)),
    isHidden: !hasOwnFigures(own.employees, scheme) && !(await maySeeSmall(ctx, { unit, path, period }))
  };
}

const dayOf = (period: PeriodRow) => period.asOf ?? period.startsOn;

const figuresOf = async (ctx: Ctx, year: number, units: readonly number[]): Promise<Map<number, UnitFigureRow>> =>
  new Map((await selectUnitFigures(ctx.db, year, units)).map((figure) => [figure.unitId, figure]));

/** Whether the reader sees the counts of a unit of too few people. */
export async function maySeeSmall(
  ctx: Ctx,
  of: { unit: PeriodUnit; path: readonly PeriodUnit[]; period: PeriodRow }
): Promise<boolean> {
  const mine = await selectOwnLine(ctx.db, ctx.actor.unitId, dayOf(of.period));
  const above = [of.unit, ...of.path].map((each) => each.unitId);
  return maySeeSmallCounts(ctx.actor, { unitId: of.unit.unitId, above, mine });
}
