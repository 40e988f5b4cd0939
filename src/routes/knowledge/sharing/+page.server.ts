// Sharing sessions around the reader.
import * as m from '#messages';
import { listSharings } from '#modules/knowledge/server/index.ts';
import { sharingListSchema } from '#modules/knowledge/schema.ts';

export const load = async ({ locals, url }) => {
  const { page, show } = sharingListSchema.parse(Object.fromEntries(url.searchParams));
  const crumbs = [{ href: '/knowledge', label: m.knowledge_title() }, { label: m.knowledge_sharing_title() }];
  return { ...(await listSharings(locals.ctx, page, show)), page, show, crumbs };
};
