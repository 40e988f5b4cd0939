// A dialogue about a recommendation is recorded.
import { randomUUID } from 'node:crypto';
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { recordId } from '#platform/server/record-id.ts';
import { dialogueSchema } from '#modules/feedback/schema.ts';
import { getRecommendation, recordDialogue } from '#modules/feedback/server/index.ts';
import { crumbsTo, taken } from '../../answer.server.ts';

export const load = async ({ locals, params }) => {
  const it = await getRecommendation(locals.ctx, recordId(params.recommendation));
  if (!it.abilities.dialogue) return notFound('page');
  return {
    it,
    today: today(locals.ctx),
    token: randomUUID(),
    isForm: true,
    crumbs: crumbsTo({ href: `/feedback/${it.id}`, label: it.title }, { label: m.feedback_dialogue_title() })
  };
};

export const actions = {
  default: taken({
    name: 'dialogue',
    param: 'recommendation',
    schema: dialogueSchema,
    many: ['nips', 'topics'],
    work: recordDialogue,
    next: (id: number) => `/feedback/${id}`
  })
};
