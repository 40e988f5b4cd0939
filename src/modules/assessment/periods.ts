// Days of a period, pure.
import type { Day } from '#platform/dates.ts';

/** The day for which a period is counted: today while it runs, its last day afterwards, its first before. */
export function asOfDay(period: { startsOn: Day; endsOn: Day }, today: Day): Day {
  if (today > period.endsOn) return period.endsOn;
  return today < period.startsOn ? period.startsOn : today;
}
