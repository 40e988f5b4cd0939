// All quality panels by unit.
import * as m from '#messages';
import { listPanels } from '#modules/quality/server/index.ts';
import { holds } from '#platform/actor.ts';
import { today } from '#platform/server/context.ts';

export const load = async ({ locals }) => ({
  view: await listPanels(locals.ctx),
  today: today(locals.ctx),
  setsRules: holds(locals.ctx.actor, 'quality.rules'),
  crumbs: [{ href: '/quality', label: m.quality_title() }, { label: m.quality_tab_panels() }]
});
