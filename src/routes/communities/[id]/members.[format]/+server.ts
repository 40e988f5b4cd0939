// The members of a community as a file, for owners, sponsor and officer.
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { membersTable } from '#modules/communities/export-tables.ts';
import { allMembers } from '#modules/communities/server/index.ts';
import { idOf } from '../../answer.server.ts';

export const GET = async ({ locals, params }) => {
  const { community, members } = await allMembers(locals.ctx, idOf(params));
  const { id, name } = community;
  return tableResponse(membersTable({ id, name, day: today(locals.ctx), members }), params.format);
};
