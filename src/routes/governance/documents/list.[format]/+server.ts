// The register of documents as a file, as it is filtered.
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { documentsTable } from '#modules/governance/export-table.ts';
import { documentListSchema } from '#modules/governance/schema.ts';
import { documentRows } from '#modules/governance/server/index.ts';

export const GET = async ({ locals, params, url }) => {
  const query = documentListSchema.parse(Object.fromEntries(url.searchParams));
  return tableResponse(documentsTable(await documentRows(locals.ctx, query), today(locals.ctx)), params.format);
};
