// Chance that can be repeated: the same seed and key give the same demonstration on every machine.

/** A stream of chance; every draw moves it on. */
export interface Chance {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number between two bounds, both included. */
  between(least: number, most: number): number;
  /** One of a list, each as likely as the other. */
  pick<T>(list: readonly T[]): T;
  /** Whether something with this probability happens. */
  happens(probability: number): boolean;
}

function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return value >>> 0;
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), value | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}

/** A stream of its own for a seed and a key, whatever else was drawn before: `chanceOf(7, 'person:12')`. */
export function chanceOf(seed: number, key: string): Chance {
  let state = mix(hash(key) ^ Math.imul(seed + 1, 0x9e3779b1));
  const next = () => mix((state = (state + 0x6d2b79f5) | 0)) / 4294967296;
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: (list) => list[between(0, list.length - 1)]!,
    happens: (probability) => next() < probability
  };
}

/** Shares a whole number out by weight, at least the given minimum to each, without losing one. */
export function shareOut(total: number, weights: readonly number[], least = 0): number[] {
  const rest = total - least * weights.length;
  if (rest < 0) throw new RangeError(`${total} cannot be shared out among ${weights.length} with ${least} each`);
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (rest * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = rest - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((value, at) => ({ at, remainder: value - Math.floor(value) }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) shares[at]! += 1;
  return shares.map((share) => share + least);
}
