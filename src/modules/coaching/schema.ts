// What comes in: one schema for each form of coaching; messages are codes, translated at the field.
import { z } from 'zod';
import { typedText } from '#platform/form-text.ts';
import { isDay } from '#platform/dates.ts';
import { kinds, works } from './types.ts';

const text = (most: number) => typedText(most, 'required');
const filled = (most: number) => text(most).refine((typed) => typed !== '', 'required');
const tag = filled(80).transform((typed) => typed.replace(/\s+/g, ' '));
const day = z.string('required').trim().min(1, 'required').refine(isDay, 'not-a-day');
const id = z.coerce.number('required').int('required').positive('required');
const whole = (least: number, most: number) =>
  z.coerce.number('not-a-number').int('not-a-number').min(least, 'out-of-range').max(most, 'out-of-range');
const token = z.string().max(80).default('');
const kind = z.enum(kinds, 'required');

/** NIPs from ticks and from a free field, spaces within a NIP forgiven. */
const nips = z
  .array(z.string())
  .default([])
  .transform((parts) => parts.flatMap((part) => part.split(/[,;\n]+/)).map((nip) => nip.replace(/\s+/g, '')))
  .transform((all) => [...new Set(all.filter((nip) => nip !== ''))])
  .refine((all) => all.length > 0, 'required')
  .refine((all) => all.every((nip) => /^\d{18}$/.test(nip)), 'not-a-nip')
  .refine((all) => all.length <= 60, 'too-many');

/** A relation asked for: to be coached by somebody, to coach somebody, to coach a group. */
export const beginSchema = z.object({
  way: z.enum(['request', 'offer', 'group'], 'required'),
  kind,
  topic: tag,
  aim: filled(2_000),
  plannedSessions: whole(1, 24),
  startsOn: day,
  endsOn: day,
  nips,
  token
});

export const emptySchema = z.object({});
export const answerSchema = z.object({ answer: z.enum(['accept', 'decline'], 'required') });
export const endSchema = z.object({ reflection: text(4_000).default('') });
export const openingSchema = z.object({
  seen: filled(4_000),
  standard: filled(500),
  isBelow: z.stringbool().catch(false).default(false)
});

export const sessionSchema = z.object({
  topic: tag,
  plannedOn: day,
  startsAt: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'not-a-time')
    .default('')
    .transform((typed) => typed || null),
  minutes: whole(5, 480),
  token
});

const step = text(8_000).default('');
export const noteSchema = z.object({
  goal: step,
  reality: step,
  options: step,
  wayForward: step,
  revision: z.coerce.number().int().min(0).catch(0).default(0)
});

export const actionSchema = z.object({ words: filled(500), dueOn: day, ownerId: id, token });
export const actionAnswerSchema = z.object({ actionId: id, answer: z.enum(['done', 'not-done'], 'required') });
export const actionSeenSchema = z.object({ actionId: id });

export const offerSchema = z.object({ kind, topics: filled(200), capacity: whole(1, 20) });
export const feedbackSchema = z.object({ personId: id, topic: tag, words: filled(2_000), token });
export const feedbackIdSchema = z.object({ feedbackId: id });
export const recognitionSchema = z.object({ nips, reason: filled(1_000), result: filled(1_000), token });
export const recognitionIdSchema = z.object({ recognitionId: id, isHidden: z.stringbool().catch(true) });

/** What is thanked for: `asset-7`, `sharing-3`, or a way of helping at work. */
const about = z
  .string('required')
  .regex(/^((asset|sharing|session)-[1-9]\d{0,14}|[a-z]+)$/, 'required')
  .transform((typed, context) => {
    const [kind = '', number] = typed.split('-');
    if (number) return { aboutKind: kind as 'asset' | 'sharing' | 'session', aboutId: Number(number), about: '' };
    if ((works as readonly string[]).includes(kind)) return { aboutKind: 'work' as const, aboutId: null, about: kind };
    context.addIssue({ code: 'custom', message: 'required' });
    return z.NEVER;
  });

export const thanksSchema = z.object({ about, words: text(300).default('') });
export const claimSchema = z.object({ nips, about, onDate: day, words: filled(300) });
export const helpAnswerSchema = z.object({ helpId: id, answer: z.enum(['confirm', 'refuse'], 'required') });

export type BeginInput = z.output<typeof beginSchema>;
export type SessionInput = z.output<typeof sessionSchema>;
export type ActionInput = z.output<typeof actionSchema>;
export type About = z.output<typeof about>;
