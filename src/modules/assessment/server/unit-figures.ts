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
import type { UnitFigureRow } from './store-read.ts';
import { selectFiguresAround, selectPeers, selectUnitsAround, type UnitYear } from './store-unit.ts';
import { selectScheme, type PeriodRow } from './store.ts';

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

/** Loads a unit in a period; not found when the period was not counted or the unit did not exist in it. */
export async function unitSources(
  ctx: Ctx,
  code: string,
  of: { period: PeriodRow; locale: Locale }
): Promise<UnitSources> {
  const { period, locale } = of;
  const { db } = ctx;
  const units = await selectUnitsAround(db, period, code);
  const unit = units.find((each) => each.code === code) ?? notFound(`unit ${code}`);
  const children = units.filter((each) => each.parentId === unit.unitId);
  const below = children.map((each) => each.unitId);
  const [scheme, figures, peers, leaders] = await Promise.all([
    selectScheme(db, period.schemeId),
    selectFiguresAround(db, period.year, { unitId: unit.unitId, below }),
    selectPeers(db, period.year, unit),
    selectLeaders(db, [unit.unitId, ...below], dayOf(period))
  ]);
  const own = figures.now.get(unit.unitId) ?? notFound(`figure of ${code}`);
  const path = pathTo(unit, units);
  return {
    ...{ places: catalogueFor(period.year), locale, period, scheme, unit, path, peers, leaders, ...figures },
    below: children.filter((each) => figures.now.has(each.unitId)),
    isHidden: !hasOwnFigures(own.employees, scheme) && !(await maySeeSmall(ctx, { unit, path, period }))
  };
}

const dayOf = (period: PeriodRow) => period.asOf ?? period.startsOn;

/** Whether the reader sees the counts of a unit of too few people. */
export async function maySeeSmall(
  ctx: Ctx,
  of: { unit: PeriodUnit; path: readonly PeriodUnit[]; period: PeriodRow }
): Promise<boolean> {
  const mine = await selectOwnLine(ctx.db, ctx.actor.unitId, dayOf(of.period));
  const above = [of.unit, ...of.path].map((each) => each.unitId);
  return maySeeSmallCounts(ctx.actor, { unitId: of.unit.unitId, above, mine });
}
