// What the jobs of a unit need to know: by job, the gaps, or all; a list is confirmed here.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { confirmSchema, needListSchema, pairText } from '#modules/curation/schema-needs.ts';
import { confirmNeeds, readNeeds } from '#modules/curation/server/index.ts';
import { asked, crumbsTo } from '../answer.server.ts';

export const load = async ({ locals, url }) => {
  const query = needListSchema.parse(Object.fromEntries(url.searchParams));
  const view = await readNeeds(locals.ctx, query);
  const href = `/curation/needs?unit=${encodeURIComponent(view.unit.code)}`;
  return {
    view,
    today: today(locals.ctx),
    done: url.searchParams.get('done') ?? '',
    crumbs: view.list
      ? crumbsTo({ href, label: m.curation_needs() }, { label: view.list.job })
      : crumbsTo({ label: m.curation_needs() })
  };
};

export const actions = {
  confirm: asked({
    schema: confirmSchema,
    work: (ctx, _params, of) => confirmNeeds(ctx, of),
    next: (_params, { pair }, answer) =>
      `/curation/needs?review=${answer as number}&pair=${encodeURIComponent(pairText(pair))}&done=confirmed`,
    field: ''
  })
};
