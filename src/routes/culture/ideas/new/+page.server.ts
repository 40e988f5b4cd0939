// Propose an idea to the own leader.
import * as m from '#messages';
import { ideaSchema } from '#modules/culture/schema.ts';
import { ideaActivities, proposeIdea } from '#modules/culture/server/index.ts';
import { made } from '../../answer.server.ts';

export const load = async ({ locals, url }) => ({
  activities: await ideaActivities(locals.ctx),
  activity: url.searchParams.get('activity')?.slice(0, 15) ?? '',
  token: crypto.randomUUID(),
  isForm: true,
  crumbs: [{ href: '/culture/ideas', label: m.culture_ideas_title() }, { label: m.culture_idea_new() }]
});

export const actions = {
  default: made({ schema: ideaSchema, work: proposeIdea, next: (id) => `/culture/ideas/${id}?done=proposed` })
};
