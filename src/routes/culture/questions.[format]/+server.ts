// The answered questions as a file.
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { questionsTable } from '#modules/culture/export-tables.ts';
import { questionListSchema } from '#modules/culture/schema.ts';
import { exportQuestions } from '#modules/culture/server/index.ts';

export const GET = async ({ locals, params, url }) => {
  const query = questionListSchema.parse(Object.fromEntries(url.searchParams));
  return tableResponse(questionsTable(await exportQuestions(locals.ctx, query), today(locals.ctx)), params.format);
};
