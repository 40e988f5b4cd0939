// One piece of work given directly: its member answers, the supervisor takes it back before.
import { z } from 'zod';
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { answerSchema } from '#modules/offers/schema.ts';
import { answerAssignment, getAssignment, takeBackAssignment } from '#modules/offers/server/index.ts';
import { recordAction } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const assignment = await getAssignment(locals.ctx, recordId(params.assignment));
  const isOwn = assignment.role === 'owner';
  const parent = isOwn
    ? { href: '/offers/mine', label: m.offers_mine() }
    : { href: '/team/offers', label: m.offers_team_title() };
  return { assignment, done: url.searchParams.get('done'), crumbs: [parent, { label: assignment.title }] };
};

const on = (name: string) => ({ name, param: 'assignment', next: (id: number) => `/offers/assignments/${id}` });

export const actions = {
  answer: recordAction(on('answer'), answerSchema, answerAssignment),
  'take-back': recordAction(on('take-back'), z.object({}), (ctx, id) => takeBackAssignment(ctx, id))
};
