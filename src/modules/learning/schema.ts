// What comes in: one schema for each form of learning; messages are codes, translated at the field.
import { z } from 'zod';
import { isDay, type Day } from '#platform/dates.ts';
import { plannedMinutes, weekdays, writeSlots, type Slot, type Weekday } from './rules-calendar.ts';
import type { Intent } from './types.ts';

const text = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const written = (longest: number) => z.string().trim().max(longest, 'too-long').min(1, 'required');
const day = z.string().trim().refine(isDay, 'not-a-day');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time');
const emptyOr = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.literal(''), schema])
    .default('')
    .transform((value) => (value === '' ? null : (value as z.output<T>)));
const id = z.coerce.number('not-a-number').int('not-a-number').positive('not-a-number');
const minutes = z.coerce.number('not-a-number').int('not-a-number').min(1, 'too-few').max(20_000, 'too-many');

/** What stands in every form of a step: the activity as the sender saw it, and the mark against a second press. */
export const orderSchema = z.object({ token: z.string().max(80).default(''), revision: id.optional() });

const slotFields = {
  slotDay: z.array(z.enum(['', ...weekdays])).default([]),
  slotFrom: z.array(z.union([z.literal(''), time])).default([]),
  slotUntil: z.array(z.union([z.literal(''), time])).default([]),
  /** Times in words, from before: they stay beside the lines. */
  slotWords: text(300)
};
const intentFields = {
  title: written(160),
  need: z.enum(['plan-item', 'gap', 'other-need'], 'required'),
  goal: written(2000),
  planItemId: emptyOr(id),
  competencyCode: text(40).transform((code) => code || null),
  sourceKind: z.enum(['', 'asset', 'course', 'book', 'link', 'person']).default(''),
  source: text(500),
  plannedMinutes: emptyOr(minutes),
  startsOn: emptyOr(day),
  endsOn: emptyOr(day),
  ...slotFields
};

/** The lists of an intent's form. */
export const intentLists = ['slotDay', 'slotFrom', 'slotUntil'] as const;

type SlotFields = z.output<z.ZodObject<typeof slotFields>>;

function slotsIn({ slotDay, slotFrom, slotUntil }: SlotFields): { slots: Slot[]; isBroken: boolean } {
  const rows = slotDay.map((weekday, n) => ({ weekday, from: slotFrom[n] ?? '', until: slotUntil[n] ?? '' }));
  const begun = rows.filter((row) => row.weekday !== '' || row.from !== '' || row.until !== '');
  const whole = begun.filter((row) => row.weekday !== '' && row.from !== '' && row.from < row.until);
  return {
    slots: whole.map((row) => ({ ...row, weekday: row.weekday as Weekday })),
    isBroken: whole.length < begun.length
  };
}

const minutesFrom = (slots: Slot[], startsOn: Day | null, endsOn: Day | null): number =>
  startsOn && endsOn ? plannedMinutes(slots, startsOn, endsOn) : 0;

/** The need, the goal, the source and the time of an activity; `send` gives notice at once. */
export const intentSchema = z
  .object({ ...intentFields, ...orderSchema.shape, send: z.string().optional() })
  .transform((form, context) => {
    const { slotDay, slotFrom, slotUntil, slotWords, token, revision, send, plannedMinutes: typed, ...rest } = form;
    const { slots, isBroken } = slotsIn({ slotDay, slotFrom, slotUntil, slotWords });
    if (isBroken) context.addIssue({ code: 'custom', path: ['slotDay'], message: 'slot-incomplete' });
    if (rest.need === 'plan-item' && rest.planItemId === null)
      context.addIssue({ code: 'custom', path: ['planItemId'], message: 'required' });
    const lines = [writeSlots(slots), slotWords].filter((line) => line !== '').join('\n');
    const minutes = typed ?? minutesFrom(slots, rest.startsOn, rest.endsOn);
    const intent: Intent = { ...rest, slots: lines, plannedMinutes: minutes };
    return { intent, token, revision, isSent: send !== undefined };
  });

/** The supervisor's answer to a notice, or her judgement of a report: one matter or many ticked ones. */
export const decisionSchema = orderSchema.extend({
  matters: z.array(z.string().regex(/^(notice|report)-\d+-\d+$/)).min(1, 'none-chosen'),
  verdict: z.enum(['agree', 'return', 'decline'], 'required'),
  note: text(2000),
  offeredInstead: text(500)
});

/** The learner's own judgement of the result against the goal. */
export const evaluationSchema = orderSchema.extend({
  metGoal: z.coerce.number('required').int('required').min(1, 'required').max(5, 'required'),
  reflection: written(4000)
});

/** The report to the supervisor with the minutes of up to a few days; `send` hands it over. */
export const reportSchema = orderSchema.extend({
  report: text(8000),
  application: text(4000),
  without: z.array(id).default([]),
  hoursOn: z.array(z.union([z.literal(''), day])).default([]),
  hoursMinutes: z.array(z.union([z.literal(''), minutes])).default([]),
  send: z.string().optional()
});

/** The lists of a report's form. */
export const reportLists = ['without', 'hoursOn', 'hoursMinutes'] as const;

/** A reason that goes with a step. */
export const noteSchema = orderSchema.extend({ note: text(2000) });

/** How the circle is closed: a draft asset, or a sharing on a day. */
export const closingSchema = orderSchema.extend({
  outcome: z.enum(['asset', 'sharing'], 'required'),
  heldOn: emptyOr(day),
  minutes: emptyOr(z.coerce.number('not-a-number').int('not-a-number').min(5, 'too-few').max(600, 'too-many'))
});

/** Minutes of one day; `quick` is one of the usual lengths, `minutes` any other. */
export const hoursSchema = z
  .object({
    onDate: day,
    startsAt: emptyOr(time),
    quick: emptyOr(minutes),
    minutes: emptyOr(z.coerce.number('not-a-number').int('not-a-number').min(1, 'too-few').max(720, 'too-many')),
    source: text(200),
    activityId: emptyOr(id),
    token: z.string().max(80).default('')
  })
  .transform(({ quick, minutes: typed, ...rest }, context) => {
    const length = typed ?? quick;
    if (length === null) context.addIssue({ code: 'custom', path: ['minutes'], message: 'required' });
    return { ...rest, minutes: length ?? 0 };
  });

/** Ticked entries of the monthly confirmation; refusing needs a reason. */
export const confirmationSchema = z.object({
  entries: z.array(id).min(1, 'none-chosen'),
  verdict: z.enum(['confirm', 'refuse'], 'required'),
  note: text(500)
});

export type IntentForm = z.output<typeof intentSchema>;
export type HoursInput = Pick<
  z.output<typeof hoursSchema>,
  'onDate' | 'startsAt' | 'minutes' | 'source' | 'activityId'
>;
