// One recommendation with its follow-up; every step of leader, owner and those who act.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { today } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import * as s from '#modules/feedback/schema.ts';
import * as feedback from '#modules/feedback/server/index.ts';
import { crumbsTo, taken } from '../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const it = await feedback.getRecommendation(locals.ctx, recordId(params.recommendation));
  return {
    it,
    today: today(locals.ctx),
    token: randomUUID(),
    done: url.searchParams.get('done'),
    crumbs: crumbsTo({ label: `${it.code}/${it.year}/${it.no}` })
  };
};

const on = (name: string) => ({ name, param: 'recommendation', next: (id: number) => `/feedback/${id}` });

export const actions = {
  commit: taken({ ...on('commit'), schema: s.commitSchema, work: feedback.commitFollowUp }),
  plan: taken({ ...on('plan'), schema: s.planSchema, work: feedback.planFollowUp }),
  action: taken({ ...on('action'), schema: s.actionSchema, work: feedback.addAction }),
  judge: taken({ ...on('judge'), schema: s.verdictSchema, work: feedback.judgePlan }),
  review: taken({ ...on('review'), schema: s.reviewSchema, work: feedback.reviewFollowUp }),
  report: taken({ ...on('report'), schema: s.doneSchema, work: feedback.reportAction }),
  confirm: taken({ ...on('confirm'), schema: s.confirmSchema, work: feedback.judgeAction }),
  needs: taken({ ...on('needs'), schema: s.needsSchema, work: feedback.checkNeeds }),
  outcome: taken({ ...on('outcome'), schema: s.outcomeSchema, work: feedback.noteOutcome }),
  close: taken({ ...on('close'), schema: s.verdictSchema, work: feedback.closeFollowUp }),
  lesson: taken({ ...on('lesson'), schema: s.lessonSchema, work: feedback.noteLesson }),
  withdraw: taken({ ...on('withdraw'), schema: s.withdrawSchema, work: feedback.withdrawRecommendation }),
  presence: taken({
    ...on('presence'),
    schema: z.object({ dialogueId: z.coerce.number().int().positive() }),
    work: (ctx, _id, { dialogueId }) => feedback.confirmDialogue(ctx, dialogueId)
  })
};
