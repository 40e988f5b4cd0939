// One objection, answered by the scheme's owner.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { objectionAnswerSchema } from '#modules/committee/schema.ts';
import { answerObjection, getObjection } from '#modules/committee/server/index.ts';
import { asked } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getObjection(locals.ctx, recordId(params.id));
  return {
    view,
    done: url.searchParams.get('done') ?? '',
    crumbs: [
      { href: '/committee/objections', label: m.committee_objections_title() },
      { label: view.objection.practice }
    ]
  };
};

export const actions = {
  default: asked({
    schema: objectionAnswerSchema,
    key: (params) => recordId(params['id']),
    work: answerObjection,
    next: (id) => `/committee/objections/${id}?done=answered`
  })
};
