// What comes in: the forms of teams and the query of their list. Messages are codes.
import { z } from 'zod';
import { soughtWords, typedText } from '#platform/form-text.ts';
import { kinds, methods } from './types.ts';

const line = (most: number) => typedText(most, 'required').transform((typed) => typed.replace(/\s+/g, ' '));
const filledLine = (most: number) => line(most).refine((typed) => typed !== '', 'required');
const filled = (most: number) => typedText(most, 'required').refine((typed) => typed !== '', 'required');
const id = z.coerce.number('required').int('required').positive('required');
const note = typedText(2_000).default('');

/** NIPs from ticks and from a free field, spaces within a NIP forgiven. */
const nips = z
  .array(z.string())
  .default([])
  .transform((parts) => [
    ...new Set(parts.flatMap((part) => part.split(/[,;\n]+/)).map((nip) => nip.replace(/\s+/g, '')))
  ])
  .transform((all) => all.filter((nip) => nip !== ''))
  .refine((all) => all.every((nip) => /^\d{18}$/.test(nip)), 'not-a-nip')
  .refine((all) => all.length <= 200, 'too-many');

const text = z.object({
  name: filledLine(120),
  kind: z.enum(kinds, 'required'),
  purpose: filled(4_000),
  methods: z.array(z.enum(methods, 'required')).default([]),
  document: line(200).default('')
});

/** A team is made or proposed with its people. */
export const newTeamSchema = text.extend({
  unitId: id,
  /** Who leads it, where that is not the maker: for who is in charge of the home unit. */
  leaderNip: line(30)
    .default('')
    .transform((typed) => typed.replace(/\s+/g, ''))
    .refine((typed) => typed === '' || /^\d{18}$/.test(typed), 'not-a-nip'),
  nips,
  token: z
    .string()
    .regex(/^[\w-]{0,64}$/)
    .default('')
});
/** Its text is written anew, on the version that was seen. */
export const changeSchema = text.extend({ version: id });
export const verdictSchema = z.object({ decision: z.enum(['accept', 'decline'], 'required'), note });
export const nipsSchema = z.object({ nips: nips.refine((all) => all.length > 0, 'none-chosen') });
export const memberSchema = z.object({ personId: id });
export const archiveSchema = z.object({ note });
export const emptySchema = z.object({});

export const shows = ['mine', 'unit', 'proposed', 'archived'] as const;
export type Show = (typeof shows)[number];
/** The query of the list; what cannot be read is left out. */
export const listSchema = z.object({
  q: soughtWords(200),
  show: z.enum(shows).optional().catch(undefined),
  page: z.coerce.number().int().positive().max(10_000).catch(1).default(1)
});

export type NewTeam = z.output<typeof newTeamSchema>;
export type TeamChange = z.output<typeof changeSchema>;
export type ListQuery = z.output<typeof listSchema>;
