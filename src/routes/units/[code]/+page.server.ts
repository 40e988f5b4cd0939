// A unit: its index in a year, and what it stands on.
import { readUnit } from '#modules/assessment/server/index.ts';
import { yearIn } from '#modules/assessment/schema.ts';

export const load = async ({ locals, params, url }) => {
  const view = await readUnit(locals.ctx, params.code, { year: yearIn(url), locale: locals.locale });
  const crumbs = view.path.map(({ code, name }) => ({ href: `/units/${code}`, label: name }));
  return { view, crumbs, shown: url.searchParams.get('component') };
};
