// A survey is opened for a year, on the terms of that year's scheme.
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { addDays, yearOf } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { surveyTerms } from '#modules/assessment/server/index.ts';
import { minimumComments } from '#modules/surveys/rules.ts';
import { campaignSchema } from '#modules/surveys/schema.ts';
import { openCampaign } from '#modules/surveys/server/index.ts';
import type { Terms } from '#modules/surveys/types.ts';
import { refusedBy } from '../answer.server.ts';

async function termsOf(ctx: Ctx, year: number): Promise<Terms> {
  const { scale, minimumAnswers, minimumResponse } = await surveyTerms(ctx, year);
  const [lowest, highest] = scale;
  return { lowest, highest, minimumAnswers, minimumResponse, minimumComments };
}

export const load = async ({ locals }) => {
  const day = today(locals.ctx);
  return {
    year: yearOf(day),
    closesOn: addDays(day, 14),
    terms: await termsOf(locals.ctx, yearOf(day)),
    token: randomUUID(),
    isForm: true,
    crumbs: [{ href: '/surveys', label: m.surveys_title() }, { label: m.surveys_new() }]
  };
};

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(campaignSchema, data);
    if (!form.ok) return fail(422, form);
    const opened = await openCampaign(locals.ctx, form.value, await termsOf(locals.ctx, form.value.year));
    if (!opened.ok) return refusedBy(data, opened.reason);
    redirect(303, `/surveys/${opened.value}?done=open`);
  }
};
