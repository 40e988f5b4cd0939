// The quarters of a year of assessment: when each ends, and how far its aim was reached. Pure.
import type { Day } from '#platform/dates.ts';
import { quarterOf } from './rules-time.ts';

export type Quarter = 1 | 2 | 3 | 4;
export const quarters: readonly Quarter[] = [1, 2, 3, 4];

/** The last day of a quarter. */
export const quarterEnd = (year: number, quarter: Quarter): Day =>
  `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}`;

/** Realised over aim in percent, at most the cap; null where one of them is missing. */
export function achievementIndex(realised: number | null, aim: number, cap: number): number | null {
  return realised === null || aim <= 0 ? null : Math.min(cap, (100 * realised) / aim);
}

/**
 * The quarter whose end the counts of a period now stand for: over since `today`, while the counts hold for a day in it;
 * null while it runs. A site that slept over the night keeps it later, with the day its counts hold for.
 */
export function quarterToKeep(year: number, of: { asOf: Day | null; today: Day }): Quarter | null {
  if (of.asOf === null || of.asOf.slice(0, 4) !== String(year)) return null;
  const quarter = quarterOf(of.asOf);
  return of.today > quarterEnd(year, quarter) ? quarter : null;
}

/** A quarter as it was kept. */
export type KeptQuarter = { quarter: Quarter; index: number | null; target: number; cap: number; asOf: Day };
export type QuarterRow = {
  quarter: Quarter;
  state: 'kept' | 'running' | 'ahead' | 'missing';
  aim: number;
  realised: number | null;
  achievement: number | null;
  asOf: Day | null;
};
type Running = {
  year: number;
  asOf: Day | null;
  index: number | null;
  aims: readonly number[];
  cap: number;
  today: Day;
};

/** The four quarters of a unit: as kept, the one that runs by the live index, those ahead, those that nobody kept. */
export function quarterRows(kept: readonly KeptQuarter[], now: Running): QuarterRow[] {
  return quarters.map((quarter): QuarterRow => {
    const own = kept.find((each) => each.quarter === quarter);
    if (own) {
      const achievement = achievementIndex(own.index, own.target, own.cap);
      return { ...{ quarter, state: 'kept', aim: own.target, realised: own.index, achievement }, asOf: own.asOf };
    }
    const aim = now.aims[quarter - 1] ?? 0;
    const nothing = { quarter, aim, realised: null, achievement: null, asOf: null };
    if (now.today > quarterEnd(now.year, quarter)) return { ...nothing, state: 'missing' };
    const isRunning = now.today.slice(0, 4) === String(now.year) && quarterOf(now.today) === quarter;
    if (!isRunning) return { ...nothing, state: 'ahead' };
    const achievement = achievementIndex(now.index, aim, now.cap);
    return { ...nothing, state: 'running', realised: now.index, achievement, asOf: now.asOf };
  });
}
