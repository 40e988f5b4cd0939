// What somebody perhaps meant who mistyped a word: only words of titles that the reader may see are proposed. Pure.

/** Below how many hits other words are proposed. */
export const fewHits = 3;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many letters to add, drop, change or swap with their neighbour make one word of another; at most `most` + 1. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const isSame = one[at - 1] === other[to - 1];
      const isSwap = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      const changed = Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + (isSame ? 0 : 1));
      next[to] = isSwap ? Math.min(changed, before[to - 2]! + 1) : changed;
    }
    [before, row] = [row, next];
  }
  return Math.min(row[other.length]!, most + 1);
}

/** How many letters may differ in a word: none in a short one, two in a long one. */
const leeway = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

function closest(word: string, known: ReadonlyMap<string, number>): string {
  const most = leeway(word);
  const near = [...known.keys()]
    .map((candidate) => ({ candidate, apart: distance(word, candidate, most) }))
    .filter(({ apart }) => apart <= most)
    .sort((a, b) => a.apart - b.apart || known.get(b.candidate)! - known.get(a.candidate)!);
  return near[0]?.candidate ?? word;
}

/**
 * What was typed with its mistyped words put right by words of these titles; undefined where nothing would change:
 * `meant('anggran belanja', ['Penyusunan anggaran'])` → `'anggaran belanja'`. Phrases and exclusions are left as they are.
 */
export function meant(typed: string, titles: readonly string[]): string | undefined {
  if (/["-]/.test(typed)) return undefined;
  const known = new Map<string, number>();
  for (const word of titles.flatMap(wordsIn)) known.set(word, (known.get(word) ?? 0) + 1);
  const words = wordsIn(typed);
  const right = words.map((word) => (known.has(word) ? word : closest(word, known)));
  return right.join(' ') === words.join(' ') ? undefined : right.join(' ');
}
