// What comes in at the forms and addresses of surveys; messages are codes, translated at the field.
import { z } from 'zod';
import { isDay } from '#platform/dates.ts';
import { noReminders, remindDaysOf } from './rules-reminders.ts';
import { abouts, modes, type Reminders } from './types.ts';

const day = z.string('not-a-day').trim().refine(isDay, 'not-a-day');

const reminding = {
  remindDays: z
    .string()
    .max(60, 'too-long')
    .default('')
    .transform((typed, check) => {
      const days = remindDaysOf(typed);
      if (days === null) check.addIssue({ code: 'custom', message: 'remind-days' });
      return days ?? []; // not null: what looks at the whole form runs all the same
    }),
  remindId: z.string().trim().max(1000, 'too-long').default(''),
  remindEn: z.string().trim().max(1000, 'too-long').default('')
};
type Reminding = keyof typeof reminding;

/** Where a day is named, the words are missed at the field of the language that lacks them. */
function inBoth(form: { remindDays: number[]; remindId: string; remindEn: string }, check: z.RefinementCtx): void {
  if (form.remindDays.length === 0) return;
  for (const path of ['remindId', 'remindEn'] as const)
    if (form[path] === '') check.addIssue({ code: 'custom', message: 'remind-words', path: [path] });
}

/** The reminders of an open campaign that are still to come. */
export const remindersSchema = z.object(reminding).superRefine(inBoth);
export type RemindersInput = z.output<typeof remindersSchema>;

/** A campaign to be opened: of whom, how, why, until when. */
export const campaignSchema = z
  .object({
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
    ...reminding,
    token: z.string().max(80).default('')
  })
  .superRefine(inBoth);
type Form = z.output<typeof campaignSchema>;
/** What a campaign is opened with; without days it reminds nobody. */
export type CampaignInput = Omit<Form, Reminding> & Partial<Pick<Form, Reminding>>;

/** The reminders that a form asks for. */
export const remindersOf = ({
  remindDays = [],
  remindId = '',
  remindEn = ''
}: Partial<Pick<Form, Reminding>>): Reminders =>
  remindDays.length === 0 ? noReminders : { days: remindDays, text: { id: remindId, en: remindEn } };

/** Why a survey is withdrawn, as those asked read it. */
export const withdrawalSchema = z.object({
  reason: z.string('required').trim().min(1, 'required').max(500, 'too-long')
});

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

/** A scale about one more practice. */
export const newScaleSchema = scaleSchema.extend({
  practice: z.string('not-chosen').trim().min(1, 'not-chosen').max(40, 'too-long'),
  about: z.enum(abouts, 'not-chosen')
});
