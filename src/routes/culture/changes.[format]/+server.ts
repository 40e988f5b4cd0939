// The list as a file.
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { changesTable } from '#modules/culture/export-acts.ts';
import { exportChanges } from '#modules/culture/server/index.ts';

export const GET = async ({ locals, params }) =>
  tableResponse(changesTable(await exportChanges(locals.ctx), today(locals.ctx)), params.format);
