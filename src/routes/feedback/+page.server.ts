// Recommendations of a year as the query asks, in the reader's sight.
import * as m from '#messages';
import { listSchema } from '#modules/feedback/schema.ts';
import { listRecommendations } from '#modules/feedback/server/index.ts';

export const load = async ({ locals, url }) => ({
  list: await listRecommendations(locals.ctx, listSchema.parse(Object.fromEntries(url.searchParams))),
  crumbs: [{ label: m.feedback_title() }]
});
