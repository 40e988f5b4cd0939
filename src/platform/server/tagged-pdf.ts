// A paper as a tagged PDF that screen readers follow, made here without any service.
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const fonts = 'node_modules/@expo-google-fonts/plus-jakarta-sans';
const weights = ['400Regular', '600SemiBold', '700Bold'];

let kept: NodeCompiler | undefined;

/** One compiler for all papers: making it reads the fonts. */
function compiler(): NodeCompiler {
  const fontPaths = weights.map((weight) => path.resolve(fonts, weight));
  return (kept ??= NodeCompiler.create({ fontArgs: [{ fontPaths }] }));
}

/**
 * The paper that a Typst template draws of its inputs, which are data and never markup; the same content at the same
 * instant gives the same bytes: `taggedPdf(template, { paper: JSON.stringify(paper) }, issuedAt)`.
 */
export function taggedPdf(template: string, inputs: Record<string, string>, at: Date): Uint8Array {
  const options = { pdfStandard: 'ua-1', creationTimestamp: Math.floor(at.getTime() / 1000) } as const;
  return new Uint8Array(compiler().pdf({ mainFileContent: template, inputs }, options));
}

/** How many pages the paper has that a template draws of its inputs. */
export const pagesOf = (template: string, inputs: Record<string, string>): number =>
  compiler().compile({ mainFileContent: template, inputs }).result?.numOfPages ?? 0;

/** The headers under which a paper is saved under a name: `return new Response(pdf, { headers: pdfHeaders('decision-7') })`. */
export const pdfHeaders = (name: string): Record<string, string> => ({
  'content-type': 'application/pdf',
  'content-disposition': `attachment; filename="${name}.pdf"`,
  'cache-control': 'private, no-store'
});
