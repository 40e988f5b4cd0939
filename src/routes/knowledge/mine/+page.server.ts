// What the reader keeps of assets: marks, uses in the own work, drafts brought in for her, thanks for the own assets.
import * as m from '#messages';
import { readOwnKnowledge } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals }) => ({
  own: await readOwnKnowledge(locals.ctx),
  crumbs: [{ href: '/knowledge', label: m.knowledge_title() }, { label: m.knowledge_kept_title() }]
});
