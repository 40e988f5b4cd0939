// One asset of the public library.
import * as m from '#messages';
import { getLibraryAsset, recordId } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals, params, url }) => {
  const asset = await getLibraryAsset(locals.ctx, recordId(params.asset));
  const crumbs = [{ href: '/library', label: m.knowledge_library_title() }, { label: asset.title }];
  return { asset, address: url.origin + url.pathname, isPlain: true, crumbs };
};
