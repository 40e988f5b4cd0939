// One survey: what is promised before the first question, and where the reader stands in it.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { getCampaign, switchReminders } from '#modules/surveys/server/index.ts';
import { campaignWord } from '#modules/surveys/ui/words.ts';
import { refusedBy } from '../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getCampaign(locals.ctx, recordId(params.campaign));
  return {
    view,
    done: url.searchParams.get('done'),
    crumbs: [{ href: '/surveys', label: m.surveys_title() }, { label: campaignWord(view.campaign) }]
  };
};

const switched = (isOff: boolean) => async (event: RequestEvent) => {
  const id = recordId(event.params['campaign']);
  const done = await switchReminders(event.locals.ctx, id, isOff);
  if (!done.ok) return refusedBy(await event.request.formData(), done.reason);
  redirect(303, `/surveys/${id}?done=${isOff ? 'quiet' : 'reminded'}`);
};

export const actions = { quiet: switched(true), remind: switched(false) };
