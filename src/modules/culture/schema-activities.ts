// What comes in about activities: their form, who was there, the query of their list. Messages are codes.
import { z } from 'zod';
import { soughtWords, typedText } from '#platform/form-text.ts';
import { activityKinds } from './types-activities.ts';

const line = (most: number) => typedText(most, 'required').transform((typed) => typed.replace(/\s+/g, ' '));
const filledLine = (most: number) => line(most).refine((typed) => typed !== '', 'required');
const filled = (most: number) => typedText(most, 'required').refine((typed) => typed !== '', 'required');
const id = z.coerce.number('required').int('required').positive('required');
const day = z.iso.date('not-a-day');
const token = z
  .string()
  .regex(/^[\w-]{0,64}$/)
  .default('');

/** Codes of units as they are typed: `M.05, M.05.02`. */
export const unitCodes = line(2_000)
  .default('')
  .transform((typed) => [...new Set(typed.split(/[\s,;]+/).filter((code) => code !== ''))])
  .refine((codes) => codes.length <= 200, 'too-many');

/** NIPs from ticks and from a free field, spaces within a NIP forgiven. */
export const nips = z
  .array(z.string())
  .default([])
  .transform((parts) => [
    ...new Set(parts.flatMap((part) => part.split(/[,;\n]+/)).map((nip) => nip.replace(/\s+/g, '')))
  ])
  .transform((all) => all.filter((nip) => nip !== ''))
  .refine((all) => all.every((nip) => /^\d{18}$/.test(nip)), 'not-a-nip')
  .refine((all) => all.length <= 300, 'too-many')
  .refine((all) => all.length > 0, 'none-chosen');

export const startsAt = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:\d\d)?$/, 'not-a-time');

const plan = {
  kind: z.enum(activityKinds, 'required'),
  title: filledLine(160),
  purpose: filled(4_000),
  heldOn: day,
  endsOn: z.union([z.literal(''), day], 'not-a-day').default(''),
  startsAt,
  minutes: z.coerce.number('required').int('minutes').min(15, 'minutes').max(600, 'minutes'),
  place: line(200).default(''),
  shared: unitCodes
};
const wholeDays = <P extends { heldOn: string; endsOn: string }>({ endsOn, ...rest }: P) => ({
  ...rest,
  endsOn: endsOn === '' ? rest.heldOn : endsOn
});

/** An activity is announced with its days; without a last day it is one. */
export const activitySchema = z.object({ unitId: id, ...plan, token }).transform(wholeDays);
/** Its plan written anew; the unit stays. */
export const planSchema = z.object(plan).transform(wholeDays);
export const summarySchema = z.object({ summary: filled(8_000) });
export const nipsSchema = z.object({ nips });
export const personSchema = z.object({ personId: id });
/** A code as it is typed or scanned. */
export const codeSchema = z.object({
  code: z
    .string('required')
    .transform((typed) => typed.replace(/[\s-]+/g, '').toUpperCase())
    .refine((typed) => typed !== '', 'required')
    .refine((typed) => typed.length <= 40, 'wrong-code')
});

export const activityShows = ['coming', 'past', 'values', 'exchange', 'ideas'] as const;
export type ActivityShow = (typeof activityShows)[number];
/** The query of the calendar; what cannot be read is left out. */
export const activityListSchema = z.object({
  q: soughtWords(200),
  show: z.enum(activityShows).catch('coming').default('coming'),
  page: z.coerce.number().int().positive().max(10_000).catch(1).default(1)
});

export type NewActivity = z.output<typeof activitySchema>;
export type ActivityPlan = z.output<typeof planSchema>;
export type ActivityQuery = z.output<typeof activityListSchema>;
