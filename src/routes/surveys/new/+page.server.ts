// A survey is opened for a year, on the terms of that year's scheme.
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { addDays, yearOf } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { surveyTerms } from '#modules/assessment/server/index.ts';
import { untranslated } from '#modules/surveys/rules-bank.ts';
import { keptUntil, minimumComments } from '#modules/surveys/rules.ts';
import { campaignSchema, remindersOf, type CampaignInput } from '#modules/surveys/schema.ts';
import { openCampaign, readBank } from '#modules/surveys/server/index.ts';
import type { Preview, Terms } from '#modules/surveys/types.ts';
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

/** A survey as those asked would read it, from what was typed; nothing is kept. */
async function previewOf(ctx: Ctx, input: CampaignInput): Promise<Preview> {
  const { mode, purpose, closesOn, keepMonths } = input;
  const { instrument } = await readBank(ctx);
  const keepUntil = mode === 'confidential' ? keptUntil(closesOn, keepMonths) : null;
  const terms = await termsOf(ctx, input.year);
  return {
    ...{ mode, purpose, closesOn, keepUntil, terms, opensOn: today(ctx), reminders: remindersOf(input) },
    ...{ scales: instrument.scales, version: instrument.version, untranslated: untranslated(instrument) }
  };
}

export const actions = {
  preview: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(campaignSchema, data);
    if (!form.ok) return fail(422, form);
    const { typed } = refuseForm(data, '');
    return { typed, reasons: {} as Record<string, string[]>, preview: await previewOf(locals.ctx, form.value) };
  },
  open: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(campaignSchema, data);
    if (!form.ok) return fail(422, form);
    const opened = await openCampaign(locals.ctx, form.value, await termsOf(locals.ctx, form.value.year));
    if (!opened.ok) return refusedBy(data, opened.reason);
    redirect(303, `/surveys/${opened.value}?done=open`);
  }
};
