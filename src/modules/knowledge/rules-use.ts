// When a use of an asset in the work counts, and how it is kept to one a quarter. Pure.
import type { Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { AssetState } from './types.ts';

/** The first day of the quarter of a day: `quarterStart('2026-11-29')` → `2026-10-01`. */
export function quarterStart(day: Day): Day {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

export type UseRefusal = 'own-asset' | 'never-opened' | 'not-published' | 'used-this-quarter';

/** Whether somebody can say that an asset was guidance in a piece of work. */
export function recordUse(
  asset: { state: AssetState; isAuthor: boolean },
  reader: { hasOpened: boolean; usedQuarters: readonly Day[] },
  today: Day
): Result<{ quarter: Day }, UseRefusal> {
  if (asset.isAuthor) return refused('own-asset');
  if (asset.state !== 'published') return refused('not-published');
  if (!reader.hasOpened) return refused('never-opened');
  const quarter = quarterStart(today);
  return reader.usedQuarters.includes(quarter) ? refused('used-this-quarter') : done({ quarter });
}

/** From how many readers besides its authors on a lesson counts as shared. */
export const readersToShare = 5;
