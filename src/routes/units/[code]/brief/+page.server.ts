// The brief of a unit for its leader on one page: figure, best and least, movers, follow-up, what waits, what changed.
import * as m from '#messages';
import { briefOf } from './brief.server.ts';

export const load = async ({ locals, params, url }) => {
  const brief = await briefOf(locals, { code: params.code, url });
  const { path, unit, year } = brief.view;
  return {
    ...brief,
    isPlain: url.searchParams.has('print'),
    address: url.origin + url.pathname,
    crumbs: [
      ...[...path, unit].map(({ code, name }) => ({ href: `/units/${code}?year=${year}`, label: name })),
      { label: m.assessment_papers_brief() }
    ]
  };
};
