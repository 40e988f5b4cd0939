// A sample of the list that tells what the files of an archive become.
import { mappingSample } from '#modules/knowledge/export-tables.ts';
import { readFolder } from '#modules/knowledge/server/index.ts';
import { tableResponse } from '#platform/server/write-table.ts';

export const GET = async ({ locals }) => {
  const { mayNameOwners } = await readFolder(locals.ctx, { isNotedAlone: false, page: 1 });
  return tableResponse(mappingSample(mayNameOwners), 'csv');
};
