// A transcript or report on paper, with a code that leads to where it is checked; without one where it was not issued.
import { encodeQR } from 'qr';
import { taggedPdf } from '#platform/server/tagged-pdf.ts';
import type { Around, Paper, Proof } from '../types.ts';
import { template } from './paper-template.ts';

/** A paper with its proof as a tagged PDF; the same content at the same instant gives the same bytes. */
export function paperPdf(paper: Paper, proof: Proof, issuedAt: Date): Uint8Array {
  const qr = encodeQR(proof.address, 'svg', { border: 1 });
  return taggedPdf(template, { paper: JSON.stringify(paper), proof: JSON.stringify(proof), qr }, issuedAt);
}

/** A paper as it stands, not issued, as a tagged PDF. */
export function plainPdf(paper: Paper, around: Around, at: Date): Uint8Array {
  const proof = JSON.stringify({ ...around, code: '' });
  return taggedPdf(template, { paper: JSON.stringify(paper), proof, qr: '' }, at);
}
