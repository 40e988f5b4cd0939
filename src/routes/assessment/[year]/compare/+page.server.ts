// A unit beside its peers: the one asked for by code or words, else the reader's own.
import * as m from '#messages';
import { readComparison } from '#modules/assessment/server/index.ts';
import { comparedIn } from '#modules/assessment/schema.ts';
import { yearOf } from '../actions.server.ts';

export const load = async ({ locals, params, url }) => {
  const year = yearOf(params.year);
  const typed = comparedIn(url);
  return {
    page: await readComparison(locals.ctx, { year, locale: locals.locale, typed }),
    typed,
    crumbs: [
      { href: '/assessment', label: m.app_assessment() },
      { href: `/assessment/${year}`, label: String(year) }
    ]
  };
};
