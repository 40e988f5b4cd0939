// The personal calendar feed: made with a secret address, read by calendars without sign-in, revoked at will.
import { createHash, randomBytes } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventRepeatingFreq, type ICalCalendar } from 'ical-generator';
import { addDays, type Day } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { firstOf, instantOf, parseSlots, type Slot } from '../rules-calendar.ts';
import type { Block } from '../types.ts';
import { selectBlocks } from './store-blocks.ts';
import {
  insertToken,
  ownerOfToken,
  revokeTokens,
  selectPlanned,
  selectTokenDay,
  type Planned
} from './store-calendar.ts';

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Makes a new address for the actor's feed and revokes the one before; only its digest is kept. */
export async function makeCalendarFeed(ctx: Ctx): Promise<string> {
  const personId = ctx.actor.personId ?? notFound('person');
  const token = randomBytes(24).toString('base64url');
  await inTransaction(ctx.db, async (tx) => {
    await revokeTokens(tx, personId, ctx.now);
    await insertToken(tx, { digest: digestOf(token), personId, madeAt: ctx.now });
    await emit(ctx, tx, { name: 'learning.calendar.opened', subject: `people.person:${personId}`, personId });
  });
  return token;
}

/** Revokes the address of the actor's feed. */
export async function revokeCalendarFeed(ctx: Ctx): Promise<void> {
  const personId = ctx.actor.personId ?? notFound('person');
  await inTransaction(ctx.db, async (tx) => {
    await revokeTokens(tx, personId, ctx.now);
    await emit(ctx, tx, { name: 'learning.calendar.revoked', subject: `people.person:${personId}`, personId });
  });
}

/** Since when the actor has a feed, if she has one. */
export async function calendarFeedSince(ctx: Ctx): Promise<Date | null> {
  return selectTokenDay(ctx.db, ctx.actor.personId ?? notFound('person'));
}

type Site = { timeZone: string; now: Date };
type Weekly = { id: string; slot: Slot; since: Day; until: Day | null; summary: string; description?: string };

/** Adds what comes every week from a first to a last day, or for good. */
function addWeekly(calendar: ICalCalendar, weekly: Weekly, { timeZone, now }: Site): void {
  const { id, slot, since, until, summary, description } = weekly;
  const first = firstOf(slot, since, until ?? '9999-12-31');
  if (!first) return;
  calendar.createEvent({
    id: `${id}@pemelajar`,
    stamp: now,
    start: instantOf(first, slot.from, timeZone),
    end: instantOf(first, slot.until, timeZone),
    summary,
    ...(description === undefined ? {} : { description }),
    repeating: { freq: ICalEventRepeatingFreq.WEEKLY, ...(until ? { until: instantOf(until, '23:59', timeZone) } : {}) }
  });
}

function addDay(calendar: ICalCalendar, planned: Planned, at: { day: string; mark: string; stamp: Date }): void {
  const start = new Date(`${at.day}T00:00:00Z`);
  const end = new Date(`${addDays(at.day, 1)}T00:00:00Z`);
  const id = `activity-${planned.id}-${at.mark}@pemelajar`;
  const summary = at.mark === 'start' ? planned.title : `${planned.title} (${at.mark})`;
  calendar.createEvent({ id, stamp: at.stamp, start, end, allDay: true, timezone: 'UTC', summary });
}

function addActivity(calendar: ICalCalendar, planned: Planned, site: Site): void {
  const slots = parseSlots(planned.slots);
  const { title: summary, source: description, startsOn: since, endsOn: until } = planned;
  for (const slot of slots) {
    const id = `activity-${planned.id}-${slot.weekday}-${slot.from}`;
    addWeekly(calendar, { id, slot, since, until, summary, description }, site);
  }
  const { startsOn, endsOn } = planned;
  if (slots.length === 0) addDay(calendar, planned, { day: startsOn, mark: 'start', stamp: site.now });
  if (startsOn !== endsOn) addDay(calendar, planned, { day: endsOn, mark: 'selesai', stamp: site.now });
}

function addBlock(calendar: ICalCalendar, block: Block, site: Site): void {
  const { id, weekday, startsAt: from, endsAt, since, until, title } = block;
  const summary = title || 'Waktu belajar';
  addWeekly(calendar, { id: `block-${id}`, slot: { weekday, from, until: endsAt }, since, until, summary }, site);
}

/** The calendar behind a secret address as iCalendar text: learning that was noticed and time kept free, half a year back and all ahead. */
export async function readCalendarFeed(ctx: Ctx, token: string): Promise<string> {
  const personId = (await ownerOfToken(ctx.db, digestOf(token))) ?? notFound('calendar');
  const from = addDays(today(ctx), -183);
  const planned = await selectPlanned(ctx.db, personId, from);
  const blocks = await selectBlocks(ctx.db, [personId], { from, until: '9999-12-31' });
  const calendar = ical({
    name: 'Pemelajar',
    prodId: '//Pemelajar//Pemelajar//ID',
    method: ICalCalendarMethod.PUBLISH
  });
  for (const each of planned) addActivity(calendar, each, { timeZone: ctx.timeZone, now: ctx.now });
  for (const block of blocks) addBlock(calendar, block, { timeZone: ctx.timeZone, now: ctx.now });
  return calendar.toString();
}
