// When figures are kept to be compared with later, and with which of them a figure is compared. Pure.
import { addDays, monthOf, type Day } from '#platform/dates.ts';

/**
 * The month whose end the counts of a period now stand for, by its first day: over since `today`, while the counts hold for
 * a day in it; null while it runs. A site that slept over the night keeps it later, with the day its counts hold for.
 */
export function monthToKeep(year: number, of: { asOf: Day | null; today: Day }): Day | null {
  if (of.asOf === null || of.asOf.slice(0, 4) !== String(year)) return null;
  return monthOf(of.today) > monthOf(of.asOf) ? monthOf(of.asOf) : null;
}

/** What figures may be compared with: how they stood on a kept day of the year, or those of an earlier year. */
export type MomentKey = { kind: 'day'; day: Day } | { kind: 'year'; year: number };

/** As an address says it: `2026-10-31`, `2025`. */
export const momentText = (key: MomentKey): string => (key.kind === 'day' ? key.day : String(key.year));

/** What is less than so many days old tells little of where a figure is going. */
const leastDays = 21;

type Offered = { asOf: Day; days: readonly Day[]; years: readonly number[] };

/** The moments that are offered, the latest first: kept days before the day of the figures, then earlier years. */
export const offeredMoments = ({ asOf, days, years }: Offered): MomentKey[] => [
  ...days
    .filter((day) => day < asOf)
    .toSorted((a, b) => (a < b ? 1 : -1))
    .map((day): MomentKey => ({ kind: 'day', day })),
  ...years.toSorted((a, b) => b - a).map((year): MomentKey => ({ kind: 'year', year }))
];

/** What an address says for the end of the last quarter. */
export const lastQuarter = 'quarter';

const endsQuarter = (key: MomentKey): boolean => key.kind === 'year' || Number(key.day.slice(5, 7)) % 3 === 0;

/**
 * The moment that is meant: the one asked for if it is offered, the end of the last quarter for `quarter`, else the latest kept
 * day at least three weeks before.
 */
export function meantMoment(of: Offered, asked: string | undefined): MomentKey | null {
  const offered = offeredMoments(of);
  if (asked === lastQuarter) return offered.find(endsQuarter) ?? null;
  const named = offered.find((key) => momentText(key) === asked);
  const latest = addDays(of.asOf, -leastDays);
  const old = offered.find((key) => key.kind === 'year' || key.day <= latest);
  return named ?? old ?? offered.at(-1) ?? null;
}
