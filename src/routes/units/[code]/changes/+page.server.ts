// What changed of a unit since a kept moment.
import * as m from '#messages';
import { readChanges } from '#modules/assessment/server/index.ts';
import { momentIn, yearIn } from '#modules/assessment/schema.ts';

export const load = async ({ locals, params, url }) => {
  const { ctx, locale } = locals;
  const view = await readChanges(ctx, params.code, { year: yearIn(url), from: momentIn(url), locale });
  return {
    view,
    isPlain: url.searchParams.has('print'),
    address: url.origin + url.pathname,
    crumbs: [
      ...[...view.path, view.unit].map(({ code, name }) => ({ href: `/units/${code}?year=${view.year}`, label: name })),
      { label: m.assessment_changes_title() }
    ]
  };
};
