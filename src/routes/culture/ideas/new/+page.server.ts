// Propose an idea to the own leader.
import * as m from '#messages';
import { ideaSchema } from '#modules/culture/schema.ts';
import { proposeIdea } from '#modules/culture/server/index.ts';
import { made } from '../../answer.server.ts';

export const load = () => ({
  token: crypto.randomUUID(),
  isForm: true,
  crumbs: [{ href: '/culture/ideas', label: m.culture_ideas_title() }, { label: m.culture_idea_new() }]
});

export const actions = {
  default: made({ schema: ideaSchema, work: proposeIdea, next: (id) => `/culture/ideas/${id}?done=proposed` })
};
