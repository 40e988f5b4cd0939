// A unit quarter by quarter: aim, index, achievement.
import { readQuarters } from '#modules/assessment/server/index.ts';
import { yearIn } from '#modules/assessment/schema.ts';

export const load = async ({ locals, params, url }) => {
  const view = await readQuarters(locals.ctx, params.code, { year: yearIn(url), locale: locals.locale });
  return {
    view,
    isPlain: url.searchParams.has('print'),
    address: url.origin + url.pathname,
    crumbs: view.path.map(({ code, name }) => ({ href: `/units/${code}/quarters?year=${view.year}`, label: name }))
  };
};
