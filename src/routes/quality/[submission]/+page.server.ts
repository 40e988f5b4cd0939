// One submission: its panel votes here, its author sees where it stands, withdraws it or appeals.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { closeSchema, emptySchema, reasonSchema, voteSchema } from '#modules/quality/schema.ts';
import * as quality from '#modules/quality/server/index.ts';
import { recordAction } from '../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const submission = await quality.getSubmission(locals.ctx, recordId(params.submission));
  return {
    submission,
    today: today(locals.ctx),
    done: url.searchParams.get('done'),
    crumbs: [{ href: '/quality', label: m.quality_title() }, { label: submission.asset.title }]
  };
};

const on = (name: string) => ({ name, param: 'submission', next: (id: number) => `/quality/${id}` });
const onward = (name: string) => ({ ...on(name), next: (_: number, sent: unknown) => `/quality/${String(sent)}` });

export const actions = {
  vote: recordAction(on('vote'), voteSchema, quality.castVote),
  close: recordAction(on('close'), closeSchema, quality.closeVoting),
  declare: recordAction(on('declare'), reasonSchema, (ctx, id, { reason }) => quality.declareConflict(ctx, id, reason)),
  withdraw: recordAction(on('withdraw'), reasonSchema, (ctx, id, { reason }) =>
    quality.withdrawSubmission(ctx, id, reason)
  ),
  read: recordAction(on('read'), emptySchema, (ctx, id) => quality.markRead(ctx, id)),
  appeal: recordAction(onward('appeal'), reasonSchema, quality.appeal)
};
