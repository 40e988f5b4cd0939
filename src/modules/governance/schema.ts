// What comes in: the forms of documents and skill groups, and the queries of their lists. Messages are codes.
import { z } from 'zod';
import { soughtWords, typedText } from '#platform/form-text.ts';
import { documentKinds } from './types.ts';

const line = (most: number) => typedText(most, 'required').transform((typed) => typed.replace(/\s+/g, ' '));
const filledLine = (most: number) => line(most).refine((typed) => typed !== '', 'required');
const filled = (most: number) => typedText(most, 'required').refine((typed) => typed !== '', 'required');
const id = z.coerce.number('required').int('required').positive('required');
const day = z.iso.date('not-a-day');
const laterDay = z
  .union([z.literal(''), day], 'not-a-day')
  .default('')
  .transform((typed) => (typed === '' ? null : typed));
const token = z
  .string()
  .regex(/^[\w-]{0,64}$/)
  .default('');
const note = typedText(2_000).default('');
const address = line(500)
  .default('')
  .refine((typed) => typed === '' || ['http:', 'https:'].includes(URL.parse(typed)?.protocol ?? ''), 'not-an-address');

/** NIPs from ticks and from a free field, spaces within a NIP forgiven. */
const nips = z
  .array(z.string())
  .default([])
  .transform((parts) => [
    ...new Set(parts.flatMap((part) => part.split(/[,;\n]+/)).map((nip) => nip.replace(/\s+/g, '')))
  ])
  .transform((all) => all.filter((nip) => nip !== ''))
  .refine((all) => all.every((nip) => /^\d{18}$/.test(nip)), 'not-a-nip')
  .refine((all) => all.length > 0, 'none-chosen')
  .refine((all) => all.length <= 50, 'too-many');
const nip = z
  .string('required')
  .transform((typed) => typed.replace(/\s+/g, ''))
  .refine((typed) => /^\d{18}$/.test(typed), 'not-a-nip');

/** A document is published once and stays as it is. */
export const documentSchema = z.object({
  unitId: id,
  kind: z.enum(documentKinds, 'required'),
  number: filledLine(120),
  title: filledLine(300),
  summary: typedText(8_000).default(''),
  datedOn: day,
  validFrom: day,
  validUntil: laterDay,
  address,
  token
});
export const withdrawalSchema = z.object({ note });
export const emptySchema = z.object({});

const group = z.object({
  name: filledLine(120),
  purpose: filled(4_000),
  families: z.array(line(60)).max(60, 'too-many').default([])
});
export const newGroupSchema = group.extend({ unitId: id, token });
export const groupChangeSchema = group.extend({ version: id });
/** An owner is named by a document with number and day, for a term. */
export const ownerSchema = z.object({
  nip,
  startsOn: day,
  endsOn: day,
  documentNumber: filledLine(120),
  documentOn: day
});
export const instructorsSchema = z.object({ nips, startsOn: day, endsOn: laterDay });
export const endSchema = z.object({ partId: id });

const page = z.coerce.number().int().positive().max(10_000).catch(1).default(1);
export const documentShows = ['valid', 'direction', 'past'] as const;
export type DocumentShow = (typeof documentShows)[number];
/** The queries of the lists; what cannot be read is left out. */
export const documentListSchema = z.object({
  q: soughtWords(200),
  show: z.enum(documentShows).catch('valid').default('valid'),
  page
});
export const groupListSchema = z.object({ q: soughtWords(200), page });

export type NewDocument = z.output<typeof documentSchema>;
export type NewGroup = z.output<typeof newGroupSchema>;
export type GroupChange = z.output<typeof groupChangeSchema>;
export type NewOwner = z.output<typeof ownerSchema>;
export type NewInstructors = z.output<typeof instructorsSchema>;
export type DocumentQuery = z.output<typeof documentListSchema>;
export type GroupQuery = z.output<typeof groupListSchema>;
