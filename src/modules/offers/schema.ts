// What comes in: one schema for each form of an offer; messages are codes, translated at the field.
import { z } from 'zod';
import { isDay } from '#platform/dates.ts';
import { soughtWords } from '#platform/form-text.ts';
import { assignmentKinds, jobKinds, offerKinds } from './types.ts';

const text = (longest: number) => z.string('required').trim().min(1, 'required').max(longest, 'too-long');
const free = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const day = z.string('not-a-day').trim().refine(isDay, 'not-a-day');
const id = z.coerce.number('not-chosen').int('not-chosen').positive('not-chosen');
const token = z.string().max(80).default('');
const nip = z
  .string()
  .trim()
  .max(30, 'too-long')
  .default('')
  .transform((typed) => typed.replaceAll(/[\s.]/g, ''));

/** Hours as people write them, `4`, `4,5` or `4.5`, as whole minutes. */
const hours = (most: number) =>
  z
    .string('required')
    .trim()
    .regex(/^\d{1,4}([.,]\d{1,2})?$/, 'not-hours')
    .transform((typed) => Math.round(60 * Number(typed.replace(',', '.'))))
    .refine((minutes) => minutes > 0 && minutes <= most, 'too-many');

/** The mentor: a colleague chosen, or somebody else by number, which goes first. */
const mentor = { mentor: nip, mentorNip: nip };
const chosenMentor = <T extends { mentor: string; mentorNip: string }>({ mentor, mentorNip, ...rest }: T) => ({
  ...rest,
  mentor: mentorNip || mentor
});

const offerFields = z.object({
  unitId: id,
  kind: z.enum(offerKinds, 'not-chosen'),
  title: text(200),
  learn: text(2000),
  goal: text(2000),
  placeId: id,
  startsOn: day,
  endsOn: day,
  minutesAWeek: hours(3600),
  places: z.coerce.number('not-a-number').int('not-a-number').min(1, 'not-a-number').max(500, 'too-many'),
  ...mentor,
  audience: z
    .string()
    .regex(/^(all|\d{1,15})$/, 'not-chosen')
    .transform((chosen) => (chosen === 'all' ? null : Number(chosen))),
  jobKinds: z.array(z.enum(jobKinds)).default([]),
  applyUntil: day,
  token
});

/** An offer to be opened: for which post, what, when, with whom, open to whom. */
export const offerSchema = offerFields.transform(chosenMentor);

/** An offer written anew, in the form in which it was seen. */
export const changeSchema = offerFields.extend({ revision: id }).transform(chosenMentor);

/** An application: why, and what one wants to learn. */
export const applySchema = z.object({ why: text(2000), wish: text(2000) });

/** People to nominate, and why. */
export const nominateSchema = z.object({
  people: z.array(id, 'none-chosen').min(1, 'none-chosen').max(100, 'too-many'),
  why: text(2000)
});

/** A step with a reason that may be asked for. */
export const noteSchema = z.object({ note: free(2000) });

/** An answer to a nomination: accepted with what one wants to learn, or declined with a reason. */
export const nominationSchema = z.object({
  decision: z.enum(['accept', 'decline'], 'required'),
  wish: free(2000),
  note: free(2000)
});

/** What the own supervisor says of all applications that were ticked. */
export const supportSchema = z.object({
  decision: z.enum(['agreed', 'objected'], 'required'),
  note: free(2000),
  applications: z.array(id, 'none-chosen').min(1, 'none-chosen').max(500, 'too-many')
});

/** A selection: one reason for all that are ticked, with the decision. */
export const selectionSchema = z.object({
  decision: z.enum(['selected', 'not-selected'], 'required'),
  note: text(2000),
  applications: z.array(id, 'none-chosen').min(1, 'none-chosen').max(500, 'too-many')
});

/** Work given directly to a team member. */
export const assignmentSchema = z
  .object({
    personId: id,
    kind: z.enum(assignmentKinds, 'not-chosen'),
    title: text(200),
    goal: text(2000),
    startsOn: day,
    endsOn: day,
    ...mentor,
    plannedMinutes: hours(60_000),
    token
  })
  .transform(chosenMentor);

/** The member's answer. */
export const answerSchema = z.object({ decision: z.enum(['accept', 'decline'], 'required'), note: free(2000) });

/** What the list of offers is asked for. */
export const listSchema = z.object({
  show: z.enum(['open', 'all', 'led']).catch('open'),
  kind: z.enum(offerKinds).optional().catch(undefined),
  q: soughtWords(100),
  page: z.coerce.number().int().min(1).max(1000).catch(1)
});

export type OfferInput = z.output<typeof offerSchema>;
export type AssignmentInput = z.output<typeof assignmentSchema>;
export type ListQuery = z.output<typeof listSchema>;
