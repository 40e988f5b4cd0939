// What a calendar shows of communities: the sessions of those one belongs to.
import { untilAfter, type CalendarEntry, type Days } from '#platform/calendar.ts';
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { selectSessionsOf } from './store-dated.ts';

/** The sessions between two days of the communities that the actor belongs to. */
export async function calendarEntries(ctx: Ctx, days: Days): Promise<CalendarEntry[]> {
  const sessions = await selectSessionsOf(ctx.db, ctx.actor.personId ?? notFound('person'), days);
  return sessions.map(({ id, communityId, title, on, from, minutes }) => ({
    ...{ on, from, until: untilAfter(from, minutes), title, kind: 'community' },
    href: `/communities/${communityId}/sessions/${id}`
  }));
}
