// What comes in: the forms of needs and collections, and the queries of their lists. Messages are codes.
import { z } from 'zod';
import { soughtWords, typedText } from '#platform/form-text.ts';
import { assetForms } from '#modules/knowledge/types.ts';

const id = z.coerce.number('required').int('required').positive('required');
const day = z.iso.date('not-a-day');
const filled = (most: number) => typedText(most).refine((typed) => typed !== '', 'required');
const line = (most: number) => filled(most).transform((typed) => typed.replace(/\s+/g, ' '));
const token = z
  .string()
  .regex(/^[\w-]{0,64}$/)
  .default('');
const level = z.coerce
  .number('required')
  .pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], 'required'));

/** A job family and grade as they travel in one field: `FNG.PBN~2`. */
export const pairText = ({ family, grade }: { family: string; grade: string }): string => `${family}~${grade}`;
const pair = z
  .string('required')
  .max(200, 'unknown-pair')
  .refine((typed) => /^.+~[0-9]*$/.test(typed), 'unknown-pair')
  .transform((typed) => {
    const at = typed.lastIndexOf('~');
    return { family: typed.slice(0, at), grade: typed.slice(at + 1) };
  });

export const needSchema = z.object({
  unitId: id,
  pair,
  name: line(200),
  description: typedText(2_000).default(''),
  form: z.enum(assetForms, 'required').default('text'),
  level: level.default(2),
  token
});
export const confirmSchema = z.object({ unitId: id, pair, note: typedText(1_000).default('') });
export const endSchema = z.object({ reason: filled(1_000) });
export const assetSchema = z.object({
  asset: z
    .string('required')
    .trim()
    .transform((typed) => /(\d{1,15})\/?(?:[?#].*)?$/.exec(typed)?.[1] ?? '')
    .refine((typed) => typed !== '', 'unknown-asset')
    .transform(Number)
});
export const assignSchema = z.object({
  nip: z
    .string('required')
    .transform((typed) => typed.replaceAll(/[\s.]/g, ''))
    .refine((typed) => /^\d{18}$/.test(typed), 'not-a-nip'),
  dueOn: day,
  note: typedText(1_000).default('')
});
export const assignmentSchema = z.object({ assignmentId: id });

/** The skill group of a subject; none where it is left empty. */
const groupId = z
  .union([z.literal(''), id])
  .default('')
  .transform((typed) => (typed === '' ? null : typed));
const about = { name: line(120), purpose: filled(2_000), groupId };
export const collectionSchema = z.object({ ...about, unitId: id, token });
export const collectionChangeSchema = z.object({ ...about, version: id });
export const moveSchema = z.object({ assetId: id, way: z.enum(['up', 'down'], 'required') });
export const removeSchema = z.object({ assetId: id });
export const ownerSchema = z.object({ nip: assignSchema.shape.nip });
export const nothingSchema = z.object({});

const whole = z.coerce.number().int().positive();
const code = z.string().max(64).catch('').default('');
export const needShows = ['jobs', 'gaps', 'all'] as const;
export type NeedShow = (typeof needShows)[number];

/** The query of the list of needs; what cannot be read is left out. */
export const needListSchema = z.object({
  unit: code,
  show: z.enum(needShows).catch('jobs').default('jobs'),
  pair: pair.optional().catch(undefined),
  review: whole.optional().catch(undefined),
  page: whole.max(10_000).catch(1).default(1)
});
export const collectionListSchema = z.object({
  unit: code,
  q: soughtWords(200),
  page: whole.max(10_000).catch(1).default(1)
});
/** Words to look for an asset, on the page of a need or a collection. */
export const soughtSchema = z.object({ q: soughtWords(200) });

export type NeedInput = z.output<typeof needSchema>;
export type NeedQuery = z.output<typeof needListSchema>;
export type CollectionQuery = z.output<typeof collectionListSchema>;
