// Opens a kept search: what was new is seen by it, and the list is shown.
import { redirect } from '@sveltejs/kit';
import { recordId } from '#platform/server/record-id.ts';
import { openSearch } from '#modules/knowledge/server/index.ts';
import { listHref } from '#modules/knowledge/ui/query.ts';

export const GET = async ({ locals, params }) => {
  const { query } = await openSearch(locals.ctx, recordId(params.id));
  redirect(303, listHref('/knowledge', { ...query, sort: query.q === '' ? query.sort : 'newest' }));
};
