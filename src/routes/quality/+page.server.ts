// The queue of the quality panels that concern the reader, and what she submitted.
import * as m from '#messages';
import { readQueue } from '#modules/quality/server/index.ts';
import { today } from '#platform/server/context.ts';

export const load = async ({ locals }) => ({
  queue: await readQueue(locals.ctx),
  today: today(locals.ctx),
  crumbs: [{ href: '/knowledge', label: m.knowledge_title() }, { label: m.quality_title() }]
});
