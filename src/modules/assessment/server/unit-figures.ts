// What the page of a unit is made of, loaded once: its period, tree, figures of two years, peers and leaders.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { catalogueFor, type Places } from '../catalogue.ts';
import { pathTo, type PeriodUnit } from '../periods.ts';
import { maySeeSmallCounts } from '../policy.ts';
import { hasOwnFigures } from '../rules.ts';
import type { Scheme } from '../types.ts';
import type { Locale } from '../view.ts';
import { selectOwnLine } from './store-reach.ts';
import { selectUnitsAround, type UnitAround, type UnitYear } from './store-unit.ts';
import { selectScheme, type PeriodRow } from './store.ts';

/** A unit in a period with those above it, and whether the reader may see what it counts. */
export type UnitInPeriod = {
  period: PeriodRow;
  scheme: Scheme;
  unit: UnitAround;
  path: UnitAround[];
  below: UnitAround[];
  now: UnitYear;
  past: UnitYear | undefined;
  /** Too few people, and the reader is none of them: its counts are not shown. */
  isHidden: boolean;
};
export type UnitSources = UnitInPeriod & { places: Places; locale: Locale };

/** The figure of a unit in a year. */
export const figureOf = (unit: UnitAround, year: number): UnitYear | undefined =>
  unit.years.find((each) => each.year === year);

/** Loads a unit in a period; not found when the period was not counted or the unit did not exist in it. */
export async function unitInPeriod(
  ctx: Ctx,
  of: { code: string; withBelow: boolean },
  period: PeriodRow
): Promise<UnitInPeriod> {
  const { code } = of;
  const [units, scheme] = await Promise.all([
    selectUnitsAround(ctx.db, period, of),
    selectScheme(ctx.db, period.schemeId)
  ]);
  const unit = units.find((each) => each.code === code) ?? notFound(`unit ${code}`);
  const now = figureOf(unit, period.year) ?? notFound(`figure of ${code}`);
  const path = pathTo(unit, units);
  return {
    ...{ period, scheme, unit, path, now, past: figureOf(unit, period.year - 1) },
    below: units.filter((each) => each.parentId === unit.unitId && figureOf(each, period.year)),
    isHidden: !hasOwnFigures(now.employees, scheme) && !(await maySeeSmall(ctx, { unit, path, period }))
  };
}

/** The same with the words and places of its practices. */
export async function unitSources(
  ctx: Ctx,
  code: string,
  { period, locale }: { period: PeriodRow; locale: Locale }
): Promise<UnitSources> {
  return { ...(await unitInPeriod(ctx, { code, withBelow: true }, period)), places: catalogueFor(period.year), locale };
}

/** Whether the reader sees the counts of a unit of too few people. */
export async function maySeeSmall(
  ctx: Ctx,
  of: { unit: PeriodUnit; path: readonly PeriodUnit[]; period: PeriodRow }
): Promise<boolean> {
  const mine = await selectOwnLine(ctx.db, ctx.actor.unitId, of.period.asOf ?? of.period.startsOn);
  const above = [of.unit, ...of.path].map((each) => each.unitId);
  return maySeeSmallCounts(ctx.actor, { unitId: of.unit.unitId, above, mine });
}
