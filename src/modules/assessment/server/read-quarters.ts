// The four quarters of a unit: aim, index, achievement.
import { today, type Ctx } from '#platform/server/context.ts';
import { countedYears, type PeriodUnit } from '../periods.ts';
import { quarterRows, type QuarterRow } from '../rules-quarters.ts';
import { hasOwnFigures } from '../rules.ts';
import type { Decree } from '../types.ts';
import type { Locale } from '../view.ts';
import { placeOf, shownPeriod } from './read-unit.ts';
import { selectQuarters } from './store-quarters.ts';
import { selectPeriods } from './store.ts';
import { unitInPeriod } from './unit-figures.ts';

export type QuartersPage = {
  year: number;
  years: number[];
  unit: PeriodUnit;
  path: PeriodUnit[];
  isSmall: boolean;
  cap: number;
  rows: QuarterRow[];
  /** The marks that travel with figures. */
  asOf: string;
  schemeName: string;
  isOfficial: boolean;
  decree: Decree | null;
};

/** A unit in a year, quarter by quarter; not found when the year was not counted or the unit did not exist in it. */
export async function readQuarters(
  ctx: Ctx,
  code: string,
  of: { year: number | undefined; locale: Locale }
): Promise<QuartersPage> {
  const period = await shownPeriod(ctx, of.year);
  const { unit, path, now, scheme } = await unitInPeriod(ctx, { code, withBelow: false }, period);
  const isSmall = !hasOwnFigures(now.employees, scheme);
  const running = { year: period.year, asOf: period.asOf, index: now.index, aims: scheme.quarters };
  const kept = isSmall ? [] : await selectQuarters(ctx.db, period.year, code);
  return {
    ...{ year: period.year, years: countedYears(await selectPeriods(ctx.db)), isSmall, cap: scheme.achievementCap },
    ...{ unit: placeOf(unit), path: path.map(placeOf) },
    rows: isSmall ? [] : quarterRows(kept, { ...running, cap: scheme.achievementCap, today: today(ctx) }),
    ...{ asOf: period.asOf ?? period.startsOn, schemeName: scheme.name[of.locale] },
    ...{ isOfficial: scheme.official, decree: scheme.decree }
  };
}
