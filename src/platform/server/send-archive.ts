// Sends an archive while it is made.
import { Readable } from 'node:stream';

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._ -]+/g, '')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, 100);

/** Answers with a zip to keep: `archiveResponse(stream, 'koleksi kas')` → `koleksi-kas.zip`. */
export const archiveResponse = (archive: Readable, name: string): Response =>
  new Response(Readable.toWeb(archive) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${plain(name) || 'arsip'}.zip"`,
      'cache-control': 'private, no-store'
    }
  });
