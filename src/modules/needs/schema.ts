// What comes in: one schema for each form of a need; messages are codes, translated at the field.
import { z } from 'zod';
import { isDay } from '#platform/dates.ts';
import { origins, solutions, ways } from './types.ts';

const text = (longest: number) => z.string('required').trim().min(1, 'required').max(longest, 'too-long');
const free = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const token = z.string().max(80).default('');
const optional = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.literal(''), schema])
    .default('')
    .transform((value) => (value === '' ? null : value));
const id = z.coerce.number('not-a-number').int('not-a-number').positive('not-a-number');

/** A need as it is proposed; the day of the dialogue counts only where it comes from there. */
export const needSchema = z
  .object({
    origin: z.enum(origins, 'required'),
    dkiOn: optional(z.string().trim().refine(isDay, 'not-a-day')),
    competencyCode: optional(text(40)),
    topic: text(200),
    why: text(2000),
    urgency: z.enum(['1', '2', '3'], 'required').default('2').transform(Number),
    solution: z.enum(['', ...solutions]).default(''),
    token
  })
  .transform((need) => (need.origin === 'dki' ? need : { ...need, dkiOn: null }));

/** The statement that there is no need this year, with a line on why. */
export const noneSchema = z.object({ why: text(500), token });

/** One answer to all needs that were ticked. */
export const answerSchema = z.object({
  decision: z.enum([...ways, 'decline', 'note'], 'required'),
  note: free(2000),
  needs: z.array(id, 'none-chosen').min(1, 'none-chosen').max(500, 'too-many')
});

/** An answer to the one need of the page. */
export const oneAnswerSchema = answerSchema.omit({ needs: true });

/** When those who said nothing are reminded in a year. */
export const cycleSchema = z.object({
  year: z.coerce.number('not-a-number').int('not-a-number').min(2000, 'not-a-number').max(2100, 'not-a-number'),
  remindFrom: z.string().trim().refine(isDay, 'not-a-day'),
  remindUntil: z.string().trim().refine(isDay, 'not-a-day')
});

export type CycleInput = z.output<typeof cycleSchema>;
export type NeedInput = z.output<typeof needSchema>;
