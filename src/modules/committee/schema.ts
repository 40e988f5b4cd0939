// What comes in: the forms of the committee and of the unit's side, and the queries of its lists. Messages are codes.
import { z } from 'zod';
import { soughtWords, typedText } from '#platform/form-text.ts';
import { exceptedPhases, parts } from './types.ts';

const line = (most: number) => typedText(most, 'required').transform((typed) => typed.replace(/\s+/g, ' '));
const filledLine = (most: number) => line(most).refine((typed) => typed !== '', 'required');
const filled = (most: number) => typedText(most, 'required').refine((typed) => typed !== '', 'required');
const id = z.coerce.number('required').int('required').positive('required');
const day = z.iso.date('not-a-day');
const whole = (least: number, most: number) =>
  z.coerce.number('not-a-number').int('not-a-number').min(least, 'not-a-number').max(most, 'not-a-number');
const token = z
  .string()
  .regex(/^[\w-]{0,64}$/)
  .default('');
const nip = z
  .string('required')
  .transform((typed) => typed.replace(/\s+/g, ''))
  .refine((typed) => /^\d{18}$/.test(typed), 'not-a-nip');
const practice = z.string('required').regex(/^[\w.]{3,20}$/, 'required');

/** A year of the committee: its sizes; its dates are those of the scheme. */
export const roundSchema = z.object({
  sampleSize: whole(1, 200),
  wholeBelow: whole(0, 100).transform((percent) => percent / 100),
  answerDays: whole(1, 60)
});
/** An exception to the calendar: for one unit (empty = all), one phase or all of them, until a day, with its reason. */
export const exceptionSchema = z.object({
  dossier: z.union([z.literal('').transform(() => null), id]).default(null),
  phases: z
    .enum(['all', ...exceptedPhases], 'required')
    .transform((phase) => (phase === 'all' ? [...exceptedPhases] : [phase])),
  untilOn: day,
  reason: filled(2_000)
});
export const seedSchema = z.object({ seed: filledLine(120) });
/** A member is named by a document with number and day, for a term. */
export const memberSchema = z.object({
  nip,
  part: z.enum(parts, 'required'),
  startsOn: day,
  endsOn: day,
  documentNumber: filledLine(120),
  documentOn: day
});
export const endMemberSchema = z.object({ memberId: id, reason: filled(500) });
export const emptySchema = z.object({});

/** One component of the self-assessment: a note and a source for each of its practices, named `note:I.KMI.1`. */
export const walkSchema = z
  .object({ component: z.string('required').regex(/^[a-z-]{3,20}$/, 'required') })
  .catchall(typedText(2_000));
export const initiativeSchema = z.object({
  title: filledLine(200),
  what: filled(4_000),
  source: line(500).default(''),
  token
});
export const commendSchema = z.object({ initiativeId: id, commendation: filled(1_000) });

/** A sample of one practice; empty = by the seed one practice of each component. */
export const drawSchema = z.object({ practice: z.union([z.literal(''), practice]).default('') });
export const wholeSchema = z.object({ practice });
/** The verdicts of a member on one practice, named `verdict:ITEM` and `reason:ITEM`. */
export const judgeSchema = z.object({ practice }).catchall(typedText(2_000));
export const meetingSchema = z.object({ heldOn: day, minutes: filled(8_000) }).catchall(z.string().max(20));
export const rulingSchema = z.object({
  practice,
  score: z
    .string()
    .default('')
    .transform((typed) => typed.trim().replace(',', '.'))
    .refine((typed) => typed === '' || (Number(typed) >= 0 && Number(typed) <= 100), 'not-a-score')
    .transform((typed) => (typed === '' ? null : Number(typed))),
  reason: filled(2_000)
});
export const recommendationSchema = z.object({
  component: z.string('required').regex(/^[a-z-]{3,20}$/, 'required'),
  practice: z.union([z.literal(''), practice]).default(''),
  priority: z.enum(['1', '2', '3'], 'required').transform((typed) => Number(typed) as 1 | 2 | 3),
  title: filledLine(200),
  body: typedText(4_000).default(''),
  token
});
export const findingsSchema = z.object({ findings: filled(8_000) });
export const answerSchema = z
  .object({ answer: z.enum(['accepted', 'appealed'], 'required'), text: typedText(8_000).default('') })
  .refine(({ answer, text }) => answer === 'accepted' || text !== '', { path: ['text'], message: 'required' });
export const replySchema = z.object({ reply: filled(8_000) });
export const noteSchema = z.object({ note: typedText(2_000).default('') });
export const reasonSchema = z.object({ note: filled(2_000) });

export const objectionSchema = z.object({ practice, reason: filled(4_000), token });
export const objectionAnswerSchema = z.object({
  outcome: z.enum(['changes', 'stays'], 'required'),
  answer: filled(4_000)
});

const page = z.coerce.number().int().positive().max(10_000).catch(1).default(1);
const year = z.coerce.number().int().min(2000).max(2100).optional().catch(undefined);
export const deskSchema = z.object({
  year,
  late: z.enum(['yes']).optional().catch(undefined),
  state: z.string().max(20).default('').catch('')
});
export const objectionShows = ['open', 'answered', 'mine'] as const;
export type ObjectionShow = (typeof objectionShows)[number];
export const objectionListSchema = z.object({
  q: soughtWords(200),
  show: z.enum(objectionShows).catch('open').default('open'),
  page
});

export type NewRound = z.output<typeof roundSchema>;
export type NewException = z.output<typeof exceptionSchema>;
export type NewMember = z.output<typeof memberSchema>;
export type NewInitiative = z.output<typeof initiativeSchema>;
export type NewRecommendation = z.output<typeof recommendationSchema>;
export type NewObjection = z.output<typeof objectionSchema>;
export type ObjectionAnswer = z.output<typeof objectionAnswerSchema>;
export type ObjectionQuery = z.output<typeof objectionListSchema>;
export type NewRuling = z.output<typeof rulingSchema>;

/** What stands behind a prefix in a form: `under('note', form)` → `{ 'I.KMI.1': '…' }`. */
export const under = (prefix: string, form: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([key, value]) =>
      key.startsWith(`${prefix}:`) && typeof value === 'string' ? [[key.slice(prefix.length + 1), value]] : []
    )
  );
