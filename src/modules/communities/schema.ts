// What comes in: the forms of communities and the query of their list. Messages are codes.
import { z } from 'zod';
import { soughtWords, typedText } from '#platform/form-text.ts';
import { kinds, postKinds } from './types.ts';

const text = typedText;
const filled = (most: number) => text(most).refine((typed) => typed !== '', 'required');
const line = (most: number) => text(most).transform((typed) => typed.replace(/\s+/g, ' '));
const filledLine = (most: number) => filled(most).transform((typed) => typed.replace(/\s+/g, ' '));
const day = z.iso.date('not-a-day');
const id = z.coerce.number('required').int('required').positive('required');
const token = z
  .string()
  .regex(/^[\w-]{0,64}$/)
  .default('');
const note = text(2_000).default('');

const address = line(500).refine((typed) => {
  if (typed === '') return true;
  const url = URL.parse(typed);
  return url !== null && ['http:', 'https:'].includes(url.protocol);
}, 'not-an-address');

/** NIPs from ticks and from a free field, spaces within a NIP forgiven. */
const nips = z
  .array(z.string())
  .default([])
  .transform((parts) => [
    ...new Set(parts.flatMap((part) => part.split(/[,;\n]+/)).map((nip) => nip.replace(/\s+/g, '')))
  ])
  .transform((all) => all.filter((nip) => nip !== ''))
  .refine((all) => all.every((nip) => /^\d{18}$/.test(nip)), 'not-a-nip')
  .refine((all) => all.length <= 300, 'too-many')
  .refine((all) => all.length > 0, 'none-chosen');

const charter = z.object({
  name: filledLine(120),
  kind: z.enum(kinds, 'required'),
  purpose: filled(4_000),
  outputs: filled(4_000),
  measures: filled(4_000),
  calendar: line(300).default(''),
  families: z.array(line(60)).max(30, 'too-many').default([]),
  isOpen: z.stringbool().catch(false).default(false),
  startsOn: day,
  endsOn: z
    .union([z.literal(''), day])
    .default('')
    .transform((typed) => (typed === '' ? null : typed)),
  sponsorUnitId: id,
  reach: z.enum(['house', 'ministry'], 'required')
});

/** A community is proposed with its charter. */
export const proposalSchema = charter.extend({ unitId: id, token });
/** The charter is written anew, on the version that was seen. */
export const charterSchema = charter.extend({ version: id });
export const verdictSchema = z.object({ decision: z.enum(['accept', 'decline'], 'required'), note });
export const reviewSchema = z.object({ decision: z.enum(['go-on', 'close'], 'required'), note });
export const partSchema = z.object({ personId: id, part: z.enum(['member', 'moderator', 'owner'], 'required') });
export const standSchema = z.object({ note });
export const offerSchema = z.object({ nips });
export const answerSchema = z.object({ answer: z.enum(['accepted', 'declined'], 'required') });
export const nipsSchema = z.object({ nips });
export const emptySchema = z.object({});
export const memberSchema = z.object({ personId: id });

/** Memberships that were ticked to be noted. */
export const notingSchema = z.object({
  memberships: z
    .array(z.string().regex(/^\d{1,15}$/, 'none-chosen'), 'none-chosen')
    .min(1, 'none-chosen')
    .max(500, 'too-many')
    .transform((all) => all.map(Number))
});

export const sessionSchema = z.object({
  title: filledLine(200),
  agenda: text(4_000).default(''),
  heldOn: day,
  startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:\d\d)?$/, 'not-a-time'),
  minutes: z.coerce.number('required').int('minutes').min(15, 'minutes').max(600, 'minutes'),
  place: line(200).default(''),
  address: address.default(''),
  token
});
/** A code as it is typed or scanned. */
export const codeSchema = z.object({
  code: z
    .string('required')
    .transform((typed) => typed.replace(/[\s-]+/g, '').toUpperCase())
    .refine((typed) => typed !== '', 'required')
    .refine((typed) => typed.length <= 40, 'wrong-code')
});

export const postSchema = z.object({
  kind: z.enum(postKinds, 'required').default('note'),
  title: filledLine(200),
  body: filled(20_000),
  token
});
export const postChangeSchema = z.object({ title: line(200).default(''), body: filled(20_000), version: id });
export const replySchema = z.object({ body: filled(20_000), token });
export const withdrawalSchema = z.object({ reason: text(1_000).default(''), postId: id });
export const useSchema = z.object({ postId: id });
export const draftSchema = z.object({ title: filledLine(200), token });

const whole = z.coerce.number().int().positive();

export const shows = ['open', 'mine', 'practice', 'interest', 'dormant', 'proposed', 'closed'] as const;
export type Show = (typeof shows)[number];

/** The query of the list; what cannot be read is left out. */
export const listSchema = z.object({
  q: soughtWords(200),
  show: z.enum(shows).catch('open').default('open'),
  page: whole.max(10_000).catch(1).default(1)
});
/** The query of a page of posts or members. */
export const pageSchema = listSchema.pick({ q: true, page: true });

export type ListQuery = z.output<typeof listSchema>;
export type Proposal = z.output<typeof proposalSchema>;
export type CharterChange = z.output<typeof charterSchema>;
export type NewSession = z.output<typeof sessionSchema>;
export type NewPost = z.output<typeof postSchema>;
