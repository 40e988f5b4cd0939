// Needs of knowledge: which are met, who confirms a list, who is asked to write, how a collection is ordered. Pure.
import type { AssetState, Level } from '#modules/knowledge/types.ts';
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { addMonths } from './rules.ts';
import type { NeedReason } from './types-needs.ts';

/** How long a confirmed list of needs holds. */
export const monthsOfReview = 12;

/** How the list of a job stands: never confirmed, confirmed lately, or too long ago. */
export function reviewState(lastOn: Day | null, today: Day): 'never' | 'current' | 'due' {
  if (lastOn === null) return 'never';
  return addMonths(lastOn, monthsOfReview) < today ? 'due' : 'current';
}

/** Whether somebody may confirm a list: another than who alone listed what was added since the last time. */
export function confirmList(
  list: { needs: number; listedSince: readonly number[] },
  personId: number
): Result<'confirm', NeedReason> {
  if (list.needs === 0) return refused('no-needs');
  return list.listedSince.includes(personId) ? refused('own-list') : done('confirm');
}

/** Whether an asset may stand for a need: published, and open to at least the readers that the need names. */
export function match(
  need: { isEnded: boolean; level: Level },
  asset: { id: number; state: AssetState; level: Level } | undefined
): Result<number, NeedReason> {
  if (need.isEnded) return refused('ended');
  if (!asset || asset.state !== 'published') return refused('unknown-asset');
  return asset.level < need.level ? refused('too-narrow') : done(asset.id);
}

/** Whether a gap may be given to somebody until a day: within a year, to somebody at work. */
export function assign(
  need: { isEnded: boolean; isMet: boolean },
  to: { isAtWork: boolean; isAsked: boolean; dueOn: Day },
  today: Day
): Result<Day, NeedReason> {
  if (need.isEnded) return refused('ended');
  if (need.isMet) return refused('met-already');
  if (!to.isAtWork) return refused('away');
  if (to.isAsked) return refused('asked-already');
  return to.dueOn <= today || to.dueOn > addDays(today, 366) ? refused('not-within-year') : done(to.dueOn);
}

/** The order after one asset went a step up or down: `moved([1, 2, 3], 3, 'up')` → `[1, 3, 2]`. */
export function moved(order: readonly number[], id: number, way: 'up' | 'down'): number[] {
  const at = order.indexOf(id);
  const to = way === 'up' ? at - 1 : at + 1;
  if (at < 0 || to < 0 || to >= order.length) return [...order];
  const next = [...order];
  [next[at], next[to]] = [next[to]!, next[at]!];
  return next;
}
