// A unit: its index in a year, and what it stands on.
import { readUnit } from '#modules/assessment/server/index.ts';
import { unitIn, yearIn } from '#modules/assessment/schema.ts';

export const load = async ({ locals, params, url }) => {
  const view = await readUnit(locals.ctx, params.code, { year: yearIn(url), locale: locals.locale });
  const crumbs = view.path.map(({ code, name }) => ({ href: `/units/${code}?year=${view.year}`, label: name }));
  const shown = unitIn(url);
  return { view, crumbs, shown, isPlain: shown.isPrint, address: url.origin + url.pathname };
};
