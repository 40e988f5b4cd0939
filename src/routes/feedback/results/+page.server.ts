// How employees rated the follow-up of a year, by level-I unit, once the year is over.
import * as m from '#messages';
import { yearOf } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';
import { ratingResults, ratingsBelow } from '#modules/feedback/server/index.ts';
import { crumbsTo } from '../answer.server.ts';

export const load = async ({ locals, url }) => {
  const now = yearOf(today(locals.ctx));
  const years = [now, now - 1, now - 2];
  const asked = Number(url.searchParams.get('year'));
  const year = years.includes(asked) ? asked : now - 1;
  const unit = (url.searchParams.get('unit') ?? '').slice(0, 40);
  return {
    year,
    years,
    results: await ratingResults(locals.ctx, year),
    below: unit === '' ? null : await ratingsBelow(locals.ctx, { year, code: unit }),
    crumbs: crumbsTo({ label: m.feedback_tab_results() })
  };
};
