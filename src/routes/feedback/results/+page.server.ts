// How employees rated the follow-up of a year, by level-I unit, once the year is over.
import * as m from '#messages';
import { ratingResults, ratingsBelow } from '#modules/feedback/server/index.ts';
import { crumbsTo, ratedIn } from '../answer.server.ts';

export const load = async ({ locals, url }) => {
  const { year, years, unit } = ratedIn(locals.ctx, url);
  return {
    year,
    years,
    unit,
    results: await ratingResults(locals.ctx, year),
    below: unit === '' ? null : await ratingsBelow(locals.ctx, { year, code: unit }),
    crumbs: crumbsTo({ label: m.feedback_tab_results() })
  };
};
