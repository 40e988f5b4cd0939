// My coaching: relations on both sides, and what was agreed and waits.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { actionAnswerSchema, actionSeenSchema } from '#modules/coaching/schema.ts';
import { answerAction, listRelations, seeAction } from '#modules/coaching/server/index.ts';
import { z } from 'zod';
import { coachingAction } from './answer.server.ts';

const ofRelation = z.object({ relationId: z.coerce.number().int().positive() });

export const load = async ({ locals: { ctx }, url }) => ({
  ...(await listRelations(ctx)),
  me: ctx.actor.personId ?? 0,
  today: today(ctx),
  done: url.searchParams.get('done'),
  crumbs: [{ href: '/learning', label: m.app_learning() }, { label: m.coaching_title() }]
});

export const actions = {
  told: coachingAction({ name: 'told', schema: actionAnswerSchema.extend(ofRelation.shape), take: answerAction }),
  see: coachingAction({ name: 'see', schema: actionSeenSchema.extend(ofRelation.shape), take: seeAction })
};
