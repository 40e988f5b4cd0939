// Plan a session on a shared vision with one's team.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { visionSchema } from '#modules/culture/schema-steering.ts';
import { planVision, visionHomes } from '#modules/culture/server/index.ts';
import { made } from '../../answer.server.ts';

export const load = async ({ locals }) => ({
  units: await visionHomes(locals.ctx),
  today: today(locals.ctx),
  token: crypto.randomUUID(),
  isForm: true,
  crumbs: [{ href: '/culture/visions', label: m.culture_visions_title() }, { label: m.culture_vision_new() }]
});

export const actions = {
  default: made({ schema: visionSchema, work: planVision, next: (id) => `/culture/visions/${id}?done=saved` })
};
