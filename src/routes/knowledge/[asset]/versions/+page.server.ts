// All texts an asset ever had.
import * as m from '#messages';
import { listVersions, recordId } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals, params }) => {
  const { asset, versions } = await listVersions(locals.ctx, recordId(params.asset));
  const crumbs = [
    { href: '/knowledge', label: m.knowledge_title() },
    { href: `/knowledge/${asset.id}`, label: asset.title },
    { label: m.knowledge_versions_title() }
  ];
  return { asset, versions, crumbs };
};
