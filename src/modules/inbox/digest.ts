// What the daily mail says: how much of which kind waits, and where; never whom it is about or what was written. Pure.
import { countByKind } from './rules.ts';
import type { Duty } from './types.ts';

/** A line a kind, the most frequent first: `3 × Jawab pemberitahuan belajar`. */
export function digestLines(duties: readonly Pick<Duty, 'kind'>[], wordOf: (kind: string) => string): string[] {
  return Object.entries(countByKind(duties as readonly Duty[]))
    .sort(([kind, count], [other, more]) => more - count || kind.localeCompare(other))
    .map(([kind, count]) => `${count} × ${wordOf(kind)}`);
}
