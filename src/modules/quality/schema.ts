// What comes in: one schema for each form of quality; messages are codes, translated at the field.
import { z } from 'zod';
import { isDay } from '#platform/dates.ts';
import { typedText } from '#platform/form-text.ts';
import { marks, verdicts } from './types.ts';

const text = (longest: number) => typedText(longest, 'required').refine((typed) => typed !== '', 'required');
const free = (longest: number) => typedText(longest).default('');
const day = z.string('required').trim().min(1, 'required').refine(isDay, 'not-a-day');
const token = z.string().max(80).default('');
const asNip = (typed: string) => typed.replaceAll(/[\s.]/g, '');
const nip = z.string().trim().max(30, 'too-long').default('').transform(asNip);
/** Numbers ticked and numbers typed, one a line. */
const nips = z
  .array(z.string().max(4000))
  .default([])
  .transform((all) => [
    ...new Set(
      all
        .flatMap((each) => each.split(/[\n,;]/))
        .map(asNip)
        .filter((each) => each !== '')
    )
  ])
  .refine((all) => all.length <= 50, 'too-many');
const level = z.coerce
  .number('required')
  .int()
  .min(1, 'required')
  .max(4, 'required')
  .transform((n) => n as 1 | 2 | 3 | 4);
const levelOrNone = z
  .string()
  .default('')
  .transform((typed) => (/^[1-4]$/.test(typed) ? (Number(typed) as 1 | 2 | 3 | 4) : null));
const teams = z
  .array(z.string().regex(/^\d{1,15}$/, 'unknown-team'))
  .max(100, 'too-many')
  .default([])
  .transform((all) => [...new Set(all.map(Number))]);
const ticked = z
  .string()
  .default('')
  .transform((typed) => typed === 'true');

/** A panel: for which unit, by which document, whom, until when. */
export const panelSchema = z.object({
  unitId: z.coerce.number('required').int('required').positive('required'),
  documentNumber: text(120),
  documentOn: day,
  startsOn: day,
  endsOn: day,
  chair: nip.refine((typed) => typed !== '', 'required'),
  nips,
  token
});
export type PanelInput = z.output<typeof panelSchema>;

/** A seat taken over: whose, by whom, why. */
export const replaceSchema = z.object({
  memberId: z.coerce.number('required').int('required').positive('required'),
  nip: nip.refine((typed) => typed !== '', 'required'),
  reason: text(500)
});

export const emptySchema = z.object({});

export const reasonSchema = z.object({ reason: text(1000) });

/** An asset submitted: for which level, with whom as readers of level 1, with a word to the panel. */
export const submitSchema = z.object({ level, nips, teams, note: free(2000), isSure: ticked, token });
export type SubmitInput = z.output<typeof submitSchema>;

const mark = z.enum(marks, 'required');
const why = free(300);

/** A vote: the four criteria, the verdict, the level, the reason. */
export const voteSchema = z.object({
  innovative: mark,
  innovativeWhy: why,
  useful: mark,
  usefulWhy: why,
  solves: mark,
  solvesWhy: why,
  speeds: mark,
  speedsWhy: why,
  verdict: z.enum(verdicts, 'required'),
  level: levelOrNone,
  teams,
  reason: text(2000)
});
export type VoteInput = z.output<typeof voteSchema>;

/** What the chair decides: of a tie one of its sides, `valid-3` or `return`, and why. */
export const closeSchema = z.object({
  choice: z
    .string()
    .regex(/^(|valid-[1-4]|return|refuse)$/, 'required')
    .default('')
    .transform((typed) => {
      if (typed === '') return null;
      const [verdict, of] = typed.split('-');
      return { verdict: verdict as 'valid' | 'return' | 'refuse', level: of ? (Number(of) as 1 | 2 | 3 | 4) : null };
    }),
  reason: free(1000)
});
export type CloseInput = z.output<typeof closeSchema>;

/** A dated rule of panels: from when on, quorum, working days, the unit that stands for the ministry. */
export const ruleSchema = z.object({
  startsOn: day,
  quorum: z.coerce.number('required').int('not-a-number').min(3, 'too-few-votes').max(15, 'too-many'),
  days: z.coerce.number('required').int('not-a-number').min(1, 'not-a-number').max(90, 'too-many'),
  ministryCode: z.string().trim().max(60, 'too-long').default('')
});
export type RuleInput = z.output<typeof ruleSchema>;
