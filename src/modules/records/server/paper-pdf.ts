// A transcript or report on paper, with a code that leads to where it is checked; without one where it was not issued.
import { encodeQR } from 'qr';
import { pagesOf, taggedPdf } from '#platform/server/tagged-pdf.ts';
import type { Around, Paper, Proof } from '../types.ts';
import { template } from './paper-template.ts';

/** A paper with its proof as a tagged PDF; the same content at the same instant gives the same bytes. */
export function paperPdf(paper: Paper, proof: Proof, issuedAt: Date): Uint8Array {
  const qr = encodeQR(proof.address, 'svg', { border: 1 });
  return taggedPdf(template, { paper: JSON.stringify(paper), proof: JSON.stringify(proof), qr }, issuedAt);
}

const plainInputs = (paper: Paper, around: Around) => ({
  ...{ paper: JSON.stringify(paper), proof: JSON.stringify({ ...around, code: '' }), qr: '' }
});

/** A paper as it stands, not issued, as a tagged PDF. */
export const plainPdf = (paper: Paper, around: Around, at: Date): Uint8Array =>
  taggedPdf(template, plainInputs(paper, around), at);

/** The first of some papers, the fullest first, that has room on one page; the last of them where none has. */
export function onePagePdf(papers: readonly [Paper, ...Paper[]], around: Around, at: Date): Uint8Array {
  const last = papers.length - 1;
  const fits = (paper: Paper, place: number) => place === last || pagesOf(template, plainInputs(paper, around)) === 1;
  return plainPdf(papers.find(fits) ?? papers[0], around, at);
}
