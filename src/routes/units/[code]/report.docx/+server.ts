// An issued report of a unit as a text document: the latest of the year, or the one of a code.
import * as m from '#messages';
import { groupedCode } from '#modules/records/rules.ts';
import { docxHeaders, paperDocx } from '#modules/records/server/index.ts';
import { issuedReport } from '#modules/assessment/server/index.ts';
import { reportPaper } from '#modules/assessment/report.ts';
import { yearIn } from '#modules/assessment/schema.ts';
import { proofOf } from '../../../records/proof.server.ts';

export const GET = async ({ locals, params, url }) => {
  const asked = { year: yearIn(url), code: url.searchParams.get('code') };
  const issued = await issuedReport(locals.ctx, params.code, asked);
  const origin = locals.settings.ORIGIN ?? url.origin;
  const proof = await proofOf({ ...issued, code: groupedCode(issued.code), origin }, locals);
  const document = await paperDocx(reportPaper(issued.content, locals.locale, origin), proof, proof);
  const headers = docxHeaders(`${m.assessment_views_report_file()}-${params.code}-${issued.content.year}`);
  return new Response(document as Uint8Array<ArrayBuffer>, { headers });
};
