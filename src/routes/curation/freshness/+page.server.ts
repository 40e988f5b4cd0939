// The freshness board of a unit, as the query asks.
import * as m from '#messages';
import { boardSchema } from '#modules/curation/schema.ts';
import { readBoard } from '#modules/curation/server/index.ts';
import { crumbsTo } from '../answer.server.ts';

export const load = async ({ locals, url }) => ({
  board: await readBoard(locals.ctx, boardSchema.parse(Object.fromEntries(url.searchParams))),
  crumbs: crumbsTo({ label: m.curation_freshness() })
});
