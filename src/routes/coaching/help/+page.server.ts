// Help and thanks: what I am asked to confirm, what I gave and got, help to note.
import * as m from '#messages';
import { ownColleagues } from '#modules/people/server/index.ts';
import { today } from '#platform/server/context.ts';
import { claimSchema, helpAnswerSchema } from '#modules/coaching/schema.ts';
import { answerHelp, claimHelp, listHelp } from '#modules/coaching/server/index.ts';
import { coachingAction } from '../answer.server.ts';

export const load = async ({ locals: { ctx }, url }) => ({
  ...(await listHelp(ctx)),
  colleagues: await ownColleagues(ctx),
  today: today(ctx),
  done: url.searchParams.get('done'),
  crumbs: [{ href: '/coaching', label: m.coaching_title() }, { label: m.coaching_tab_help() }]
});

export const actions = {
  claim: coachingAction({ name: 'claim', schema: claimSchema, take: claimHelp }),
  answer: coachingAction({ name: 'help', schema: helpAnswerSchema, take: answerHelp })
};
