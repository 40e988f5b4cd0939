// Documentation or a lesson of a follow-up is spread.
import { randomUUID } from 'node:crypto';
import * as m from '#messages';
import { notFound } from '#platform/server/errors.ts';
import { recordId } from '#platform/server/record-id.ts';
import { spreadSchema } from '#modules/feedback/schema.ts';
import { getRecommendation, spreadWord } from '#modules/feedback/server/index.ts';
import { crumbsTo, taken } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const it = await getRecommendation(locals.ctx, recordId(params.recommendation));
  if (!it.abilities.spread) return notFound('page');
  return {
    it,
    kind: url.searchParams.get('kind') === 'lesson' && it.lesson !== '' ? 'lesson' : 'documentation',
    token: randomUUID(),
    isForm: true,
    crumbs: crumbsTo({ href: `/feedback/${it.id}`, label: it.title }, { label: m.feedback_spread_add() })
  };
};

export const actions = {
  default: taken({
    name: 'spread',
    param: 'recommendation',
    schema: spreadSchema,
    many: ['nips', 'topics'],
    work: spreadWord,
    next: (id: number) => `/feedback/${id}`
  })
};
