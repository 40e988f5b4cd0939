// One file of a closed year: a table as CSV, or everything as JSON; not found for a year that the reader may not take.
import { notFound } from '#platform/server/errors.ts';
import { csvOf } from '#platform/server/write-table.ts';
import { openDocument, openTable, tableNames } from '#modules/assessment/open-data.ts';
import { readOpenData } from '#modules/assessment/server/index.ts';
import { yearOfText } from '#modules/assessment/schema.ts';

const headers = (type: string, name: string) => ({
  'content-type': `${type}; charset=utf-8`,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'private, no-store'
});

export const GET = async ({ locals, params }) => {
  const year = yearOfText(params.year) ?? notFound('year');
  const table = tableNames.find((name) => params.file === `${name}.csv`);
  if (!table && params.file !== 'all.json') return notFound(`file ${params.file}`);
  const data = await readOpenData(locals.ctx, year);
  const name = `pemelajar-${year}-${params.file}`;
  return table
    ? new Response(csvOf(openTable(data, table)), { headers: headers('text/csv', name) })
    : new Response(JSON.stringify(openDocument(data), null, 1), { headers: headers('application/json', name) });
};
