// Settings that hold from a day on: a new version begins ahead, what has begun stays as it was. Pure.
import type { Day } from './dates.ts';

/** Why no version can begin on a day: it would change what has been counted, or lie before one that is planned. */
export function versionLack(
  versions: readonly { from: Day }[],
  from: Day,
  today: Day
): 'not-ahead' | 'later-version' | undefined {
  if (from <= today) return 'not-ahead';
  return versions.some((version) => version.from >= from) ? 'later-version' : undefined;
}
