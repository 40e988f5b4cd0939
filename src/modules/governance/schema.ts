// What comes in: the forms of documents and skill groups, and the queries of their lists. Messages are codes.
import { z } from 'zod';
import { soughtWords, typedText } from '#platform/form-text.ts';
import {
  criteriaOf,
  isProof,
  proofOf,
  provedBy,
  purposes,
  type Criterion,
  type ProofPurpose,
  type Purpose
} from './criteria.ts';
import { documentKinds, verificationDecisions } from './types.ts';

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
const nipsUpTo = (most: number) =>
  z
    .array(z.string())
    .default([])
    .transform((parts) => [
      ...new Set(parts.flatMap((part) => part.split(/[,;\n]+/)).map((nip) => nip.replace(/\s+/g, '')))
    ])
    .transform((all) => all.filter((nip) => nip !== ''))
    .refine((all) => all.every((nip) => /^\d{18}$/.test(nip)), 'not-a-nip')
    .refine((all) => all.length > 0, 'none-chosen')
    .refine((all) => all.length <= most, 'too-many');
const nips = nipsUpTo(50);
const nip = z
  .string('required')
  .transform((typed) => typed.replace(/\s+/g, ''))
  .refine((typed) => /^\d{18}$/.test(typed), 'not-a-nip');

/** A purpose of the register: a kind with criteria, or the proof of a practice. */
const purpose = z.union([z.enum(purposes), z.custom<ProofPurpose>(isProof)], 'required');
/** Practices by their code. */
const practiceList = z
  .array(z.string().refine((code) => provedBy(proofOf(code)) !== null, 'practice-not-asked'))
  .max(200, 'too-many');

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
  purposes: z.array(z.enum(purposes)).max(purposes.length).default([]),
  /** What it is named as proof of. */
  practices: practiceList.optional(),
  replacesId: z
    .union([z.literal(''), id], 'required')
    .default('')
    .transform((typed) => (typed === '' ? null : typed)),
  token
});
export const withdrawalSchema = z.object({ note });
export const emptySchema = z.object({});

/** A check: of the criteria `aim`, `members` … where each stands in the document, typed at `at-aim`, `at-members` …. */
export const checkSchema = z
  .object({ kind: purpose })
  .catchall(line(200))
  .transform(({ kind, ...typed }) => ({ kind, places: placesOf(kind, typed) }));

function placesOf(kind: Purpose, typed: Record<string, string>): { criterion: Criterion; place: string }[] {
  return criteriaOf(kind).flatMap((criterion) => {
    const place = typed[`at-${criterion}`] ?? '';
    return place === '' ? [] : [{ criterion, place }];
  });
}
export const verificationSchema = z.object({ decision: z.enum(verificationDecisions, 'required'), note });
/** Practices that a document is named as proof of afterwards. */
export const proofSchema = z.object({ practices: practiceList.min(1, 'required').default([]) });
export const contributorsSchema = z.object({ nips });
export const meetingSchema = z.object({ meeting: filledLine(200), metOn: day });
export const goalSchema = z.object({
  goal: filledLine(300),
  followsId: z
    .union([z.literal(''), id], 'required')
    .default('')
    .transform((typed) => (typed === '' ? null : typed))
});
export const scheduleSchema = z.object({
  firstOn: day,
  months: z.coerce.number('required').int('required').min(1, 'required').max(12, 'required')
});
export const monitoringSchema = z.object({ monitoringId: id, monitoredOn: day, finding: filled(2_000) });
export const briefingSchema = z.object({ heldOn: day, place: filledLine(200), nips: nipsUpTo(500), token });

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
export const documentShows = ['valid', 'direction', 'unchecked', 'waiting', 'verified', 'expiring', 'past'] as const;
export type DocumentShow = (typeof documentShows)[number];
const kindChoice = z
  .union([z.enum([...documentKinds, '']), z.custom<ProofPurpose>(isProof)])
  .catch('')
  .default('');
const unitChoice = z
  .string()
  .regex(/^[\w.-]{0,40}$/)
  .catch('')
  .default('');
/** The queries of the lists; what cannot be read is left out. */
export const documentListSchema = z.object({
  q: soughtWords(200),
  show: z.enum(documentShows).catch('valid').default('valid'),
  kind: kindChoice,
  /** The code of a unit: its documents, and those of all below it. */
  unit: unitChoice,
  page
});
export const verificationShows = ['waiting', 'decided'] as const;
export type VerificationShow = (typeof verificationShows)[number];
export const verificationListSchema = z.object({
  show: z.enum(verificationShows).catch('waiting').default('waiting'),
  kind: z
    .union([z.literal(''), purpose])
    .catch('')
    .default(''),
  unit: unitChoice,
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
export type NewCheck = z.output<typeof checkSchema>;
export type NewVerification = z.output<typeof verificationSchema>;
export type NewMeeting = z.output<typeof meetingSchema>;
export type NewGoal = z.output<typeof goalSchema>;
export type NewSchedule = z.output<typeof scheduleSchema>;
export type NewMonitoring = z.output<typeof monitoringSchema>;
export type NewBriefing = z.output<typeof briefingSchema>;
export type VerificationQuery = z.output<typeof verificationListSchema>;
