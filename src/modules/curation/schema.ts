// What comes in: the forms of a review and the query of the freshness board. Messages are codes.
import { z } from 'zod';
import { soughtWords, typedText } from '#platform/form-text.ts';
import { verdicts } from './types.ts';

const id = z.coerce.number('required').int('required').positive('required');
const day = z.iso.date('not-a-day');
const maybeDay = z
  .union([z.literal(''), day])
  .default('')
  .transform((typed) => (typed === '' ? null : typed));
const note = typedText(1_000).default('');

export const signSchema = z.object({ verdict: z.enum(verdicts, 'required'), note, nextOn: maybeDay, version: id });
/** The newer asset: its number, or its address copied from the browser. */
export const replaceSchema = z.object({
  newer: z
    .string('required')
    .trim()
    .transform((typed) => /(\d{1,15})\/?(?:[?#].*)?$/.exec(typed)?.[1] ?? '')
    .refine((typed) => typed !== '', 'unknown-asset')
    .transform(Number),
  note
});
export const rescheduleSchema = z.object({ dueOn: day, note });
export const reasonSchema = z.object({ reason: typedText(1_000).refine((typed) => typed !== '', 'required') });
export const noteSchema = z.object({ note });

export const boardShows = ['attention', 'due', 'overdue', 'replaced', 'retired', 'current', 'dead'] as const;
export type BoardShow = (typeof boardShows)[number];

const whole = z.coerce.number().int().positive();
const code = z.string().max(64).catch('').default('');

/** The query of the board; what cannot be read is left out. */
export const boardSchema = z.object({
  unit: code,
  q: soughtWords(200),
  show: z.enum(boardShows).catch('attention').default('attention'),
  page: whole.max(10_000).catch(1).default(1)
});
export type BoardQuery = z.output<typeof boardSchema>;
