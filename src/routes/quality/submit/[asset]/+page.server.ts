// An author submits an asset to the quality panel.
import { randomUUID } from 'node:crypto';
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { submitSchema } from '#modules/quality/schema.ts';
import { submitAsset, submitView } from '#modules/quality/server/index.ts';
import { recordAction } from '../../answer.server.ts';

export const load = async ({ locals, params }) => {
  const view = await submitView(locals.ctx, recordId(params.asset));
  return {
    view,
    token: randomUUID(),
    isForm: true,
    crumbs: [
      { href: '/knowledge', label: m.knowledge_title() },
      { href: `/knowledge/${view.asset.id}`, label: view.asset.title },
      { label: m.quality_submit_title() }
    ]
  };
};

const next = (_id: number, submission: unknown) => `/quality/${String(submission)}`;

export const actions = {
  default: recordAction({ name: 'submit', param: 'asset', next }, submitSchema, submitAsset)
};
