// Answers that may be some seconds old: kept in the memory of this node, asked anew once their time is over or they are forgotten.
import type { Db } from './database.ts';

/** Answers by key. */
export type Recent<K, T> = {
  /**
   * The answer of a key: the kept one, or what `ask` gives; who asks meanwhile waits for the same. One whose time is over is
   * given on, up to the longest time, where `isStillTrue` says so of what was asked at a moment of the clock.
   */
  of: (key: K, ask: () => Promise<T>, isStillTrue?: (since: number) => Promise<boolean>) => Promise<T>;
  /** What happened since makes the answer wrong: the next one who wants it asks. */
  forget: (key: K) => void;
};

type Terms = { milliseconds: number; longest?: number; most: number; clock?: () => number };

/**
 * Keeps answers for so many milliseconds, at most so many of them; the oldest goes first. A question that fails is not
 * kept. `clock` gives milliseconds that never go back.
 */
export function recent<K, T>(terms: Terms): Recent<K, T> {
  const { milliseconds, longest = milliseconds, most, clock = () => performance.now() } = terms;
  const kept = new Map<K, { since: number; answer: Promise<T> }>();
  const keep = (key: K, answer: Promise<T>) => {
    const entry = { since: clock(), answer };
    kept.delete(key); // so that the order is that of asking
    kept.set(key, entry);
    answer.catch(() => kept.get(key) === entry && kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
  return {
    of: async (key, ask, isStillTrue) => {
      const entry = kept.get(key);
      const age = entry ? clock() - entry.since : Infinity;
      if (entry && age < milliseconds) return entry.answer;
      if (entry && age < longest && (await isStillTrue?.(entry.since))) return entry.answer;
      const other = kept.get(key); // while it was looked into, somebody else may have asked
      return other && other !== entry ? other.answer : keep(key, ask());
    },
    forget: (key) => void kept.delete(key)
  };
}

/** Answers of each database. */
export type RecentByDatabase<K, T> = { of: (db: Db, key: K, ask: () => Promise<T>) => Promise<T> };

/** The same for each database apart; a transaction asks each time, for it may have written what it asks. */
export function recentByDatabase<K, T>(terms: Terms): RecentByDatabase<K, T> {
  const known = new WeakMap<Db, Recent<K, T>>();
  return {
    of: (db, key, ask) => {
      if (db.isTransaction) return ask();
      const answers = known.get(db) ?? recent<K, T>(terms);
      known.set(db, answers);
      return answers.of(key, ask);
    }
  };
}
