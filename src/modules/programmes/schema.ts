// What comes in: a programme by its form, what becomes of it, the query of the catalogue. Messages are codes.
import { z } from 'zod';
import { soughtWords } from '#platform/form-text.ts';
import { modes } from './types.ts';

const text = (most: number) =>
  z
    .string()
    .transform((typed) => typed.toWellFormed().replace(/\s+/g, ' ').trim())
    // eslint-disable-next-line no-control-regex -- exactly these bytes are what is refused
    .refine((typed) => !/[\u0000-\u001f]/.test(typed), 'control-bytes')
    .refine((typed) => typed.length <= most, 'too-long');
const filled = (most: number) => text(most).refine((typed) => typed !== '', 'required');
const day = z.iso.date('not-a-day');
const optionalDay = z.union([z.literal('').transform(() => null), day]).default(null);
const link = text(500).refine((typed) => {
  const url = typed === '' ? null : URL.parse(typed);
  return typed === '' || (url !== null && ['http:', 'https:'].includes(url.protocol));
}, 'not-an-address');
const jp = z
  .string()
  .transform((typed) => Number(typed.trim().replace(',', '.') || NaN))
  .refine((value) => value > 0 && value <= 2000, 'not-hours')
  .transform((value) => Math.round(value * 100) / 100);
const seats = z
  .string()
  .default('')
  .transform((typed) => (typed.trim() === '' ? null : Number(typed)))
  .refine((value) => value === null || (Number.isInteger(value) && value > 0 && value < 100_000), 'not-seats');

const offer = {
  title: filled(200),
  field: text(120).default(''),
  organiser: filled(200),
  startsOn: day,
  endsOn: day,
  closesOn: optionalDay,
  jp,
  seats,
  mode: z.enum(modes, 'required'),
  place: text(200).default(''),
  link: link.default(''),
  audience: text(500).default('')
};
type Days = { startsOn: string; endsOn: string; closesOn: string | null };
const isForward = ({ startsOn, endsOn }: Days) => endsOn >= startsOn;
const closesInTime = ({ endsOn, closesOn }: Days) => closesOn === null || closesOn <= endsOn;

/** A new programme. */
export const newProgrammeSchema = z
  .object({
    ...offer,
    token: z
      .string()
      .regex(/^[\w-]{0,64}$/)
      .default('')
  })
  .refine(isForward, { path: ['endsOn'], message: 'dates-reversed' })
  .refine(closesInTime, { path: ['closesOn'], message: 'closes-late' });
/** A changed one. */
export const changeProgrammeSchema = z
  .object({ ...offer, revision: z.coerce.number().int() })
  .refine(isForward, { path: ['endsOn'], message: 'dates-reversed' })
  .refine(closesInTime, { path: ['closesOn'], message: 'closes-late' });
/** Closing, calling off, opening again. */
export const actSchema = z.object({ revision: z.coerce.number().int(), note: text(500).default('') });

const word = (most: number) => z.string().max(most).catch('').default('');

/** The query of the catalogue; what cannot be read is left out. */
export const catalogueSchema = z.object({
  q: soughtWords(200),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  field: word(120),
  organiser: word(200),
  mode: z.enum(modes).optional().catch(undefined),
  seats: z.stringbool().catch(false).default(false),
  past: z.stringbool().catch(false).default(false),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1)
});
export type CatalogueQuery = z.output<typeof catalogueSchema>;
export type NewProgramme = z.output<typeof newProgrammeSchema>;
export type ProgrammeChange = z.output<typeof changeProgrammeSchema>;
