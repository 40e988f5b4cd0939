// An issued transcript on paper: the latest of the year, or the one of a code.
import * as m from '#messages';
import { notFound } from '#platform/server/errors.ts';
import { pdfHeaders } from '#platform/server/tagged-pdf.ts';
import { groupedCode } from '#modules/records/rules.ts';
import { issuedTranscript, transcriptPdf } from '#modules/records/server/index.ts';
import { paperOf } from '#modules/records/ui/paper.ts';
import { formatInstant } from '#ui/format.ts';
import { showsDemonstration } from '../../../../../site.server.ts';

export const GET = async ({ locals: { ctx, locale, settings }, params, url }) => {
  const year = /^\d{4}$/.test(params.year) ? Number(params.year) : notFound('transcript');
  const issued = await issuedTranscript(ctx, params.nip, { year, code: url.searchParams.get('code') });
  const code = groupedCode(issued.code);
  const at = formatInstant(issued.issuedAt.toISOString(), locale, settings.TIME_ZONE);
  const proof = {
    lang: locale,
    site: 'Pemelajar',
    demonstration: (await showsDemonstration()) ? m.records_demonstration() : '',
    heading: m.records_proof(),
    text: m.records_proof_text(),
    code,
    address: `${settings.ORIGIN ?? url.origin}/check/${code}`,
    qrLabel: m.records_qr({ code }),
    digestLabel: m.records_digest(),
    sha256: issued.sha256,
    issued: m.records_issued_plain({ at }),
    page: m.records_page()
  };
  const pdf = transcriptPdf(paperOf(issued.content, locale), proof, issued.issuedAt);
  const headers = pdfHeaders(`transcript-${params.nip}-${year}`);
  return new Response(pdf as Uint8Array<ArrayBuffer>, { headers });
};
