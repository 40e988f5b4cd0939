// A year of assessment: its period, the index of all units, and what those may do who run it.
import * as m from '#messages';
import { readIndexTable, readPeriod } from '#modules/assessment/server/index.ts';
import { indexQueryIn, rowsAPage } from '#modules/assessment/schema.ts';
import { yearOf } from './actions.server.ts';

export const load = async ({ locals, params, url }) => {
  const year = yearOf(params.year);
  const query = indexQueryIn(url);
  const isPlain = url.searchParams.has('print');
  const pageSize = isPlain ? null : rowsAPage;
  return {
    period: await readPeriod(locals.ctx, year),
    table: await readIndexTable(locals.ctx, { year, locale: locals.locale, query, pageSize }),
    query,
    isPlain,
    address: url.origin + url.pathname,
    crumbs: [{ href: '/assessment', label: m.app_assessment() }]
  };
};

export { actions } from './actions.server.ts';
