// Answers as counts: where each count stands in a unit's box, and what one sheet adds to it. Pure.
import type { About, Answers, Cell, Instrument, Scale, Terms } from './types.ts';

/** A person's mean on a scale is kept in sixtieths: of up to six items it is then a whole number. */
export const parts = 60;

type ScaleTerms = Pick<Terms, 'lowest' | 'highest'>;
type Block = { scale: Scale; start: number };

const steps = ({ lowest, highest }: ScaleTerms) => highest - lowest + 1;
const head = 3; // persons, points, squares; then the values of each item

/** Where the counts of each scale begin, and how many counts a box has. */
export function layoutOf(instrument: Instrument, terms: ScaleTerms): { blocks: Block[]; length: number } {
  const blocks: Block[] = [];
  let length = 0;
  for (const scale of instrument.scales) {
    blocks.push({ scale, start: length });
    length += head + scale.items.length * steps(terms);
  }
  return { blocks, length };
}

/** What one sheet adds to a box, of the scales about the unit or of those about its leader. */
export function addedBy(
  answers: Answers,
  of: { instrument: Instrument; terms: ScaleTerms; about: readonly About[] }
): number[] {
  const { blocks, length } = layoutOf(of.instrument, of.terms);
  const added = Array<number>(length).fill(0);
  for (const { scale, start } of blocks) {
    const given = scale.items.map((item) => answers[item.id]);
    const known = given.filter((value) => value !== undefined);
    if (known.length === 0 || !of.about.includes(scale.about)) continue;
    const points = (parts * known.reduce((sum, value) => sum + value, 0)) / known.length;
    added.splice(start, head, 1, points, points * points);
    for (const [place, value] of given.entries())
      if (value !== undefined) added[start + head + place * steps(of.terms) + value - of.terms.lowest] = 1;
  }
  return added;
}

/** Two boxes as one. */
export const addBoxes = (one: readonly number[], other: readonly number[]): number[] =>
  one.map((count, place) => count + (other[place] ?? 0));

/** The counts of one scale in a box. */
export function cellIn(box: readonly number[], { scale, start }: Block, terms: ScaleTerms): Cell {
  const values = scale.items.map((_, place) => {
    const from = start + head + place * steps(terms);
    return box.slice(from, from + steps(terms));
  });
  const [answers = 0, points = 0, squares = 0] = box.slice(start, start + head);
  return { answers, points, squares, values };
}

/** How many answered the item that fewest answered: by this number its statements are shown or hidden. */
export function fewestOf({ answers, values }: Cell): number {
  const sums = values.map((each) => each.reduce((sum, count) => sum + count, 0));
  return Math.min(answers, ...sums);
}
