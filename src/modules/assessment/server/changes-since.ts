// What changed of a unit's figures since a kept moment, as far as it may be seen.
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import { catalogueFor } from '../catalogue.ts';
import { expandPractices, type KeptFigure } from '../figures.ts';
import { changesBetween, type ChangeLog, type Standpoint } from '../rules-change.ts';
import { meantMoment, type MomentKey } from '../rules-moments.ts';
import { hasOwnFigures } from '../rules.ts';
import type { ComponentFigure, Scheme } from '../types.ts';
import { isMethodBetween } from './method-breaks.ts';
import { selectMoment, selectMomentDays } from './store-moments.ts';
import { selectOptionalPeriod, selectScheme, type PeriodRow } from './store.ts';
import { maySeeSmall, type UnitInPeriod } from './unit-figures.ts';

/** What changed since a moment; `momentAsOf` is the day its figures held for. */
export type Since = ChangeLog & {
  moment: MomentKey;
  momentAsOf: Day;
  /** The figures of the moment were counted by another method. */
  methodChanged: boolean;
};
type Then = { key: MomentKey; asOf: Day; schemeId: number; employees: number } & Omit<
  Standpoint,
  'practices' | 'scheme'
> & {
    kept: Record<string, KeptFigure>;
  };

async function standingOn(ctx: Ctx, of: UnitInPeriod, key: MomentKey): Promise<Then | null> {
  const { period, unit } = of;
  if (key.kind === 'day') {
    const found = await selectMoment(ctx.db, { year: period.year, unitId: unit.unitId, asOf: key.day });
    return found ? { ...found, key, kept: found.practices } : null;
  }
  const figure = unit.years.find(({ year }) => year === key.year);
  const past: PeriodRow | undefined = figure && (await selectOptionalPeriod(ctx.db, key.year));
  if (!figure || !past) return null;
  const { index, components, employees, practices } = figure;
  const asOf = past.asOf ?? past.endsOn;
  return { key, asOf, schemeId: past.schemeId, index, components, employees, kept: practices ?? {} };
}

const standpoint = (
  of: { index: number | null; components: readonly ComponentFigure[]; kept: Record<string, KeptFigure> },
  scheme: Scheme,
  year: number
): Standpoint => ({
  index: of.index,
  components: of.components,
  practices: expandPractices(of.kept, catalogueFor(year)),
  scheme
});

/** The moments that figures of a unit may be compared with. */
export async function offeredTo(ctx: Ctx, { period, unit }: UnitInPeriod) {
  const days = await selectMomentDays(ctx.db, { year: period.year, unitId: unit.unitId });
  const years = unit.years.map(({ year }) => year).filter((year) => year < period.year);
  return { asOf: period.asOf ?? period.startsOn, days, years };
}

/**
 * What changed of a unit since a moment, the latest that is three weeks old where none is asked for; null where there is
 * none, or where its counts are not the reader's to see now or were not then.
 */
export async function changesSince(ctx: Ctx, of: UnitInPeriod, asked?: string): Promise<Since | null> {
  if (of.isHidden) return null;
  const key = meantMoment(await offeredTo(ctx, of), asked);
  const then = key && (await standingOn(ctx, of, key));
  if (!then) return null;
  const { period, scheme, now } = of;
  const before = await selectScheme(ctx.db, then.schemeId);
  const wasSmall = !hasOwnFigures(then.employees, before);
  if (wasSmall && !(await maySeeSmall(ctx, of))) return null;
  const after = standpoint({ ...now, kept: now.practices ?? {} }, scheme, period.year);
  return {
    ...changesBetween(standpoint(then, before, period.year), after, catalogueFor(period.year)),
    ...{ moment: then.key, momentAsOf: then.asOf },
    methodChanged: await isMethodBetween(ctx.db, then, { schemeId: period.schemeId, asOf: period.asOf })
  };
}
