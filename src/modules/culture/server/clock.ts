// Where the clock of the ministry stands: activities begin by it.
import { today, type Ctx } from '#platform/server/context.ts';
import { minuteOf, type Clock } from '../rules-activities.ts';

/** The day and the minute of the request, where the ministry is. */
export function clockOf(ctx: Ctx): Clock {
  const time = ctx.now.toLocaleTimeString('en-GB', { timeZone: ctx.timeZone, hour: '2-digit', minute: '2-digit' });
  return { day: today(ctx), minute: minuteOf(time) };
}
