// A recommendation is opened by the committee, or by a unit for itself.
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { openSchema } from '#modules/feedback/schema.ts';
import { openChoices, openRecommendation } from '#modules/feedback/server/index.ts';
import { crumbsTo, readFeedback, refusedBy } from '../answer.server.ts';

export const load = async ({ locals, url }) => ({
  choices: await openChoices(locals.ctx),
  given: {
    unit: url.searchParams.get('unit') ?? '',
    practice: url.searchParams.get('practice') ?? '',
    body: (url.searchParams.get('body') ?? '').slice(0, 2000)
  },
  token: randomUUID(),
  isForm: true,
  crumbs: crumbsTo({ label: m.feedback_new_title() })
});

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readFeedback(openSchema, data, []);
    if (!form.ok) return fail(422, { ...form, form: 'open' });
    const opened = await openRecommendation(locals.ctx, form.value);
    if (!opened.ok) return fail(422, refusedBy(data, opened.reason, 'open'));
    redirect(303, `/feedback/${opened.value}?done=open`);
  }
};
