// Tell a change once for the units it touches.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { changeSchema } from '#modules/culture/schema-steering.ts';
import { changeHomes, tellChange } from '#modules/culture/server/index.ts';
import { made } from '../../answer.server.ts';

export const load = async ({ locals }) => ({
  units: await changeHomes(locals.ctx),
  today: today(locals.ctx),
  token: crypto.randomUUID(),
  isForm: true,
  crumbs: [{ href: '/culture/changes', label: m.culture_changes_title() }, { label: m.culture_change_new() }]
});

export const actions = {
  default: made({ schema: changeSchema, work: tellChange, next: (id) => `/culture/changes/${id}?done=saved` })
};
