// The brief of a unit as an accessible PDF of one page.
import * as m from '#messages';
import { pdfHeaders } from '#platform/server/tagged-pdf.ts';
import { onePagePdf } from '#modules/records/server/index.ts';
import { aroundOf } from '../../../records/proof.server.ts';
import { briefPapers } from '../brief/brief-paper.ts';
import { briefOf } from '../brief/brief.server.ts';

export const GET = async ({ locals, params, url }) => {
  const brief = await briefOf(locals, { code: params.code, url });
  const papers = briefPapers(brief, { locale: locals.locale, origin: url.origin });
  const pdf = onePagePdf(papers, await aroundOf(locals), locals.ctx.now);
  const headers = pdfHeaders(`${m.assessment_papers_brief_file()}-${params.code}-${brief.view.year}`);
  return new Response(pdf as Uint8Array<ArrayBuffer>, { headers });
};
