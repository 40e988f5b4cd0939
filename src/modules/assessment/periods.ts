// Days of a period and the steps through its units, pure.
import type { Day } from '#platform/dates.ts';

/** The day for which a period is counted: today while it runs, its last day afterwards, its first before. */
export function asOfDay(period: { startsOn: Day; endsOn: Day }, today: Day): Day {
  if (today > period.endsOn) return period.endsOn;
  return today < period.startsOn ? period.startsOn : today;
}

/** A unit as it stands in the tree of a period. */
export type PeriodUnit = { unitId: number; code: string; name: string; echelon: string; parentId: number | null };

/** The units above a unit, from the root down; the unit itself is not among them. */
export function pathTo<Unit extends PeriodUnit>(unit: Unit, units: readonly Unit[]): Unit[] {
  const byId = new Map(units.map((each) => [each.unitId, each]));
  const path: Unit[] = [];
  for (let at = byId.get(unit.parentId ?? -1); at && !path.includes(at); at = byId.get(at.parentId ?? -1))
    path.unshift(at);
  return path;
}

/** The unit of level I that each unit belongs to, itself included; absent for those above that level. */
export function levelOnesOf<Unit extends PeriodUnit>(units: readonly Unit[]): Map<number, Unit> {
  const byId = new Map(units.map((each) => [each.unitId, each]));
  const found = new Map<number, Unit>();
  for (const unit of units) {
    const seen = new Set<Unit>();
    let at: Unit | undefined = unit;
    while (at && at.echelon !== 'I' && !seen.has(at)) {
      seen.add(at);
      at = byId.get(at.parentId ?? -1);
    }
    if (at?.echelon === 'I') found.set(unit.unitId, at);
  }
  return found;
}

/** The years, the newest first, in which a choice of years is offered. */
export const countedYears = (periods: readonly { year: number; asOf: Day | null }[]): number[] =>
  periods.filter((period) => period.asOf !== null).map((period) => period.year);

/** Whether somebody asked to count the period anew and that has not been done yet. */
export const isRecountDue = (period: { recountAskedAt: Date | null; computedAt: Date | null }): boolean =>
  period.recountAskedAt !== null && (period.computedAt === null || period.computedAt < period.recountAskedAt);
