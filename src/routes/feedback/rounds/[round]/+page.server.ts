// One round: who is asked answers, who keeps it closes it and reads what was said.
import { z } from 'zod';
import { today } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { responseAsked } from '#modules/assessment/server/index.ts';
import { voiceSchema } from '#modules/feedback/schema.ts';
import { answerRound, closeRound, getRound } from '#modules/feedback/server/index.ts';
import { voiceWord } from '#modules/feedback/ui/words.ts';
import * as m from '#messages';
import { pageIn } from '../../../page-in.server.ts';
import { crumbsTo, taken } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const round = await getRound(locals.ctx, recordId(params.round), pageIn(url));
  return {
    round,
    share: await responseAsked(locals.ctx, round.year),
    today: today(locals.ctx),
    done: url.searchParams.get('done'),
    crumbs: crumbsTo({ href: '/feedback/rounds', label: m.feedback_tab_rounds() }, { label: voiceWord(round.voice) })
  };
};

const on = (name: string) => ({ name, param: 'round', next: (id: number) => `/feedback/rounds/${id}` });

export const actions = {
  voice: taken({ ...on('voice'), schema: voiceSchema, work: answerRound }),
  close: taken({ ...on('round-closed'), schema: z.object({}), work: (ctx, id) => closeRound(ctx, id) })
};
