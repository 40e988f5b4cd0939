// A collection as an archive of Markdown and JSON with its files, as far as its reader may open it.
import { fileStoreOf } from '#platform/server/files.ts';
import { archiveResponse } from '#platform/server/send-archive.ts';
import { recordId } from '#platform/server/record-id.ts';
import { exportCollection } from '#modules/curation/server/index.ts';

export const GET = async ({ locals, params }) => {
  const { name, archive } = await exportCollection(
    locals.ctx,
    recordId(params.collection),
    fileStoreOf(locals.settings)
  );
  return archiveResponse(archive, name);
};
