// The records behind one number of a unit.
import { proposedShare } from '#modules/needs/server/index.ts';
import { closedSurvey } from '#modules/surveys/server/index.ts';
import { readDrillDown } from '#modules/assessment/server/index.ts';
import { drillIn, yearIn } from '#modules/assessment/schema.ts';

export const load = async ({ locals, params, url }) => {
  const page = drillIn(url);
  const of = { code: params.code, practice: params.id, year: yearIn(url), locale: locals.locale };
  const view = await readDrillDown(locals.ctx, of, page);
  const crumbs = [...view.path, view.unit].map(({ code, name }) => ({
    href: `/units/${code}?year=${view.year}`,
    label: name
  }));
  const asksShare = params.id === 'I.LVC.1' && !view.isHidden;
  const { year, asOf: day } = view;
  const share = asksShare ? await proposedShare(locals.ctx, { unitCode: params.code, year, day }) : null;
  const survey = view.survey ? await closedSurvey(locals.ctx, year) : null;
  const results = survey === null ? null : `/surveys/${survey}/results?unit=${encodeURIComponent(params.code)}`;
  return { view, crumbs, page, share, results };
};
