// One decision of a quality panel, to read and to print.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { getDecision } from '#modules/quality/server/index.ts';

export const load = async ({ locals, params }) => {
  const decision = await getDecision(locals.ctx, recordId(params.decision));
  return {
    decision,
    crumbs: [{ href: '/quality', label: m.quality_title() }, { label: m.quality_decision_number({ id: decision.id }) }]
  };
};
