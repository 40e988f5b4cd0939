// Begin a collection of one's own unit or one above it.
import { randomUUID } from 'node:crypto';
import * as m from '#messages';
import { owningUnits } from '#modules/knowledge/server/index.ts';
import { collectionSchema } from '#modules/curation/schema-needs.ts';
import { makeCollection, subjectChoices } from '#modules/curation/server/index.ts';
import { asked, crumbsTo } from '../../answer.server.ts';

export const load = async ({ locals }) => ({
  units: await owningUnits(locals.ctx),
  groups: await subjectChoices(locals.ctx),
  token: randomUUID(),
  isForm: true,
  crumbs: crumbsTo(
    { href: '/curation/collections', label: m.curation_collections() },
    { label: m.curation_collection_new() }
  )
});

export const actions = {
  default: asked({
    schema: collectionSchema,
    work: (ctx, _params, begin) => makeCollection(ctx, begin),
    next: (_params, _begin, answer) => `/curation/collections/${answer as number}`,
    field: { 'foreign-unit': 'unitId', 'unknown-group': 'groupId' }
  })
};
