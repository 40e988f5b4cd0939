// What a calendar shows of sharing sessions.
import type { CalendarEntry, Days } from '#platform/calendar.ts';
import type { Ctx } from '#platform/server/context.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectSharingsOf } from './store-dated.ts';

/** The sessions between two days that the actor speaks at, was named for or attended. */
export const calendarEntries = async (ctx: Ctx, days: Days): Promise<CalendarEntry[]> =>
  (await selectSharingsOf(ctx.db, signedIn(ctx), days)).map(({ id, title, on }) => ({
    ...{ on, from: null, until: null, title, kind: 'sharing' },
    href: `/knowledge/sharing/${id}`
  }));
