// What one asset moved, for its authors and for who cares for its unit.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { readImpact } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals, params }) => {
  const impact = await readImpact(locals.ctx, recordId(params.asset));
  const crumbs = [
    { href: '/knowledge', label: m.knowledge_title() },
    { href: `/knowledge/${impact.id}`, label: impact.title },
    { label: m.knowledge_impact_title() }
  ];
  return { impact, crumbs };
};
