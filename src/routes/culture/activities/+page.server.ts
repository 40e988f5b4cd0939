// The calendar of activities of all units.
import { today } from '#platform/server/context.ts';
import { activityListSchema } from '#modules/culture/schema-activities.ts';
import { listActivities } from '#modules/culture/server/index.ts';

export const load = async ({ locals, url }) => ({
  list: await listActivities(locals.ctx, activityListSchema.parse(Object.fromEntries(url.searchParams))),
  today: today(locals.ctx)
});
