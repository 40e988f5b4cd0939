// Sends a stored file, whole or the part that is asked for: saved by the browser, never run or shown as a page of this site.
import { Readable } from 'node:stream';
import { isStillMeant, partAsked } from '../byte-range.ts';
import { notFound } from './errors.ts';
import type { OpenedFile } from './files.ts';

type Sent = Pick<OpenedFile, 'sha256' | 'size' | 'type' | 'read'> & { name: string };
/** Saved by the browser, or shown in a frame of this site where it shows such a file itself. */
type Manner = 'saved' | 'shown';

const percentEncoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** What a file may do, however it is sent: nothing; a viewer of PDF needs its own styles and to embed the file itself. */
const policies: Record<Manner, string> = {
  saved: "default-src 'none'; sandbox",
  shown: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'"
};

/** Headers under which any stored file is sent; `shown` is for PDF alone. */
const fileHeaders = ({ sha256, name, type }: Sent, manner: Manner): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `${manner === 'shown' ? 'inline' : 'attachment'}; filename*=UTF-8''${percentEncoded(name)}`,
  'content-security-policy': policies[manner],
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
  'accept-ranges': 'bytes',
  etag: markOf(sha256)
});

const markOf = (sha256: string): string => `"${sha256}"`;

/** The same kind of content by any other name would be a page, and runs: only what a browser shows by its own viewer. */
const isShowable = ({ type }: Sent): boolean => type === 'application/pdf';

/**
 * Answers a GET or HEAD with a file that the reader may open: 200, 206 with the part that `Range` asks for, or 416.
 *
 * ```ts
 * return fileResponse(request, await openAssetFile(ctx, wanted, store));
 * ```
 */
export async function fileResponse(request: Request, file: Sent, manner: Manner = 'saved'): Promise<Response> {
  if (manner === 'shown' && !isShowable(file)) notFound('file');
  const headers = fileHeaders(file, manner);
  const { size } = file;
  const isMeant = isStillMeant(request.headers.get('if-range'), markOf(file.sha256));
  const part = request.method === 'GET' && isMeant ? partAsked(request.headers.get('range'), size) : 'all';
  if (part === 'none') return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  const length = part === 'all' ? size : part.end - part.start + 1;
  const told = { ...headers, 'content-length': String(length) };
  if (request.method === 'HEAD') return new Response(null, { headers: told });
  const body = Readable.toWeb(await file.read(part === 'all' ? undefined : part)) as ReadableStream;
  if (part === 'all') return new Response(body, { headers: told });
  const range = `bytes ${part.start}-${part.end}/${size}`;
  return new Response(body, { status: 206, headers: { ...told, 'content-range': range } });
}
