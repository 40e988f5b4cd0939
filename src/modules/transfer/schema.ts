// What comes in: one schema for each form of this module; messages are codes, translated at the field.
import { z } from 'zod';
import { isDay } from '#platform/dates.ts';
import { soughtWords } from '#platform/form-text.ts';

const text = (longest: number) => z.string('required').trim().max(longest, 'too-long');
const optional = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.literal(''), schema])
    .default('')
    .transform((value) => (value === '' ? null : value));
const day = z.string().trim().refine(isDay, 'not-a-day');
const id = z.coerce.number('not-a-number').int('not-a-number').positive('not-a-number');

const isGrouped = (typed: string) => /^-?\d{1,3}(\.\d{3})+(,|$)/.test(typed);

/** A figure as people write it, `1.250,5`, `1250,5` or `1250.5`; null for none. */
const figure = z
  .string()
  .trim()
  .regex(/^$|^-?(\d{1,12}|\d{1,3}(\.\d{3})+)([.,]\d{1,2})?$/, 'not-a-figure')
  .default('')
  .transform((typed) => (isGrouped(typed) ? typed.replaceAll('.', '') : typed).replace(',', '.'))
  .transform((plain) => (plain === '' ? null : Number(plain)));

/** What stands in every form: in which form the record was seen, and the mark against a second press. */
export const orderSchema = z.object({ revision: id.optional(), token: z.string().max(80).default('') });

const noteText = {
  changed: text(4000).default(''),
  since: optional(day),
  effect: text(4000).default(''),
  measure: z.enum(['', 'time', 'cost', 'quality', 'volume']).default(''),
  figureBefore: figure,
  figureAfter: figure,
  figureUnit: text(60).default(''),
  stateBefore: text(2000).default(''),
  stateAfter: text(2000).default('')
};

/** An application note as it is written; `send` is the button that sends it. */
export const noteSchema = orderSchema.extend({
  ...noteText,
  send: z.string().optional(),
  without: z.array(id).max(50).default([])
});
/** Fields of the note that are lists. */
export const noteLists = ['without'] as const;

/** A decision about one note or milestone: confirm, or return with a reason. */
export const verdictSchema = orderSchema.extend({
  decision: z.enum(['confirm', 'return'], 'required'),
  note: text(2000).default('')
});

/** To which unit a matter is put, and why it should be taken up there. */
export const escalationSchema = orderSchema.extend({ unitId: id, words: text(2000).default('') });

/** The answer of a unit's leader: adopt as a way of working from a day on, or decline with a reason. */
export const answerSchema = orderSchema.extend({
  escalationId: id,
  decision: z.enum(['adopt', 'decline'], 'required'),
  way: text(2000).default(''),
  from: optional(day),
  note: text(2000).default('')
});

/** An escalation taken back by who asked. */
export const takingBackSchema = orderSchema.extend({ escalationId: id });

/** For which activity a plan begins. */
export const planSchema = z.object({ activityId: id });

/** The rule that asks for a plan, from a day on: `8` JP, due after `30, 60, 90` days. */
export const planRuleSchema = z.object({
  from: day,
  minJp: z
    .string()
    .trim()
    .regex(/^\d{1,3}([.,]\d{1,2})?$/, 'not-a-figure')
    .transform((typed) => Number(typed.replace(',', '.')))
    .refine((jp) => jp > 0, 'not-a-figure'),
  dueDays: z
    .string()
    .trim()
    .regex(/^\d{1,3}(\s*,\s*\d{1,3}){2}$/, 'not-three-days')
    .transform((typed) => typed.split(',').map(Number))
    .refine(([first = 0, second = 0, third = 0]) => first > 0 && first < second && second < third, 'not-three-days')
});
export type PlanRuleInput = z.output<typeof planRuleSchema>;

/** The aims of the milestones, in the order of the list of their numbers. */
export const aimsSchema = orderSchema.extend({
  milestoneIds: z.array(id).max(20).default([]),
  aims: z.array(text(1000)).max(20).default([])
});
/** Fields of the aims that are lists. */
export const aimLists = ['milestoneIds', 'aims'] as const;

/** A milestone as its owner reports it. */
export const milestoneSchema = orderSchema.extend({
  milestoneId: id,
  met: z.enum(['yes', 'no'], 'required'),
  line: text(1000).default('')
});

/** A decision about the report of a milestone. */
export const milestoneVerdictSchema = verdictSchema.extend({ milestoneId: id });

/** `note-7-3`: what was chosen in the queue, and in which form it was seen. */
const chosen = z
  .string()
  .regex(/^(note|milestone)-\d{1,15}-\d{1,9}$/, 'none-chosen')
  .transform((words) => {
    const [kind, number, revision] = words.split('-');
    return { kind: kind as 'note' | 'milestone', id: Number(number), revision: Number(revision) };
  });

/** One decision about everything that was ticked. */
export const manySchema = z.object({
  decision: z.enum(['confirm', 'return'], 'required'),
  note: text(2000).default(''),
  token: z.string().max(80).default(''),
  matters: z.array(chosen, 'none-chosen').min(1, 'none-chosen').max(500, 'too-many')
});

/** An innovation as it is written. */
export const innovationSchema = orderSchema.extend({
  title: text(200).min(1, 'required'),
  problem: text(4000).default(''),
  idea: text(4000).default(''),
  effect: text(4000).default(''),
  activityId: optional(id)
});

/** To which unit the next step of an innovation is put. */
export const askSchema = orderSchema.extend({ unitId: id });

/** The answer about a step of an innovation. */
export const stepVerdictSchema = orderSchema.extend({
  decision: z.enum(['accept', 'decline'], 'required'),
  note: text(2000).default('')
});

/** A note with a step: why an innovation ends. */
export const endingSchema = orderSchema.extend({ note: text(2000).default('') });

/** People by employee number, ticked or typed one a line. */
export const makersSchema = orderSchema.extend({
  nips: z
    .array(z.string())
    .default([])
    .refine((lines) => lines.every((line) => line.length <= 4000), 'too-long')
    .transform((lines) => [
      ...new Set(lines.flatMap((line) => line.split(/[\n,;]/)).map((nip) => nip.replace(/\s/g, '')))
    ])
    .transform((nips) => nips.filter(Boolean))
    .refine((nips) => nips.length <= 100, 'too-many')
});

/** Who else uses it: since when, for what. */
export const useSchema = orderSchema.extend({ since: optional(day), words: text(1000).default('') });

/** What the register of innovations is asked. */
export const registerSchema = z.object({
  q: soughtWords(200),
  stage: z.enum(['', 'idea', 'trial', 'adopted', 'ended']).catch(''),
  unit: z.string().trim().max(60).catch(''),
  page: z.coerce.number().int().positive().max(10_000).catch(1)
});
export type RegisterQuery = z.output<typeof registerSchema>;
