// What comes in: the forms of hand-overs and directions. Messages are codes.
import { z } from 'zod';
import { typedText } from '#platform/form-text.ts';
import { directionSubjects, parts } from './types.ts';

const id = z.coerce.number('required').int('required').positive('required');
const day = z.iso.date('not-a-day');
const filled = (most: number) => typedText(most).refine((typed) => typed !== '', 'required');
const token = z
  .string()
  .regex(/^[\w-]{0,64}$/)
  .default('');
const number = z.string().transform((typed) => typed.replaceAll(/[\s.]/g, ''));
const nip = number.refine((typed) => /^\d{18}$/.test(typed), 'not-a-nip');
const maybeNip = number.refine((typed) => typed === '' || /^\d{18}$/.test(typed), 'not-a-nip').default('');

export const announceSchema = z.object({ nip, movesOn: day, successor: maybeNip, token });
export const successorSchema = z.object({ successor: nip });
/** A text, or the address or number of the asset in which it is written down. */
export const itemSchema = z.object({
  part: z.enum(parts, 'required'),
  body: typedText(4_000).default(''),
  asset: z
    .string()
    .trim()
    .default('')
    .transform((typed) => (typed === '' ? null : Number(/(\d{1,15})\/?(?:[?#].*)?$/.exec(typed)?.[1] ?? 0)))
});
export const removeSchema = z.object({ itemId: id });
export const reasonSchema = z.object({ reason: filled(1_000) });
export const nothingSchema = z.object({});
export const directionSchema = z.object({
  unitId: id,
  subject: z.enum(directionSubjects, 'required'),
  body: filled(2_000),
  dueOn: day,
  nip,
  token
});
export const answerSchema = z.object({ directionId: id, answer: filled(2_000) });

const whole = z.coerce.number().int().positive();
export const moveShows = ['mine', 'open', 'done', 'late'] as const;
export type MoveShow = (typeof moveShows)[number];
export const listSchema = z.object({
  show: z.enum(moveShows).optional().catch(undefined),
  page: whole.max(10_000).catch(1).default(1)
});
export const boardSchema = z.object({ unit: z.string().max(64).catch('').default('') });
export type ListQuery = z.output<typeof listSchema>;
