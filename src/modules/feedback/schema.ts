// What comes in: one schema for each form of this module; messages are codes, translated at the field.
import { z } from 'zod';
import { isDay } from '#platform/dates.ts';
import { soughtWords, typedText } from '#platform/form-text.ts';
import { components, origins, reaches, results, standings, states, voices } from './types.ts';

const long = (most = 4000) => typedText(most, 'required');
const needed = (most = 4000) => long(most).refine((text) => text !== '', 'required');
const free = (most = 4000) => typedText(most).default('');
const day = z.string('not-a-day').trim().refine(isDay, 'not-a-day');
const id = z.coerce.number('not-chosen').int('not-chosen').positive('not-chosen');
const token = z.string().max(80).default('');
const bareNip = (typed: string) => typed.replaceAll(/[\s.]/g, '');
const nip = z.string('required').trim().max(30, 'too-long').transform(bareNip);
const nips = z
  .array(z.string())
  .default([])
  .transform((all) => [
    ...new Set(
      all
        .flatMap((text) => text.split(/[\n,;]+/))
        .map(bareNip)
        .filter(Boolean)
    )
  ])
  .refine((all) => all.length <= 200, 'too-many');

/** A recommendation to be opened. */
export const openSchema = z.object({
  origin: z.enum(origins, 'not-chosen'),
  unit: z.string('not-chosen').trim().min(1, 'not-chosen').max(40, 'too-long'),
  year: z.coerce.number('not-chosen').int('not-chosen').min(2000, 'not-chosen').max(2100, 'not-chosen'),
  component: z.enum(components, 'not-chosen'),
  practice: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([ITO]\.[A-Z]{3}\.[0-9]{1,2}[A-Z0-9]*)?$/, 'unknown-practice')
    .default('')
    .transform((code) => code.replace(/(?<=\d)[A-Z]/g, (letter) => letter.toLowerCase())),
  priority: z.coerce.number('not-chosen').int('not-chosen').min(1, 'not-chosen').max(3, 'not-chosen'),
  title: needed(200),
  body: free(),
  token
});

/** The leader's commitment. */
export const commitSchema = z
  .object({ commitment: needed(2000), owner: nip.default(''), ownerNip: nip.default(''), dueOn: day })
  .transform(({ owner, ownerNip, ...rest }) => ({ ...rest, ownerNip: ownerNip || owner }))
  .refine(({ ownerNip }) => ownerNip !== '', { path: ['owner'], message: 'required' });

export const planSchema = z.object({ plan: needed() });
export const actionSchema = z.object({ what: needed(500), owner: nip, dueOn: day, token });
/** A verdict of the leader: a reason only where it is sent back. */
export const verdictSchema = z.object({ decision: z.enum(['yes', 'no'], 'not-chosen'), note: free(2000) });
export const reviewSchema = z.object({ standing: z.enum(standings, 'not-chosen'), note: needed(2000) });
export const doneSchema = z.object({ actionId: id, on: day, note: needed(1000) });
export const confirmSchema = z.object({
  actionId: id,
  decision: z.enum(['yes', 'no'], 'not-chosen'),
  note: free(1000)
});
export const outcomeSchema = z.object({ result: z.enum(results, 'not-chosen'), success: needed(), failure: needed() });
export const lessonSchema = z.object({ lesson: needed(), asAsset: z.string().optional().transform(Boolean) });
/** Needs as lines, one a line, or none with a reason. */
export const needsSchema = z.object({
  topics: free(2000).transform((text) =>
    [
      ...new Set(
        text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
      )
    ].slice(0, 20)
  ),
  reason: free(1000)
});
export const withdrawSchema = z.object({ note: free(1000) });

/** A dialogue with those who took part, and what else it was about. */
export const dialogueSchema = z.object({
  kind: z.enum(['one', 'group'], 'not-chosen'),
  heldOn: day,
  minutes: needed(),
  topics: z.array(id).default([]),
  nips,
  token
});

/** Documentation or a lesson to be spread. */
export const spreadSchema = z.object({
  kind: z.enum(['documentation', 'lesson'], 'not-chosen'),
  reach: z.enum(reaches, 'not-chosen'),
  title: needed(200),
  body: needed(8000),
  topics: z.array(id).default([]),
  nips,
  token
});

/** How somebody rates the follow-up. */
export const rateSchema = z.object({
  score: z.coerce.number('not-chosen').int('not-chosen').min(1, 'not-chosen').max(5, 'not-chosen'),
  comment: free(2000)
});

/** A round to be opened for a group. */
export const roundSchema = z.object({
  unitId: id,
  voice: z.enum(voices, 'not-chosen'),
  question: needed(1000),
  until: day
});
/** What somebody says in a round. */
export const voiceSchema = z
  .object({ keeps: free(2000), changes: free(2000) })
  .refine(({ keeps, changes }) => keeps !== '' || changes !== '', { path: ['changes'], message: 'required' });

/** What the list is asked for. */
export const listSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  unit: z.string().trim().max(40).optional().catch(undefined),
  component: z.enum(components).optional().catch(undefined),
  practice: z.string().trim().max(20).optional().catch(undefined),
  origin: z.enum(origins).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  show: z.enum(['all', 'late', 'mine', 'running', 'closed']).catch('all'),
  q: soughtWords(100),
  page: z.coerce.number().int().min(1).max(1000).catch(1)
});

export type OpenInput = z.output<typeof openSchema>;
export type CommitInput = z.output<typeof commitSchema>;
export type ActionInput = z.output<typeof actionSchema>;
export type DialogueInput = z.output<typeof dialogueSchema>;
export type SpreadInput = z.output<typeof spreadSchema>;
export type RoundInput = z.output<typeof roundSchema>;
export type ListQuery = z.output<typeof listSchema>;
