// An employee rates how last year's recommendations were followed up: once a year, in less than a minute.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { rateSchema } from '#modules/feedback/schema.ts';
import { rateFollowUp, readRating } from '#modules/feedback/server/index.ts';
import { crumbsTo, readFeedback, refusedBy } from '../answer.server.ts';

export const load = async ({ locals, url }) => ({
  rating: await readRating(locals.ctx),
  done: url.searchParams.get('done'),
  isForm: true,
  crumbs: crumbsTo({ label: m.feedback_tab_rate() })
});

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readFeedback(rateSchema, data, []);
    if (!form.ok) return fail(422, { ...form, form: 'rate' });
    const rated = await rateFollowUp(locals.ctx, form.value);
    if (!rated.ok) return fail(422, refusedBy(data, rated.reason, 'rate'));
    redirect(303, '/feedback/rate?done=rate');
  }
};
