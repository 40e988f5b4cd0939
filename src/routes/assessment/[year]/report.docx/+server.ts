// The report of a year for the committee as a text document.
import * as m from '#messages';
import { docxHeaders, paperDocx } from '#modules/records/server/index.ts';
import { showsDemonstration } from '../../../../site.server.ts';
import { yearOf } from '../actions.server.ts';
import { ministryReport } from '../report/report.server.ts';

export const GET = async ({ locals, params }) => {
  const year = yearOf(params.year);
  const { ctx, locale } = locals;
  const { paper } = await ministryReport(ctx, { year, locale });
  const around = {
    ...{ lang: locale, site: 'Pemelajar', page: m.records_page() },
    demonstration: (await showsDemonstration()) ? m.records_demonstration() : ''
  };
  const document = await paperDocx(paper, around, null);
  const headers = docxHeaders(`${m.assessment_papers_ministry_file()}-${year}`);
  return new Response(document as Uint8Array<ArrayBuffer>, { headers });
};
