// The list as a file.
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { councilTable } from '#modules/culture/export-acts.ts';
import { exportMeetings } from '#modules/culture/server/index.ts';

export const GET = async ({ locals, params }) =>
  tableResponse(councilTable(await exportMeetings(locals.ctx), today(locals.ctx)), params.format);
