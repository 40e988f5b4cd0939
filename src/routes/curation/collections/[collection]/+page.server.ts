// One collection: the assets that its reader may open, and the forms of whoever fills it.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import {
  assetSchema,
  collectionChangeSchema,
  moveSchema,
  nothingSchema,
  ownerSchema,
  removeSchema,
  soughtSchema
} from '#modules/curation/schema-needs.ts';
import {
  changeCollection,
  closeCollection,
  collectAsset,
  getCollection,
  handOver,
  moveAsset,
  subjectChoices,
  takeOut
} from '#modules/curation/server/index.ts';
import { asked, crumbsTo } from '../../answer.server.ts';

type Params = Partial<Record<string, string>>;
const idOf = (params: Params) => recordId(params['collection']);
const here = (params: Params) => `/curation/collections/${params['collection']}`;
const told = (done: string) => (params: Params) => `${here(params)}?done=${done}`;

export const load = async ({ locals, params, url }) => {
  const { q } = soughtSchema.parse(Object.fromEntries(url.searchParams));
  const view = await getCollection(locals.ctx, idOf(params), q);
  return {
    view,
    groups: view.mayFill ? await subjectChoices(locals.ctx) : [],
    q,
    done: url.searchParams.get('done') ?? '',
    crumbs: crumbsTo(
      { href: '/curation/collections', label: m.curation_collections() },
      { label: view.collection.name }
    )
  };
};

export const actions = {
  add: asked({
    schema: assetSchema,
    work: (ctx, params, { asset }) => collectAsset(ctx, idOf(params), asset),
    next: told('added'),
    field: 'asset'
  }),
  move: asked({ schema: moveSchema, work: (ctx, params, to) => moveAsset(ctx, idOf(params), to), next: here }),
  remove: asked({
    schema: removeSchema,
    work: (ctx, params, { assetId }) => takeOut(ctx, idOf(params), assetId),
    next: told('removed')
  }),
  change: asked({
    schema: collectionChangeSchema,
    work: (ctx, params, change) => changeCollection(ctx, idOf(params), change),
    next: told('changed'),
    field: { 'unknown-group': 'groupId' }
  }),
  owner: asked({
    schema: ownerSchema,
    work: (ctx, params, { nip }) => handOver(ctx, idOf(params), nip),
    next: told('owner'),
    field: 'nip'
  }),
  close: asked({
    schema: nothingSchema,
    work: (ctx, params) => closeCollection(ctx, idOf(params)),
    next: told('closed')
  })
};
