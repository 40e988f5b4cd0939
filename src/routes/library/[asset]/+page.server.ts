// One asset of the public library.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { assuranceOf } from '#modules/quality/server/index.ts';
import { afterwards } from '../../afterwards.server.ts';
import { countVisit, getLibraryAsset } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals, params, request, url }) => {
  const asset = await getLibraryAsset(locals.ctx, recordId(params.asset));
  afterwards(locals.ctx, countVisit(locals.ctx, asset, request.headers.get('user-agent') ?? ''));
  const crumbs = [{ href: '/library', label: m.knowledge_library_title() }, { label: asset.title }];
  const assurance = await assuranceOf(locals.ctx, { ...asset, isAuthor: false });
  return { asset, assurance, address: url.origin + url.pathname, isPlain: true, crumbs };
};
