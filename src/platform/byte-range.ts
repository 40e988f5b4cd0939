// Which part of a file a request asks for (RFC 9110, 14): players and viewers fetch what they show, and go on where a line broke. Pure.

/** A part of a file: its first byte and its last. */
export type Part = { start: number; end: number };

const one = /^bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i;

/**
 * The part that a `Range` asks of a file: `partAsked('bytes=0-99', 1000)` → `{ start: 0, end: 99 }`. The whole file where
 * nothing is asked, where it cannot be understood, and where several parts are asked at once; none where it lies behind the end.
 */
export function partAsked(range: string | null, size: number): Part | 'all' | 'none' {
  const [, first = '', last = ''] = one.exec(range ?? '') ?? [];
  if (first === '' && last === '') return 'all';
  if (first === '') return lastBytes(Number(last), size);
  const start = Number(first);
  const end = last === '' ? Infinity : Number(last);
  if (end < start) return 'all';
  return start >= size ? 'none' : { start, end: Math.min(end, size - 1) };
}

const lastBytes = (length: number, size: number): Part | 'none' =>
  length === 0 || size === 0 ? 'none' : { start: Math.max(0, size - length), end: size - 1 };

/** Whether a part is still meant: it is while the content has the mark under which the reader knows it (`If-Range`). */
export const isStillMeant = (ifRange: string | null, mark: string): boolean => ifRange === null || ifRange === mark;
