// The list as a file.
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { visionsTable } from '#modules/culture/export-acts.ts';
import { exportVisions } from '#modules/culture/server/index.ts';

export const GET = async ({ locals, params }) =>
  tableResponse(visionsTable(await exportVisions(locals.ctx), today(locals.ctx)), params.format);
