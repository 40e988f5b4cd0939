// One survey: what is promised before the first question, and where the reader stands in it.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { getCampaign } from '#modules/surveys/server/index.ts';
import { campaignWord } from '#modules/surveys/ui/words.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getCampaign(locals.ctx, recordId(params.campaign));
  return {
    view,
    done: url.searchParams.get('done'),
    crumbs: [{ href: '/surveys', label: m.surveys_title() }, { label: campaignWord(view.campaign) }]
  };
};
