// Who has yet to acknowledge a direction, as a file, for who keeps documents of their units.
import { today } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { getDocument } from '#modules/governance/server/index.ts';
import { unreadTable } from '#modules/knowledge/export-tables.ts';
import { readUnread } from '#modules/knowledge/server/index.ts';
import { idOf } from '../../../answer.server.ts';

export const GET = async ({ locals: { ctx }, params }) => {
  const { document } = await getDocument(ctx, idOf(params));
  const { lines } = await readUnread(ctx, document.id, null);
  if (lines === null) notFound('list');
  return tableResponse(unreadTable({ ...document, day: today(ctx), lines }), params.format);
};
