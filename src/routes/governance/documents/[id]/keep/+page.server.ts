// What stands beside a document, as its keeper notes it: contributors, goals, monitoring, briefings.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { ownColleagues } from '#modules/people/server/index.ts';
import {
  briefingSchema,
  contributorsSchema,
  goalSchema,
  meetingSchema,
  monitoringSchema,
  proofSchema,
  scheduleSchema
} from '#modules/governance/schema.ts';
import {
  getKeepForm,
  holdBriefing,
  nameContributors,
  nameGoal,
  nameMeeting,
  nameProof,
  planMonitoring,
  recordMonitoring
} from '#modules/governance/server/index.ts';
import { provedBy } from '#modules/governance/criteria.ts';
import { asked, idOf } from '../../../answer.server.ts';
import { proofCodes, proofOptions } from '../../../proofs.server.ts';

export const load = async ({ locals, params, url }) => {
  const id = idOf(params);
  const view = await getKeepForm(locals.ctx, id);
  return {
    view,
    proofs: (await proofOptions(locals.ctx, locals.locale)).filter(
      ({ value }) => !view.serves.some((each) => provedBy(each) === value)
    ),
    colleagues: await ownColleagues(locals.ctx),
    today: today(locals.ctx),
    token: crypto.randomUUID(),
    done: url.searchParams.has('done'),
    isForm: true,
    crumbs: [
      { href: '/governance/documents', label: m.governance_documents_title() },
      { href: `/governance/documents/${id}`, label: view.document.title },
      { label: m.governance_keep_title() }
    ]
  };
};

const next = (id: number) => `/governance/documents/${id}/keep?done`;
export const actions = {
  contributors: asked({ schema: contributorsSchema, work: nameContributors, next, field: 'nips' }),
  meeting: asked({ schema: meetingSchema, work: nameMeeting, next, field: 'metOn' }),
  prove: asked({
    schema: proofSchema,
    work: async (ctx, id, { practices }) => nameProof(ctx, id, { practices, asked: await proofCodes(ctx) }),
    next
  }),
  goal: asked({ schema: goalSchema, work: nameGoal, next }),
  plan: asked({ schema: scheduleSchema, work: planMonitoring, next, field: 'firstOn' }),
  monitor: asked({ schema: monitoringSchema, work: recordMonitoring, next, field: 'monitoredOn' }),
  brief: asked({ schema: briefingSchema, work: holdBriefing, next, field: 'nips' })
};
