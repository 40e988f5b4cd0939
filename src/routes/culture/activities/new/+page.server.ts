// Announce an activity for a unit.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { activitySchema } from '#modules/culture/schema-activities.ts';
import { activityHomes, announceActivity } from '#modules/culture/server/index.ts';
import { made } from '../../answer.server.ts';

export const load = async ({ locals }) => ({
  units: await activityHomes(locals.ctx),
  today: today(locals.ctx),
  token: crypto.randomUUID(),
  isForm: true,
  crumbs: [{ href: '/culture/activities', label: m.culture_activities_title() }, { label: m.culture_activity_new() }]
});

export const actions = {
  default: made({
    schema: activitySchema,
    work: announceActivity,
    next: (id) => `/culture/activities/${id}?done=announced`
  })
};
