// One survey: what is promised before the first question, and where the reader stands in it.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { recordId } from '#platform/server/record-id.ts';
import { remindersSchema, withdrawalSchema } from '#modules/surveys/schema.ts';
import { changeReminders, getCampaign, switchReminders, withdrawCampaign } from '#modules/surveys/server/index.ts';
import { campaignWord } from '#modules/surveys/ui/words.ts';
import { endIn, refusedBy } from '../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getCampaign(locals.ctx, recordId(params.campaign));
  return {
    view,
    done: url.searchParams.get('done'),
    end: endIn(url.searchParams.get('done')),
    crumbs: [{ href: '/surveys', label: m.surveys_title() }, { label: campaignWord(view.campaign) }]
  };
};

const switched = (isOff: boolean) => async (event: RequestEvent) => {
  const id = recordId(event.params['campaign']);
  const done = await switchReminders(event.locals.ctx, id, isOff);
  if (!done.ok) return refusedBy(await event.request.formData(), done.reason);
  redirect(303, `/surveys/${id}?done=${isOff ? 'quiet' : 'reminded'}`);
};

const change = async ({ locals, params, request }: RequestEvent) => {
  const id = recordId(params['campaign']);
  const data = await request.formData();
  const form = readForm(remindersSchema, data);
  if (!form.ok) return fail(422, form);
  const changed = await changeReminders(locals.ctx, id, form.value);
  if (!changed.ok) return refusedBy(data, changed.reason);
  redirect(303, `/surveys/${id}?done=changed#reminders`);
};

const withdraw = async ({ locals, params, request }: RequestEvent) => {
  const id = recordId(params['campaign']);
  const data = await request.formData();
  const form = readForm(withdrawalSchema, data);
  if (!form.ok) return fail(422, { ...form, form: 'withdraw' });
  const withdrawn = await withdrawCampaign(locals.ctx, id, form.value.reason);
  if (!withdrawn.ok) return refusedBy(data, withdrawn.reason);
  redirect(303, `/surveys/${id}?done=withdrawn`);
};

export const actions = { quiet: switched(true), remind: switched(false), change, withdraw };
