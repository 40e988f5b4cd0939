// Answers that may be some seconds old: kept in the memory of this node, asked anew once their time is over or they are forgotten.

/** Answers by key. */
export type Recent<K, T> = {
  /** The answer of a key: the kept one, or what `ask` gives; who asks meanwhile waits for the same. */
  of: (key: K, ask: () => Promise<T>) => Promise<T>;
  /** What happened since makes the answer wrong: the next one who wants it asks. */
  forget: (key: K) => void;
};

type Terms = { milliseconds: number; most: number; clock?: () => number };

/**
 * Keeps answers for so many milliseconds, at most so many of them; the oldest goes first. A question that fails is not
 * kept. `clock` gives milliseconds that never go back.
 */
export function recent<K, T>({ milliseconds, most, clock = () => performance.now() }: Terms): Recent<K, T> {
  const kept = new Map<K, { until: number; answer: Promise<T> }>();
  const keep = (key: K, answer: Promise<T>) => {
    const entry = { until: clock() + milliseconds, answer };
    kept.delete(key); // so that the order is that of asking
    kept.set(key, entry);
    answer.catch(() => kept.get(key) === entry && kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
  return {
    of: (key, ask) => {
      const entry = kept.get(key);
      return entry && entry.until > clock() ? entry.answer : keep(key, ask());
    },
    forget: (key) => void kept.delete(key)
  };
}
