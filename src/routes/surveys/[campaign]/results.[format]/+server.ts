// The results of a unit and of those below it as a file: just what the page shows.
import { resultsTable } from '#modules/surveys/export-table.ts';
import { readResults } from '#modules/surveys/server/index.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { recordId } from '#platform/server/record-id.ts';

export const GET = async ({ locals, params, url }) => {
  const code = url.searchParams.get('unit') ?? undefined;
  const scale = url.searchParams.get('scale') ?? undefined;
  const view = await readResults(locals.ctx, recordId(params.campaign), { code, scale });
  return tableResponse(resultsTable(view, locals.locale), params.format);
};
