// All texts an asset ever had: to read, to compare, to bring back.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { restoreVersionSchema, versionsSchema } from '#modules/knowledge/schema.ts';
import { listVersions, restoreVersion } from '#modules/knowledge/server/index.ts';
import { asked } from '../../asked.server.ts';

export const load = async ({ locals, params, url }) => {
  const wanted = versionsSchema.parse(Object.fromEntries(url.searchParams));
  const view = await listVersions(locals.ctx, recordId(params.asset), wanted);
  const crumbs = [
    { href: '/knowledge', label: m.knowledge_title() },
    { href: `/knowledge/${view.asset.id}`, label: view.asset.title },
    { label: m.knowledge_versions_title() }
  ];
  return { ...view, crumbs };
};

export const actions = {
  restore: asked(restoreVersionSchema, restoreVersion, { next: (id) => `/knowledge/${id}`, field: 'reason' })
};
