// The heat map of a year: units of one level by their ten components, level I where none is asked for.
import * as m from '#messages';
import { readIndexTable } from '#modules/assessment/server/index.ts';
import { indexQueryIn, rowsAPage } from '#modules/assessment/schema.ts';
import { yearOf } from '../actions.server.ts';

export const load = async ({ locals, params, url }) => {
  const year = yearOf(params.year);
  const asked = indexQueryIn(url);
  const query = asked.level || asked.under || asked.q ? asked : { ...asked, level: 'I' };
  return {
    table: await readIndexTable(locals.ctx, { year, locale: locals.locale, query, pageSize: rowsAPage }),
    query,
    crumbs: [
      { href: '/assessment', label: m.app_assessment() },
      { href: `/assessment/${year}`, label: String(year) }
    ]
  };
};
