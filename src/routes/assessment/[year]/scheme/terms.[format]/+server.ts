// The terms of all practices of a version of a scheme as a file.
import { notFound } from '#platform/server/errors.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { readScheme } from '#modules/assessment/server/index.ts';
import { yearOfText } from '#modules/assessment/schema.ts';
import { versionIn } from '#modules/assessment/schema-scheme.ts';
import { termsTable } from '#modules/assessment/terms-file.ts';

export const GET = async ({ locals, params, url }) => {
  const year = yearOfText(params.year) ?? notFound('year');
  const { shown } = await readScheme(locals.ctx, year, versionIn(url));
  return tableResponse(termsTable(shown.scheme, locals.locale), params.format);
};
