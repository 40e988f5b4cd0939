// Call a meeting of the learning council of a level-I unit.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { meetingSchema } from '#modules/culture/schema-steering.ts';
import { callMeeting, councilChoices } from '#modules/culture/server/index.ts';
import { made } from '../../answer.server.ts';

export const load = async ({ locals }) => ({
  ...(await councilChoices(locals.ctx)),
  today: today(locals.ctx),
  token: crypto.randomUUID(),
  isForm: true,
  crumbs: [{ href: '/culture/council', label: m.culture_council_title() }, { label: m.culture_council_new() }]
});

export const actions = {
  default: made({ schema: meetingSchema, work: callMeeting, next: (id) => `/culture/council/${id}?done=saved` })
};
