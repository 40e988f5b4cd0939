// A transcript as a tagged PDF that screen readers follow, made here without any service.
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { encodeQR } from 'qr';
import type { Paper, Proof } from '../types.ts';
import { template } from './transcript-template.ts';

const fonts = 'node_modules/@expo-google-fonts/plus-jakarta-sans';
const weights = ['400Regular', '600SemiBold', '700Bold'];

let kept: NodeCompiler | undefined;

/** One compiler for all papers: making it reads the fonts. */
function compiler(): NodeCompiler {
  const fontPaths = weights.map((weight) => path.resolve(fonts, weight));
  return (kept ??= NodeCompiler.create({ fontArgs: [{ fontPaths }] }));
}

/** The paper of a transcript; the same content at the same instant gives the same bytes. */
export function transcriptPdf(paper: Paper, proof: Proof, issuedAt: Date): Uint8Array {
  const inputs = {
    paper: JSON.stringify(paper),
    proof: JSON.stringify(proof),
    qr: encodeQR(proof.address, 'svg', { border: 1 })
  };
  const pdf = compiler().pdf(
    { mainFileContent: template, inputs },
    { pdfStandard: 'ua-1', creationTimestamp: Math.floor(issuedAt.getTime() / 1000) }
  );
  return new Uint8Array(pdf);
}
