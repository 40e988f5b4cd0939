// Level, readers and authors of an asset; withdraw it, publish it again.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { ownColleagues } from '#modules/people/server/index.ts';
import { audienceSchema, emptySchema, levelSchema, nipsSchema, reasonSchema } from '#modules/knowledge/schema.ts';
import {
  confirmReaders,
  getAssetToCareFor,
  nameAuthors,
  nameReaders,
  readAudience,
  restoreAsset,
  setLevel,
  withdrawAsset
} from '#modules/knowledge/server/index.ts';
import { asked } from '../../asked.server.ts';

export const load = async ({ locals, params, url }) => {
  const asset = await getAssetToCareFor(locals.ctx, recordId(params.asset));
  const [colleagues, audience] = await Promise.all([ownColleagues(locals.ctx), readAudience(locals.ctx, asset.id)]);
  const crumbs = [
    { href: '/knowledge', label: m.knowledge_title() },
    { href: `/knowledge/${asset.id}`, label: asset.title },
    { label: m.knowledge_access_title() }
  ];
  return { asset, colleagues, audience, crumbs, done: url.searchParams.get('done') ?? '', isForm: true };
};

const here = (id: number, done: string) => `/knowledge/${id}/access?done=${done}`;
const page = (id: number) => `/knowledge/${id}`;

export const actions = {
  level: asked(levelSchema, (ctx, id, to) => setLevel(ctx, id, to), {
    field: 'reason',
    next: (id) => here(id, 'level')
  }),
  readers: asked(audienceSchema, (ctx, id, { nips, teams }) => nameReaders(ctx, id, nips, teams), {
    next: (id) => here(id, 'readers')
  }),
  review: asked(emptySchema, (ctx, id) => confirmReaders(ctx, id), { next: (id) => here(id, 'readers') }),
  authors: asked(nipsSchema, (ctx, id, { nips }) => nameAuthors(ctx, id, nips), { next: (id) => here(id, 'authors') }),
  withdraw: asked(reasonSchema, (ctx, id, { reason }) => withdrawAsset(ctx, id, reason), { next: page }),
  restore: asked(reasonSchema, (ctx, id, { reason }) => restoreAsset(ctx, id, reason), { next: page })
};
