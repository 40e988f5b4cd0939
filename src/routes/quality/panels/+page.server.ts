// All quality panels by unit.
import * as m from '#messages';
import { listPanels } from '#modules/quality/server/index.ts';
import { today } from '#platform/server/context.ts';

export const load = async ({ locals }) => ({
  view: await listPanels(locals.ctx),
  today: today(locals.ctx),
  crumbs: [{ href: '/quality', label: m.quality_title() }, { label: m.quality_tab_panels() }]
});
