// The report of a year for the committee as a text document.
import * as m from '#messages';
import { docxHeaders, paperDocx } from '#modules/records/server/index.ts';
import { aroundOf } from '../../../records/proof.server.ts';
import { yearOf } from '../actions.server.ts';
import { ministryReport } from '../report/report.server.ts';

export const GET = async ({ locals, params }) => {
  const year = yearOf(params.year);
  const { paper } = await ministryReport(locals.ctx, { year, locale: locals.locale });
  const document = await paperDocx(paper, await aroundOf(locals), null);
  const headers = docxHeaders(`${m.assessment_papers_ministry_file()}-${year}`);
  return new Response(document as Uint8Array<ArrayBuffer>, { headers });
};
