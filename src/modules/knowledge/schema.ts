// What comes in: the forms of assets and sharing sessions, the query of the search. Messages are codes.
import { z } from 'zod';
import { soughtWords, typedText } from '#platform/form-text.ts';
import { sectionField } from './rules.ts';
import { sectionKeys, templates } from './templates.ts';
import { assetForms, rhythms } from './types.ts';

const text = typedText;

const filled = (most: number) => text(most).refine((typed) => typed !== '', 'required');
const line = (most: number) => text(most).transform((typed) => typed.replace(/\s+/g, ' '));

const address = line(500).refine((typed) => {
  if (typed === '') return true;
  const url = URL.parse(typed);
  return url !== null && ['http:', 'https:'].includes(url.protocol);
}, 'not-an-address');

const level = z.coerce
  .number('required')
  .pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], 'required'));
const token = z
  .string()
  .regex(/^[\w-]{0,64}$/)
  .default('');
const id = z.coerce.number('required').int('required').positive('required');

/** NIPs from ticks and from a free field, spaces within a NIP forgiven. */
const nips = z
  .array(z.string())
  .default([])
  .transform((parts) => [
    ...new Set(parts.flatMap((part) => part.split(/[,;\n]+/)).map((nip) => nip.replace(/\s+/g, '')))
  ])
  .transform((all) => all.filter((nip) => nip !== ''))
  .refine((all) => all.every((nip) => /^\d{18}$/.test(nip)), 'not-a-nip')
  .refine((all) => all.length <= 500, 'too-many');

const assetText = {
  title: filled(200).transform((typed) => typed.replace(/\s+/g, ' ')),
  summary: text(2_000).default(''),
  body: text(200_000).default(''),
  form: z.enum(assetForms, 'required').default('text'),
  address: address.default(''),
  jobFamily: line(120).default(''),
  topic: line(120).default(''),
  process: line(120).default('')
};

/** The answers of a guided form, each a field of its own: `s_why`. */
const answers = Object.fromEntries(sectionKeys.map((key) => [sectionField(key), text(20_000).default('')])) as Record<
  never,
  never
>; // their names are data: `gathered` makes one record of them

/** Gathers them into one record by their keys. */
const gathered = <Sent extends object>(sent: Sent): Sent & { sections: Record<string, string> } => {
  const given = sent as Readonly<Record<string, string>>;
  const sections = Object.fromEntries(sectionKeys.map((key) => [key, given[sectionField(key)] ?? '']));
  return { ...sent, sections };
};

const template = z.enum(templates).catch('free').default('free');
export const newAssetSchema = z
  .object({ ...assetText, level, unitId: id, nips, token, template })
  .extend(answers)
  .transform(gathered);
export const changeAssetSchema = z
  .object({
    ...assetText,
    version: id,
    note: line(300).default(''),
    isDraft: z.stringbool().catch(false).default(false),
    take: z.array(z.string()).default([]),
    template
  })
  .extend(answers)
  .transform(gathered);
export const importSchema = z.object({ level, unitId: id });
/** Words of a title to look for; fewer than three letters find nothing. */
export const linkSchema = z.object({
  q: soughtWords(100).transform((typed) => (typed.length < 3 ? '' : typed.replace(/\s+/g, ' ')))
});
/** Looking for an asset to link to, or the one that was chosen; and into which text. */
export const linkingSchema = z.object({
  linking: z.union([z.literal('find'), z.coerce.number().int().positive()]).catch('find'),
  findLink: linkSchema.shape.q.catch(''),
  linkInto: z
    .string()
    .regex(/^(body|s_[a-z-]{1,40})$/)
    .catch('body')
});
/** Which files of an archive are listed; what cannot be read is left out. */
export const folderQuerySchema = z.object({
  show: z.enum(['all', 'noted']).catch('all').default('all'),
  page: z.coerce.number().int().positive().max(10_000).catch(1).default(1)
});
export const restoreVersionSchema = z.object({ version: id, reason: filled(300) });
const wanted = z.coerce.number().int().positive().optional().catch(undefined);
/** Which versions of an asset are compared or shown; what cannot be read is left out. */
export const versionsSchema = z.object({ from: wanted, to: wanted, show: wanted });
/** A form that is not finished: its fields as they are, with the place it belongs to. */
export const typedSchema = z.object({
  place: z.string().regex(/^(new:[a-z-]{1,20}|[1-9]\d{0,14})$/),
  typed: z
    .record(z.string().regex(/^\w{1,40}$/), z.string().max(200_000))
    .refine((typed) => Object.values(typed).reduce((sum, text) => sum + text.length, 0) <= 500_000)
});
export const reasonSchema = z.object({ reason: filled(1_000) });
const isSure = z.stringbool().catch(false).default(false);
export const levelSchema = z.object({ level, reason: text(1_000).default(''), isSure });
export const publishSchema = z.object({ isSure });
export const nipsSchema = z.object({ nips });
const teams = z
  .array(z.string().regex(/^\d{1,15}$/, 'unknown-team'))
  .max(100, 'too-many')
  .default([])
  .transform((all) => [...new Set(all.map(Number))]);
/** Who reads level 1: people and teams. */
export const audienceSchema = z.object({ nips, teams });
/** The team for which something is done; none where it is left empty. */
const teamId = z
  .union([z.literal(''), id])
  .default('')
  .transform((typed) => (typed === '' ? null : typed));
export const teamReadingSchema = z.object({ teamId: id });
export const assetOfTeamSchema = z.object({ assetId: id });
export const useSchema = z.object({ teamId, work: filled(200).transform((typed) => typed.replace(/\s+/g, ' ')) });
export const opinionSchema = z.object({ isHelpful: z.stringbool('required'), reason: text(500).default('') });
export const questionSchema = z.object({ text: filled(1_000) });
export const answerSchema = z.object({ questionId: id, text: filled(4_000) });
export const acceptSchema = z.object({ questionId: id, answerId: id });
export const takeBackSchema = z.object({ questionId: id, answerId: id.optional().catch(undefined) });
export const bookmarkSchema = z.object({ on: z.stringbool().catch(true).default(true) });
export const fileIdSchema = z.object({ fileId: id });

const day = z.iso.date('not-a-day');
const minutes = z.coerce.number('required').int('minutes').min(5, 'minutes').max(600, 'minutes');
/** `09:00`, or nothing. */
const timeOfDay = line(5)
  .refine((typed) => typed === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), 'not-a-time')
  .default('');
export const sharingSchema = z.object({
  title: filled(200).transform((typed) => typed.replace(/\s+/g, ' ')),
  heldOn: day,
  minutes,
  begins: timeOfDay,
  place: line(200).default(''),
  /** The asset that it tells of, where it was opened from one. */
  asset: z.coerce.number().int().positive().optional().catch(undefined),
  nips,
  token
});

export const seriesSchema = z.object({
  title: filled(120).transform((typed) => typed.replace(/\s+/g, ' ')),
  unitId: id,
  rhythm: z.enum(rhythms, 'required'),
  startsOn: day,
  endsOn: day,
  minutes,
  begins: timeOfDay,
  place: line(200).default(''),
  audience: line(200).default(''),
  organiser: line(30).default(''),
  token
});
const dateId = { dateId: id };
export const giveDateSchema = z.object({
  ...dateId,
  topic: filled(200).transform((typed) => typed.replace(/\s+/g, ' ')),
  speaker: line(30).default('')
});
export const moveDateSchema = z.object({ ...dateId, onDate: day });
export const dropDateSchema = z.object({ ...dateId, reason: filled(500) });

export const codeSchema = z.object({ code: line(12).refine((typed) => typed !== '', 'required') });
const rating = z.coerce.number('required').int('required').min(1, 'required').max(5, 'required');
export const feedbackSchema = z.object({
  clear: rating,
  useful: rating,
  usable: rating,
  remark: text(1_000).default('')
});

const word = (most: number) => z.string().max(most).catch('').default('');
const whole = z.coerce.number().int().positive();

/** The query of the list of assets; what cannot be read is left out, an address never breaks the page. */
export const searchSchema = z.object({
  q: soughtWords(400),
  unit: word(64),
  form: z.enum(assetForms).optional().catch(undefined),
  level: whole.max(4).optional().catch(undefined),
  year: whole.max(9999).optional().catch(undefined),
  template: z.enum(templates).optional().catch(undefined),
  family: word(120),
  community: whole.optional().catch(undefined),
  mine: z.stringbool().catch(false).default(false),
  state: z.enum(['draft', 'published', 'withdrawn']).optional().catch(undefined),
  sort: z.enum(['relevance', 'uses', 'fresh', 'newest', 'title']).optional().catch(undefined),
  page: whole.max(100_000).catch(1).default(1)
});

export type NewAsset = z.output<typeof newAssetSchema>;
export type AssetChange = z.output<typeof changeAssetSchema>;
export type NewSharing = z.output<typeof sharingSchema>;
export type NewSeries = z.output<typeof seriesSchema>;
export type AssetQuery = z.output<typeof searchSchema>;

/** Which sharing sessions are listed: all around the reader, those to come, or her own. */
export const sharingShows = ['all', 'coming', 'mine'] as const;
export type SharingShow = (typeof sharingShows)[number];
export const sharingListSchema = z.object({
  show: z.enum(sharingShows).catch('all').default('all'),
  page: whole.max(100_000).catch(1).default(1)
});

/** A form that only says yes. */
export const emptySchema = z.object({});
/** Which page of those who have yet to acknowledge a direction. */
export const unreadSchema = z.object({ page: z.coerce.number().int().positive().max(10_000).catch(1).default(1) });

/** A search to keep: its name and the address it has. */
export const keepSchema = z.object({ name: filled(120), query: z.string().max(2_000).default('') });
export const idSchema = z.object({ id });
export const synonymSchema = z.object({ term: line(80).pipe(filled(80)), meaning: line(80).pipe(filled(80)) });
