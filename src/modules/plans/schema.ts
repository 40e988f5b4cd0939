// What comes in: one schema for each form of a plan; messages are codes, translated at the field.
import { z } from 'zod';
import { isDay } from '#platform/dates.ts';

const text = (longest: number) => z.string('required').trim().max(longest, 'too-long');
const optional = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.literal(''), schema])
    .default('')
    .transform((value) => (value === '' ? null : value));
const day = z.string().trim().refine(isDay, 'not-a-day');
const id = z.coerce.number('not-a-number').int('not-a-number').positive('not-a-number');

/** Hours as people write them, `4`, `4,5` or `4.5`, as whole minutes. */
const hours = z
  .string()
  .trim()
  .regex(/^(\d{1,4}([.,]\d{1,2})?)?$/, 'not-hours')
  .transform((typed) => Math.round(60 * Number(typed.replace(',', '.'))))
  .refine((minutes) => minutes <= 60_000, 'too-many');

/** What stands in every form of a plan: in which form it was seen, and the mark against a second press. */
export const orderSchema = z.object({ revision: id.optional(), token: z.string().max(80).default('') });

/** One item as it is written or written anew. */
export const itemSchema = orderSchema.extend({
  goal: text(2000).min(1, 'required'),
  competencyCode: optional(text(40)),
  solution: z.enum(['self', 'structured', 'social', 'experience'], 'required'),
  share: z.enum(['70', '20', '10'], 'required').transform((share) => Number(share) as 70 | 20 | 10),
  source: text(500).default(''),
  startsOn: optional(day),
  endsOn: optional(day),
  plannedMinutes: hours.default(0)
});

/** A plan to be begun: for which year, towards which job, out of which gaps. */
export const startSchema = z.object({
  year: z.coerce.number('not-a-number').int('not-a-number').min(2000, 'not-a-year').max(2100, 'not-a-year'),
  nextJobCode: optional(text(40)),
  gaps: z.array(text(40)).max(100).default([])
});

/** The job a plan aims at. */
export const aimSchema = orderSchema.extend({ nextJobCode: optional(text(40)) });

const verdict = { decision: z.enum(['approve', 'return'], 'required'), note: text(2000).default('') };

/** A decision about one plan: approve, or return with a reason. */
export const verdictSchema = orderSchema.extend(verdict);

/** `7-3`: a plan and the form in which it was seen. */
const seenPlan = z
  .string()
  .regex(/^\d{1,15}-\d{1,9}$/, 'none-chosen')
  .transform((pair) => pair.split('-').map(Number))
  .transform(([planId = 0, revision = 0]) => ({ planId, revision }));

/** One decision about all plans that were ticked. */
export const decisionSchema = z.object({
  ...verdict,
  plans: z.array(seenPlan, 'none-chosen').min(1, 'none-chosen').max(500, 'too-many')
});

/** How far an item has come, by its owner. */
export const progressSchema = z.object({
  itemId: id,
  progress: z.coerce.number('not-a-number').int('not-a-number').min(0, 'not-a-number').max(100, 'not-a-number')
});

/** One item of a plan. */
export const pointSchema = z.object({ itemId: id });

/** An item to be taken out of a draft. */
export const removalSchema = orderSchema.extend(pointSchema.shape);

export type StartInput = z.output<typeof startSchema>;
