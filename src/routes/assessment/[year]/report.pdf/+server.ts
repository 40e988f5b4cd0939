// The report of a year for the committee as an accessible PDF.
import * as m from '#messages';
import { pdfHeaders } from '#platform/server/tagged-pdf.ts';
import { plainPdf } from '#modules/records/server/index.ts';
import { aroundOf } from '../../../records/proof.server.ts';
import { yearOf } from '../actions.server.ts';
import { ministryReport } from '../report/report.server.ts';

export const GET = async ({ locals, params }) => {
  const year = yearOf(params.year);
  const { ctx, locale } = locals;
  const { paper } = await ministryReport(ctx, { year, locale });
  const pdf = plainPdf(paper, await aroundOf(locals), ctx.now);
  const headers = pdfHeaders(`${m.assessment_papers_ministry_file()}-${year}`);
  return new Response(pdf as Uint8Array<ArrayBuffer>, { headers });
};
