// The report of a year for the committee, as its figures stand.
import * as m from '#messages';
import { yearOf } from '../actions.server.ts';
import { ministryReport } from './report.server.ts';

export const load = async ({ locals, params, url }) => {
  const year = yearOf(params.year);
  const { ctx, locale } = locals;
  return {
    ...(await ministryReport(ctx, { year, locale })),
    year,
    isPlain: url.searchParams.has('print'),
    crumbs: [
      { href: '/assessment', label: m.app_assessment() },
      { href: `/assessment/${year}`, label: String(year) }
    ]
  };
};
