// Counts as results: mean, margin, response. Pure.
import { parts } from './rules-boxes.ts';
import type { Cell, Instrument, Terms } from './types.ts';

/** The mean on the scale; every person weighs the same. */
export const meanOf = ({ answers, points }: Pick<Cell, 'answers' | 'points'>): number => points / parts / answers;

/**
 * How far the mean may lie from that of all who were asked, 95 times in 100; the more of them answered, the less. Null of
 * a single answer.
 */
export function marginOf({ answers, points, squares }: Pick<Cell, 'answers' | 'points' | 'squares'>, asked: number) {
  if (answers < 2) return null;
  const variance = Math.max(0, (squares - (points * points) / answers) / (answers - 1)) / (parts * parts);
  const missing = asked > 1 ? Math.max(0, (asked - answers) / (asked - 1)) : 0;
  return 1.96 * Math.sqrt((variance / answers) * missing);
}

/** Whether so many answers of so many asked may be shown at all. */
export const isEnough = (
  { answers, asked }: { answers: number; asked: number },
  terms: Pick<Terms, 'minimumAnswers' | 'minimumResponse'>
): boolean => answers >= terms.minimumAnswers && answers >= terms.minimumResponse * asked;

/** A mean as 0–100, for the bar beside it. */
export const shareOf = (mean: number, { lowest, highest }: Pick<Terms, 'lowest' | 'highest'>): number =>
  (100 * (mean - lowest)) / (highest - lowest);

type Asked = { instrument: Instrument; terms: Pick<Terms, 'lowest' | 'highest'> };

/** Whether two years asked the same of a practice: word for word, about the same, on the same scale. */
export function isSameWording(id: string, now: Asked, last: Asked): boolean {
  const [is, was] = [now, last].map(({ instrument }) => instrument.scales.find((scale) => scale.id === id));
  if (!is || !was || is.about !== was.about) return false;
  const texts = (items: typeof is.items) => JSON.stringify(items.map(({ text }) => text));
  const isScaled = now.terms.lowest === last.terms.lowest && now.terms.highest === last.terms.highest;
  return isScaled && texts(is.items) === texts(was.items);
}
