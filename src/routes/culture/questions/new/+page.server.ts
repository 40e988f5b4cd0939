// Ask a unit without a name; afterwards one is led to the list, not to the question, so that no log joins the two.
import * as m from '#messages';
import { questionSchema } from '#modules/culture/schema.ts';
import { askQuestion, questionBoxes } from '#modules/culture/server/index.ts';
import { made } from '../../answer.server.ts';

export const load = async ({ locals }) => ({
  units: await questionBoxes(locals.ctx),
  token: crypto.randomUUID(),
  isForm: true,
  crumbs: [{ href: '/culture/questions', label: m.culture_questions_title() }, { label: m.culture_question_new() }]
});

export const actions = {
  default: made({ schema: questionSchema, work: askQuestion, next: () => '/culture/questions?done=asked' })
};
