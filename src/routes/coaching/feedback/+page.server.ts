// Notes between the dialogues: those I got, those I gave, and one to write for who leads.
import { randomUUID } from 'node:crypto';
import * as m from '#messages';
import { feedbackIdSchema, feedbackSchema } from '#modules/coaching/schema.ts';
import { giveFeedback, listFeedback, openFeedback } from '#modules/coaching/server/index.ts';
import { coachingAction } from '../answer.server.ts';

export const load = async ({ locals: { ctx }, url }) => ({
  ...(await listFeedback(ctx)),
  person: url.searchParams.get('to'),
  token: randomUUID(),
  done: url.searchParams.get('done'),
  crumbs: [{ href: '/coaching', label: m.coaching_title() }, { label: m.coaching_tab_feedback() }]
});

export const actions = {
  give: coachingAction({ name: 'give', schema: feedbackSchema, take: giveFeedback }),
  open: coachingAction({
    name: 'read',
    schema: feedbackIdSchema,
    take: (ctx, { feedbackId }) => openFeedback(ctx, feedbackId)
  })
};
