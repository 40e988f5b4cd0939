// When the list of readers of a level-1 asset is to be looked at again. Pure.
import { addDays, type Day } from '#platform/dates.ts';

/** A list of readers stands for so many days; an asset is asked for one once it is so old. */
export const reviewedFor = 365;
export const reviewedFrom = 90;

/** From which day on the list waits to be looked at; null for an asset that is not published. */
export function reviewDueOn(submittedOn: Day | null, reviewedOn: Day | null): Day | null {
  if (submittedOn === null) return null;
  const aged = addDays(submittedOn, reviewedFrom);
  const stale = reviewedOn === null ? aged : addDays(reviewedOn, reviewedFor);
  return stale > aged ? stale : aged;
}
