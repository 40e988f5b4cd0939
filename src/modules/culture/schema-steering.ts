// What comes in about council meetings, change events and sessions on a shared vision. Messages are codes.
import { z } from 'zod';
import { typedText } from '#platform/form-text.ts';
import { nips, startsAt, unitCodes } from './schema-activities.ts';
import { changeKinds, presences } from './types-steering.ts';

const line = (most: number) => typedText(most, 'required').transform((typed) => typed.replace(/\s+/g, ' '));
const filledLine = (most: number) => line(most).refine((typed) => typed !== '', 'required');
const filled = (most: number) => typedText(most, 'required').refine((typed) => typed !== '', 'required');
const id = z.coerce.number('required').int('required').positive('required');
const day = z.iso.date('not-a-day');
const token = z
  .string()
  .regex(/^[\w-]{0,64}$/)
  .default('');

/** Texts typed one a line. */
const lines = typedText(8_000)
  .default('')
  .transform((typed) => typed.split('\n').map((each) => each.replace(/\s+/g, ' ').trim()))
  .transform((all) => all.filter((each) => each !== ''))
  .refine((all) => all.length <= 50, 'too-many');

export const meetingSchema = z.object({
  unitId: id,
  title: filledLine(160),
  agenda: filled(8_000),
  heldOn: day,
  startsAt,
  place: line(200).default(''),
  nips,
  token
});

/** Minutes: how each member was there as `12:self`, what was decided one a line. */
export const minutesSchema = z.object({
  presence: z
    .array(z.string().regex(new RegExp(`^\\d{1,15}:(${presences.join('|')})$`), 'required'))
    .max(300)
    .transform((all) =>
      all.map((each) => {
        const [personId = '', presence = 'absent'] = each.split(':');
        return { personId: Number(personId), presence: presence as (typeof presences)[number] };
      })
    ),
  needs: lines,
  decisions: lines,
  minutes: filled(16_000)
});

export const changeLevels = ['I', 'II', 'III'] as const;
/** A change is told for units by their level, by their code, or both. */
export const changeSchema = z.object({
  unitId: id,
  kind: z.enum(changeKinds, 'required'),
  title: filledLine(200),
  summary: filled(8_000),
  number: line(120).default(''),
  effectiveOn: day,
  levels: z.array(z.enum(changeLevels)).default([]),
  codes: unitCodes,
  token
});
/** The record from which a unit learnt, chosen or by its address, and what. */
export const responseSchema = z
  .object({ unitId: id, record: line(300).default(''), address: line(300).default(''), learnt: filled(4_000) })
  .transform(({ record, address, ...rest }) => ({ ...rest, address: address === '' ? record : address }));
export const confirmResponseSchema = z.object({ responseId: id });

export const visionSchema = z.object({
  unitId: id,
  title: filledLine(160),
  purpose: filled(4_000),
  heldOn: day,
  startsAt,
  place: line(200).default(''),
  token
});
export const contributionSchema = z.object({ body: filled(4_000), token });
export const statementSchema = z.object({ statement: filled(8_000) });

const page = z.coerce.number().int().positive().max(10_000).catch(1).default(1);
/** The query of the short lists. */
export const pageSchema = z.object({ page });

export type NewMeeting = z.output<typeof meetingSchema>;
export type Minutes = z.output<typeof minutesSchema>;
export type NewChange = z.output<typeof changeSchema>;
export type NewResponse = Omit<z.output<typeof responseSchema>, 'address'>;
export type NewVision = z.output<typeof visionSchema>;
export type PageQuery = z.output<typeof pageSchema>;
