// Collections of a unit or of all, as the query asks.
import * as m from '#messages';
import { collectionListSchema } from '#modules/curation/schema-needs.ts';
import { listCollections } from '#modules/curation/server/index.ts';
import { crumbsTo } from '../answer.server.ts';

export const load = async ({ locals, url }) => ({
  list: await listCollections(locals.ctx, collectionListSchema.parse(Object.fromEntries(url.searchParams))),
  crumbs: crumbsTo({ label: m.curation_collections() })
});
