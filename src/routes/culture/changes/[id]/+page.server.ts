// One change: what units tied to it, who confirms that, and taking it back.
import * as m from '#messages';
import { reasonSchema } from '#modules/culture/schema.ts';
import { confirmResponseSchema, responseSchema } from '#modules/culture/schema-steering.ts';
import { confirmResponse, getChange, respondToChange, withdrawChange } from '#modules/culture/server/index.ts';
import { asked, idOf } from '../../answer.server.ts';
import { tiedTo } from '../../tied-to.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getChange(locals.ctx, idOf(params));
  return {
    view,
    done: url.searchParams.get('done') ?? '',
    crumbs: [{ href: '/culture/changes', label: m.culture_changes_title() }, { label: view.change.title }]
  };
};

const here = (id: number) => `/culture/changes/${id}?done=saved`;

export const actions = {
  respond: asked({
    schema: responseSchema,
    work: async (ctx, id, { address, ...input }) =>
      respondToChange(ctx, id, { ...input, tiedTo: await tiedTo(ctx, address) }),
    next: here
  }),
  confirm: asked({
    schema: confirmResponseSchema,
    work: (ctx, id, { responseId }) => confirmResponse(ctx, id, responseId),
    next: here
  }),
  withdraw: asked({ schema: reasonSchema, work: (ctx, id, { note }) => withdrawChange(ctx, id, note), next: here })
};
