// What comes in: one schema for each form of self-learning; messages are codes, translated at the field.
import { z } from 'zod';
import { isDay } from '#platform/dates.ts';

const text = (longest: number) => z.string().trim().max(longest, 'too-long');
const written = (longest: number) => text(longest).min(1, 'required');
const day = z.string().trim().refine(isDay, 'not-a-day');
const optionalDay = z
  .union([z.literal(''), day])
  .default('')
  .transform((value) => (value === '' ? null : value));
const optionalId = z
  .union([z.literal(''), z.coerce.number('not-a-number').int().positive()])
  .default('')
  .transform((value) => (value === '' ? null : value));
const minutes = z.coerce.number('not-a-number').int('not-a-number').min(1, 'too-few').max(1440, 'too-many');
const token = z.string().max(80).default('');
const revision = z.coerce.number().int().positive().optional();

/** What stands in every form of a step: which activity in which form, and the mark against a second press. */
export const orderSchema = z.object({ token, revision });

/** The need, the goal, the source and the time of an activity. */
export const intentSchema = z.object({
  title: written(160),
  need: z.enum(['plan-item', 'gap', 'other-need'], 'required'),
  goal: written(2000),
  planItemId: optionalId,
  competencyCode: text(40)
    .default('')
    .transform((code) => code || null),
  sourceKind: z.enum(['', 'asset', 'course', 'book', 'link', 'person']).default(''),
  source: text(500).default(''),
  slots: text(500).default(''),
  plannedMinutes: z.union([z.literal('').transform(() => 0), minutes]).default(0),
  startsOn: optionalDay,
  endsOn: optionalDay
});

/** The supervisor's answer to a notice. */
export const answerSchema = z.object({
  answer: z.enum(['grant', 'decline', 'return']),
  note: text(2000).default(''),
  offeredInstead: text(500).default('')
});

/** The learner's own judgement of the result against the goal. */
export const evaluationSchema = z.object({
  metGoal: z.coerce.number('required').int().min(1, 'required').max(5, 'required'),
  reflection: written(4000)
});

/** The report to the supervisor: what was learnt, and what changes at work. */
export const reportSchema = z.object({ report: text(8000).default(''), application: text(4000).default('') });

/** A reason or a note that goes with a step. */
export const noteSchema = z.object({ note: text(2000).default('') });

/** Minutes of one day. */
export const hoursSchema = z.object({
  onDate: day,
  startsAt: z
    .union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time')])
    .default('')
    .transform((value) => value || null),
  minutes,
  source: text(200).default(''),
  activityId: optionalId
});

export type IntentInput = z.output<typeof intentSchema>;
export type HoursInput = z.output<typeof hoursSchema>;
