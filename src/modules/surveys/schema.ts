// What comes in at the forms and addresses of surveys; messages are codes, translated at the field.
import { z } from 'zod';
import { isDay } from '#platform/dates.ts';
import { modes } from './types.ts';

const day = z.string('not-a-day').trim().refine(isDay, 'not-a-day');

/** A campaign to be opened: of whom, how, why, until when. */
export const campaignSchema = z.object({
  year: z.coerce.number('not-a-number').int('not-a-number').min(2000, 'not-a-number').max(2100, 'not-a-number'),
  unitCode: z.string().trim().max(60, 'too-long').default(''),
  mode: z.enum(modes, 'not-chosen'),
  purpose: z.string('required').trim().min(1, 'required').max(1000, 'too-long'),
  closesOn: day,
  keepMonths: z.coerce
    .number('not-a-number')
    .int('not-a-number')
    .min(1, 'not-a-number')
    .max(36, 'too-many')
    .default(12),
  token: z.string().max(80).default('')
});
export type CampaignInput = z.output<typeof campaignSchema>;

/** Any form of short texts: which of them are answers is a rule of the questionnaire. */
export const answersSchema = z.record(z.string(), z.string());

/** The items of one scale in a new version; an empty row is left out. */
export const scaleSchema = z.object({
  titleId: z.string('required').trim().min(1, 'required').max(100, 'too-long'),
  titleEn: z.string('required').trim().min(1, 'required').max(100, 'too-long'),
  textsId: z.array(z.string().trim().max(300, 'too-long')),
  textsEn: z.array(z.string().trim().max(300, 'too-long')),
  version: z.coerce.number().int()
});
