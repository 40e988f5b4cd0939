// The team at a glance as a file.
import { tableResponse } from '#platform/server/write-table.ts';
import { today } from '#platform/server/context.ts';
import { teamTable } from '../table.ts';
import { membersOf } from '../members.server.ts';

export const GET = async ({ locals: { ctx }, params }) =>
  tableResponse(teamTable(await membersOf(ctx), today(ctx)), params.format);
