// What comes in: one schema for each form of learning; messages are codes, translated at the field.
import { z } from 'zod';
import { isDay, type Day } from '#platform/dates.ts';
import { plannedMinutes, weekdays, writeSlots, type Slot, type Weekday } from './rules-calendar.ts';
import { mostMinutesADay } from './rules-hours.ts';
import type { Intent, Solution } from './types.ts';

const text = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const written = (longest: number) => z.string().trim().max(longest, 'too-long').min(1, 'required');
const day = z.string().trim().refine(isDay, 'not-a-day');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time');
const emptyOr = <T extends z.ZodType>(schema: T, error = 'not-a-number') =>
  z
    .union([z.literal(''), schema], error)
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
/** The ways of learning that a learner starts by herself; social learning comes of communities and coaching. */
export const waysToStart = ['self', 'structured', 'experience'] as const;

const intentFields = {
  title: written(160),
  /** The way of learning: what is asked of the form follows from it. */
  solution: z.enum(waysToStart).default('self'),
  programmeId: emptyOr(id),
  need: z.enum(['', 'plan-item', 'gap', 'other-need']).default(''),
  goal: text(2000),
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

function slotsIn({ slotDay = [], slotFrom = [], slotUntil = [] }: Partial<SlotFields>): {
  slots: Slot[];
  isBroken: boolean;
} {
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

type Asked = SlotFields & { solution: Solution; need: string; goal: string; planItemId: number | null };

/** What a way of learning asks for, and whether it is there. */
const asked: [field: keyof Asked, error: string, isThere: (form: Asked) => boolean][] = [
  ['need', 'required', ({ solution, need }) => solution !== 'self' || need !== ''],
  ['goal', 'required', ({ solution, goal }) => solution === 'structured' || goal !== ''],
  ['planItemId', 'required', ({ need, planItemId }) => need !== 'plan-item' || planItemId !== null],
  // what is no list is refused as that, by the field itself
  ['slotDay', 'slot-incomplete', (form) => !Array.isArray(form.slotDay) || !slotsIn(form).isBroken]
];
/** All of it is told at once, together with what is wrong in itself. */
const askingFields = asked.map(([field, error, isThere]) =>
  z.refine<Asked>(isThere, { path: [field], error, when: () => true })
);

/** The need, the goal, the source and the time of an activity; `send` gives notice at once. */
export const intentSchema = z
  .object({ ...intentFields, ...orderSchema.shape, send: z.string().optional() })
  .check(...askingFields)
  .transform((form) => {
    const { slotDay: _day, slotFrom: _from, slotUntil: _until, slotWords, plannedMinutes: typed, ...fields } = form;
    const { token, revision, send, solution, programmeId, ...rest } = fields;
    const { slots } = slotsIn(form);
    const lines = [writeSlots(slots), slotWords].filter((line) => line !== '').join('\n');
    const minutes = typed ?? minutesFrom(slots, rest.startsOn, rest.endsOn);
    const intent: Intent = { ...rest, slots: lines, plannedMinutes: minutes };
    return { intent, solution, programmeId, token, revision, isSent: send !== undefined };
  });

/** The supervisor's answer to a notice, or her judgement of a report: one matter or many ticked ones. */
export const decisionSchema = orderSchema.extend({
  matters: z.array(z.string().regex(/^(notice|report)-\d+-\d+$/, 'none-chosen'), 'none-chosen').min(1, 'none-chosen'),
  verdict: z.enum(['agree', 'return', 'decline'], 'required'),
  note: text(2000),
  offeredInstead: text(500),
  letterNo: text(120),
  substitute: text(200),
  isWorthSharing: z.stringbool().default(false)
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
export const reportLists = ['without', 'hoursOn', 'hoursMinutes', 'resumed'] as const;

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
    minutes: emptyOr(
      z.coerce.number('not-a-number').int('not-a-number').min(1, 'too-few').max(mostMinutesADay, 'day-full')
    ),
    source: text(200),
    activityId: emptyOr(id),
    token: z.string().max(80).default('')
  })
  .transform(({ quick, minutes: typed, ...rest }, context) => {
    const length = typed ?? quick;
    if (length === null) context.addIssue({ code: 'custom', path: ['minutes'], message: 'required' });
    return { ...rest, minutes: length ?? 0 };
  });

/** Weekly time to keep free for learning. */
export const blockSchema = z
  .object({
    weekday: z.enum(weekdays, 'required'),
    startsAt: time,
    endsAt: time,
    title: text(120),
    since: day,
    until: emptyOr(day),
    token: z.string().max(80).default('')
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ['endsAt'], error: 'hours-reversed' })
  .refine(({ since, until }) => until === null || since <= until, { path: ['until'], error: 'time-reversed' });

const jp = (most: number) =>
  emptyOr(
    z
      .string()
      .trim()
      .regex(/^\d{1,3}([.,]\d{1,2})?$/, 'not-a-figure')
      .transform((typed) => Number(typed.replace(',', '.')))
      .refine((figure) => figure > 0, 'too-few')
      .refine((figure) => figure <= most, 'too-many'),
    'not-a-figure'
  );
const whole = (most: number) =>
  emptyOr(z.coerce.number('not-a-number').int('not-a-number').min(1, 'too-few').max(most, 'too-many'));

/** A rule for one kind from a day on: by minutes, with a most a day, or by session, with a most a month. */
export const jpRuleSchema = z
  .object({
    kind: z.string().max(40),
    from: day,
    minutesPerJp: whole(600),
    jpPerDay: jp(24),
    jpPerSession: jp(24),
    sessionsPerMonth: whole(31)
  })
  .refine(({ minutesPerJp, jpPerSession }) => (minutesPerJp === null) !== (jpPerSession === null), {
    path: ['minutesPerJp'],
    error: 'one-way'
  });

/** Ticked entries of the monthly confirmation; refusing needs a reason. */
export const confirmationSchema = z.object({
  entries: z.array(id, 'none-chosen').min(1, 'none-chosen'),
  verdict: z.enum(['confirm', 'refuse'], 'required'),
  note: text(500)
});

export type JpRuleInput = z.output<typeof jpRuleSchema>;
export type NewBlock = z.output<typeof blockSchema>;
export type IntentForm = z.output<typeof intentSchema>;
export type HoursInput = Pick<
  z.output<typeof hoursSchema>,
  'onDate' | 'startsAt' | 'minutes' | 'source' | 'activityId'
>;
