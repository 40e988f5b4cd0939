// An issued transcript on paper: the latest of the year, or the one of a code.
import { notFound } from '#platform/server/errors.ts';
import { pdfHeaders } from '#platform/server/tagged-pdf.ts';
import { groupedCode } from '#modules/records/rules.ts';
import { issuedTranscript, paperPdf } from '#modules/records/server/index.ts';
import { paperOf } from '#modules/records/ui/paper.ts';
import { proofOf } from '../../../proof.server.ts';

export const GET = async ({ locals, params, url }) => {
  const year = /^\d{4}$/.test(params.year) ? Number(params.year) : notFound('transcript');
  const issued = await issuedTranscript(locals.ctx, params.nip, { year, code: url.searchParams.get('code') });
  const of = { ...issued, code: groupedCode(issued.code), origin: locals.settings.ORIGIN ?? url.origin };
  const pdf = paperPdf(paperOf(issued.content, locals.locale), await proofOf(of, locals), issued.issuedAt);
  const headers = pdfHeaders(`transcript-${params.nip}-${year}`);
  return new Response(pdf as Uint8Array<ArrayBuffer>, { headers });
};
