// List what a job of a unit needs to know.
import { randomUUID } from 'node:crypto';
import * as m from '#messages';
import { notFound } from '#platform/server/errors.ts';
import { needSchema } from '#modules/curation/schema-needs.ts';
import { listNeed, needChoices } from '#modules/curation/server/index.ts';
import { asked, crumbsTo } from '../../answer.server.ts';

export const load = async ({ locals, url }) => {
  const choices = await needChoices(locals.ctx, url.searchParams.get('unit') ?? '');
  if (!choices.mayKeep) notFound('page');
  return {
    choices,
    pair: url.searchParams.get('pair') ?? '',
    /** What was sought in vain, where the form was opened from there. */
    name: (url.searchParams.get('name') ?? '').slice(0, 200),
    token: randomUUID(),
    isForm: true,
    crumbs: crumbsTo(
      { href: `/curation/needs?unit=${encodeURIComponent(choices.unit.code)}`, label: m.curation_needs() },
      { label: m.curation_need_list() }
    )
  };
};

export const actions = {
  default: asked({
    schema: needSchema,
    work: (ctx, _params, input) => listNeed(ctx, input),
    next: (_params, _input, answer) => `/curation/needs/${answer as number}`,
    field: { 'unknown-pair': 'pair' }
  })
};
