// One decision of a quality panel, to read and to print.
import * as m from '#messages';
import { getDecision } from '#modules/quality/server/index.ts';
import { idIn } from '../../answer.server.ts';

export const load = async ({ locals, params }) => {
  const decision = await getDecision(locals.ctx, idIn(params.decision));
  return {
    decision,
    crumbs: [{ href: '/quality', label: m.quality_title() }, { label: m.quality_decision_number({ id: decision.id }) }]
  };
};
