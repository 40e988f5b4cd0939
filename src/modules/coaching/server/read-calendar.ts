// What a calendar and a team's overview show of coaching: days and lengths, never what was said.
import { untilAfter, type CalendarEntry, type Days } from '#platform/calendar.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Day } from '#platform/dates.ts';
import { selectLastCoached, selectSessionsOf } from './store-calendar.ts';

/** The actor's own sessions between two days. */
export async function calendarEntries(ctx: Ctx, days: Days): Promise<CalendarEntry[]> {
  const sessions = await selectSessionsOf(ctx.db, ctx.actor.personId ?? notFound('person'), days);
  return sessions.map(({ id, relationId, on, from, minutes, topic }) => ({
    ...{ on, from, until: untilAfter(from, minutes), title: topic, kind: 'coaching' },
    href: `/coaching/${relationId}/sessions/${id}`
  }));
}

/** The day on which each of these people was last coached; who never was is not among them. */
export const lastCoached = async (ctx: Ctx, people: readonly number[]): Promise<Map<number, Day>> =>
  new Map((await selectLastCoached(ctx.db, people, today(ctx))).map(({ personId, on }) => [personId, on]));
