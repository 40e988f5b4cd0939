// The list of activities as a file.
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { activitiesTable } from '#modules/culture/export-acts.ts';
import { activityListSchema } from '#modules/culture/schema-activities.ts';
import { exportActivities } from '#modules/culture/server/index.ts';

export const GET = async ({ locals, params, url }) => {
  const query = activityListSchema.parse(Object.fromEntries(url.searchParams));
  return tableResponse(activitiesTable(await exportActivities(locals.ctx, query), today(locals.ctx)), params.format);
};
