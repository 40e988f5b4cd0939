// The personal calendar feed: made with a secret address, read by calendars without sign-in, revoked at will.
import { createHash, randomBytes } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventRepeatingFreq, type ICalCalendar } from 'ical-generator';
import { addDays } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { firstOf, instantOf, parseSlots, type Slot } from '../rules-calendar.ts';
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

function addSlot(calendar: ICalCalendar, planned: Planned, at: { slot: Slot; timeZone: string; stamp: Date }): void {
  const { slot, timeZone, stamp } = at;
  const first = firstOf(slot, planned.startsOn, planned.endsOn);
  if (!first) return;
  calendar.createEvent({
    id: `activity-${planned.id}-${slot.weekday}-${slot.from}@pemelajar`,
    stamp,
    start: instantOf(first, slot.from, timeZone),
    end: instantOf(first, slot.until, timeZone),
    summary: planned.title,
    description: planned.source,
    repeating: { freq: ICalEventRepeatingFreq.WEEKLY, until: instantOf(planned.endsOn, '23:59', timeZone) }
  });
}

function addDay(calendar: ICalCalendar, planned: Planned, at: { day: string; mark: string; stamp: Date }): void {
  const start = new Date(`${at.day}T00:00:00Z`);
  const end = new Date(`${addDays(at.day, 1)}T00:00:00Z`);
  const id = `activity-${planned.id}-${at.mark}@pemelajar`;
  const summary = at.mark === 'start' ? planned.title : `${planned.title} (${at.mark})`;
  calendar.createEvent({ id, stamp: at.stamp, start, end, allDay: true, timezone: 'UTC', summary });
}

function addActivity(calendar: ICalCalendar, planned: Planned, site: { timeZone: string; now: Date }): void {
  const slots = parseSlots(planned.slots);
  for (const slot of slots) addSlot(calendar, planned, { slot, timeZone: site.timeZone, stamp: site.now });
  const { startsOn, endsOn } = planned;
  if (slots.length === 0) addDay(calendar, planned, { day: startsOn, mark: 'start', stamp: site.now });
  if (startsOn !== endsOn) addDay(calendar, planned, { day: endsOn, mark: 'selesai', stamp: site.now });
}

/** The calendar behind a secret address as iCalendar text: learning that was noticed, half a year back and all ahead. */
export async function readCalendarFeed(ctx: Ctx, token: string): Promise<string> {
  const personId = (await ownerOfToken(ctx.db, digestOf(token))) ?? notFound('calendar');
  const planned = await selectPlanned(ctx.db, personId, addDays(today(ctx), -183));
  const calendar = ical({
    name: 'Pemelajar',
    prodId: '//Pemelajar//Pemelajar//ID',
    method: ICalCalendarMethod.PUBLISH
  });
  for (const each of planned) addActivity(calendar, each, { timeZone: ctx.timeZone, now: ctx.now });
  return calendar.toString();
}
