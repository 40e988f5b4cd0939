// The yearly report of a unit: as its figures stand, or as it was issued; issuing it.
import { redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { issueReport, readReport } from '#modules/assessment/server/index.ts';
import { reportPaper } from '#modules/assessment/report.ts';
import { yearIn } from '#modules/assessment/schema.ts';

export const load = async ({ locals, params, url }) => {
  const { ctx, locale, settings } = locals;
  const { content, view, issued, isStale, mayIssue } = await readReport(ctx, params.code, { year: yearIn(url) });
  const origin = settings.ORIGIN ?? url.origin;
  const [last] = issued;
  return {
    paper: reportPaper(content, locale, origin),
    unit: { code: view.unit.code, isSmall: view.isSmall, employees: view.employees, least: view.minimumGroup },
    year: view.year,
    years: view.years,
    last: last ? { code: last.code, sha256: last.sha256, issuedAt: last.issuedAt, issuedBy: last.issuedBy } : null,
    isStale,
    mayIssue,
    origin,
    isDone: url.searchParams.get('done') === 'issued',
    crumbs: [
      ...[...view.path, view.unit].map(({ code, name }) => ({ href: `/units/${code}?year=${view.year}`, label: name })),
      { label: m.assessment_views_report() }
    ]
  };
};

export const actions = {
  issue: async ({ locals: { ctx }, params, url }) => {
    const { content } = await issueReport(ctx, params.code, { year: yearIn(url) });
    redirect(303, `/units/${params.code}/report?year=${content.year}&done=issued`);
  }
};
