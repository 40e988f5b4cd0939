// The personal calendar: whoever has the secret address reads it, calendars have no sign-in.
import { readCalendarFeed } from '#modules/learning/server/index.ts';

export const GET = async ({ locals, params }) =>
  new Response(await readCalendarFeed(locals.ctx, params.token), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="pemelajar.ics"',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer'
    }
  });
