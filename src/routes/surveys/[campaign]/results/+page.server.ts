// The results of a closed survey in one unit: `?unit=CODE`, else the reader's own; `?scale=ID` for the units below.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { readResults } from '#modules/surveys/server/index.ts';
import { campaignWord } from '#modules/surveys/ui/words.ts';

export const load = async ({ locals, params, url }) => {
  const code = url.searchParams.get('unit') ?? undefined;
  const scale = url.searchParams.get('scale') ?? undefined;
  const view = await readResults(locals.ctx, recordId(params.campaign), { code, scale });
  const at = (unit: string) => `/surveys/${view.campaign.id}/results?unit=${encodeURIComponent(unit)}`;
  return {
    view,
    crumbs: [
      { href: '/surveys', label: m.surveys_title() },
      { href: `/surveys/${view.campaign.id}`, label: campaignWord(view.campaign) },
      ...view.path.map(({ code: unit, name }) => ({ href: at(unit), label: name })),
      { label: view.unit.name }
    ]
  };
};
