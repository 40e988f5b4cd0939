// Where two texts differ, word for word, with what is the same shortened to its edges. Pure.
import { diffLines, diffWordsWithSpace } from 'diff';

/** A stretch of two texts laid side by side; `gap` stands for lines that are the same and left out. */
export type Stretch = { kind: 'same' | 'added' | 'removed' | 'gap'; text: string };

/** Beyond these many changes a text counts as written anew: the comparison ends in time whatever is compared. */
const most = { lines: 3_000, words: 1_500 };
const edge = 2;

type Part = { value: string; added?: boolean; removed?: boolean };
const stretchOf = ({ value, added, removed }: Part): Stretch => ({
  kind: added ? 'added' : removed ? 'removed' : 'same',
  text: value
});
const anew = (before: string, after: string): Stretch[] =>
  [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after }
  ].filter(({ text }) => text !== '');

function wordsBetween(before: string, after: string): Stretch[] {
  const parts: Part[] | undefined = diffWordsWithSpace(before, after, { maxEditLength: most.words });
  return parts?.map(stretchOf) ?? anew(before, after);
}

/** The first and the last lines of a long stretch that is the same, the rest as one gap. */
function shortened(text: string, at: { isFirst: boolean; isLast: boolean }): Stretch[] {
  const lines = text.split(/(?<=\n)/);
  const head = at.isFirst ? 0 : edge;
  const tail = at.isLast ? 0 : edge;
  if (lines.length <= head + tail + 1) return [{ kind: 'same', text }];
  const same = (some: string[]): Stretch[] => (some.length > 0 ? [{ kind: 'same', text: some.join('') }] : []);
  return [...same(lines.slice(0, head)), { kind: 'gap', text: '' }, ...same(tail === 0 ? [] : lines.slice(-tail))];
}

/** What became of a text: `differences('a b', 'a c')` → same `a `, removed `b`, added `c`. */
export function differences(before: string, after: string): Stretch[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const lines: Part[] | undefined = diffLines(before, after, { maxEditLength: most.lines });
  if (!lines) return anew(before, after);
  return lines.flatMap((part, at): Stretch[] => {
    const next = lines[at + 1];
    if (part.removed && next?.added) return wordsBetween(part.value, next.value);
    if (part.added && lines[at - 1]?.removed) return [];
    const ends = { isFirst: at === 0, isLast: at === lines.length - 1 };
    return part.added || part.removed ? [stretchOf(part)] : shortened(part.value, ends);
  });
}
