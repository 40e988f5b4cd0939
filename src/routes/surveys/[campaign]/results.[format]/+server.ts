// The results of a unit and of those below it as a file: just what the page shows.
import { schemeMarks } from '#modules/assessment/export-tables.ts';
import { schemeState } from '#modules/assessment/server/index.ts';
import { resultsTable } from '#modules/surveys/export-table.ts';
import { readResults } from '#modules/surveys/server/index.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { recordId } from '#platform/server/record-id.ts';

export const GET = async ({ locals, params, url }) => {
  const code = url.searchParams.get('unit') ?? undefined;
  const scale = url.searchParams.get('scale') ?? undefined;
  const view = await readResults(locals.ctx, recordId(params.campaign), { code, scale });
  const { locale } = locals;
  const scheme = schemeMarks(await schemeState(locals.ctx, { year: view.campaign.year, locale }));
  return tableResponse(resultsTable(view, { locale, scheme }), params.format);
};
