// Everything of one's own learning that has a day: gathered from the modules that know of it.
import type { CalendarEntry, Days } from '#platform/calendar.ts';
import type { Ctx } from '#platform/server/context.ts';
import { calendarEntries as coaching } from '#modules/coaching/server/index.ts';
import { calendarEntries as communities } from '#modules/communities/server/index.ts';
import { calendarEntries as sharing } from '#modules/knowledge/server/index.ts';
import { ownCalendar } from '#modules/learning/server/index.ts';

/** The reader's entries between two days, unsorted. */
export async function ownEntries(ctx: Ctx, days: Days): Promise<CalendarEntry[]> {
  return (
    await Promise.all([ownCalendar(ctx, days), sharing(ctx, days), communities(ctx, days), coaching(ctx, days)])
  ).flat();
}
