// The assets of a list as an archive of Markdown and JSON; the same query as the list.
import { Readable } from 'node:stream';
import { fileStoreOf } from '#platform/server/files.ts';
import { searchSchema } from '#modules/knowledge/schema.ts';
import { exportAssets } from '#modules/knowledge/server/index.ts';

export const GET = ({ locals, url }) => {
  const query = searchSchema.parse(Object.fromEntries(url.searchParams));
  const archive = exportAssets(locals.ctx, query, fileStoreOf(locals.settings));
  return new Response(Readable.toWeb(archive) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="pengetahuan.zip"',
      'cache-control': 'private, no-store'
    }
  });
};
