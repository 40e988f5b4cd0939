// What comes in: the forms of ideas and questions, and the queries of their lists. Messages are codes.
import { z } from 'zod';
import { soughtWords, typedText } from '#platform/form-text.ts';
import { answers, outcomes } from './types.ts';

const line = (most: number) => typedText(most, 'required').transform((typed) => typed.replace(/\s+/g, ' '));
const filledLine = (most: number) => line(most).refine((typed) => typed !== '', 'required');
const filled = (most: number) => typedText(most, 'required').refine((typed) => typed !== '', 'required');
const id = z.coerce.number('required').int('required').positive('required');
const laterDay = z
  .union([z.literal(''), z.iso.date('not-a-day')], 'not-a-day')
  .default('')
  .transform((typed) => (typed === '' ? null : typed));
const token = z
  .string()
  .regex(/^[\w-]{0,64}$/)
  .default('');

export const emptySchema = z.object({});
export const reasonSchema = z.object({ note: typedText(2_000).default('') });

export const ideaSchema = z.object({
  title: filledLine(160),
  body: filled(8_000),
  activityId: z
    .union([z.literal(''), z.string().regex(/^\d{1,15}$/)], 'required')
    .default('')
    .transform((typed) => (typed === '' ? null : Number(typed))),
  token
});
export const ideaAnswerSchema = z.object({
  answer: z.enum(answers, 'required'),
  words: filled(4_000),
  scope: typedText(4_000).default(''),
  until: laterDay
});
export const outcomeSchema = z.object({ outcome: z.enum(outcomes, 'required'), words: filled(4_000) });

export const questionSchema = z.object({ unitId: id, body: filled(2_000), token });
export const questionAnswerSchema = z.object({ words: filled(8_000) });

const page = z.coerce.number().int().positive().max(10_000).catch(1).default(1);
const asked = { q: soughtWords(200), page };

export const ideaShows = ['open', 'taken', 'reason', 'mine', 'all'] as const;
export type IdeaShow = (typeof ideaShows)[number];
/** The query of the list of ideas; what cannot be read is left out. */
export const ideaListSchema = z.object({ ...asked, show: z.enum(ideaShows).catch('open').default('open') });

export const questionShows = ['answered', 'aside', 'waiting'] as const;
export type QuestionShow = (typeof questionShows)[number];
export const questionListSchema = z.object({
  ...asked,
  show: z.enum(questionShows).catch('answered').default('answered')
});

export type NewIdea = z.output<typeof ideaSchema>;
export type IdeaAnswer = z.output<typeof ideaAnswerSchema>;
export type IdeaOutcome = z.output<typeof outcomeSchema>;
export type NewQuestion = z.output<typeof questionSchema>;
export type IdeaQuery = z.output<typeof ideaListSchema>;
export type QuestionQuery = z.output<typeof questionListSchema>;
