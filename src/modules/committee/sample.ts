// The draw: which records are sampled follows from the published seed alone, so that anybody can draw again.
import { createHash } from 'node:crypto';
import type { Drawable } from './types.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What names a record among those behind a practice. */
export const keyOf = (row: Pick<Drawable, 'subject' | 'unitId' | 'recordKind' | 'recordId'>): string =>
  [row.subject, row.unitId, row.recordKind, row.recordId].join('|');

/** The place of a text in the order of a seed: SHA-256 over `seed|text`. */
export const orderOf = (seed: string, text: string): string => sha256(`${seed}|${text}`);

/** The digest of all keys that were there to be drawn from, whatever order they came in. */
export const digestOf = (rows: readonly Drawable[]): string => sha256(rows.map(keyOf).toSorted().join('\n'));

const byOrder = <T>(all: readonly T[], order: (each: T) => string): T[] =>
  all
    .map((each) => ({ each, at: order(each) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ each }) => each);

/** The first `size` records in the order of the seed: the same seed and records give the same sample. */
export const sampleOf = <T extends Drawable>(rows: readonly T[], seed: string, size: number): T[] =>
  byOrder(rows, (row) => orderOf(seed, keyOf(row))).slice(0, size);

/** The seed of one practice in one unit: the published one with both names. */
export const seedOf = (seed: string, unitCode: string, practice: string): string => `${seed}|${unitCode}|${practice}`;

/** Which practices of a component are sampled, by the same seed. */
export const practicesOf = <T extends { id: string }>(practices: readonly T[], seed: string, count: number): T[] =>
  byOrder(practices, ({ id }) => orderOf(seed, id)).slice(0, count);
