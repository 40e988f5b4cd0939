// The assets of a list as an archive of Markdown and JSON; the same query as the list.
import { fileStoreOf } from '#platform/server/files.ts';
import { archiveResponse } from '#platform/server/send-archive.ts';
import { searchSchema } from '#modules/knowledge/schema.ts';
import { exportAssets } from '#modules/knowledge/server/index.ts';

export const GET = ({ locals, url }) => {
  const query = searchSchema.parse(Object.fromEntries(url.searchParams));
  return archiveResponse(exportAssets(locals.ctx, query, fileStoreOf(locals.settings)), 'pengetahuan');
};
