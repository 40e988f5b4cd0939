// One change: what units tied to it, who confirms that, and taking it back.
import * as m from '#messages';
import type { Ctx } from '#platform/server/context.ts';
import { listSharings } from '#modules/knowledge/server/index.ts';
import { reasonSchema } from '#modules/culture/schema.ts';
import { confirmResponseSchema, responseSchema } from '#modules/culture/schema-steering.ts';
import {
  confirmResponse,
  getChange,
  heldAround,
  respondToChange,
  withdrawChange,
  type ChangeView
} from '#modules/culture/server/index.ts';
import { asked, idOf } from '../../answer.server.ts';
import { tiedTo } from '../../tied-to.server.ts';

/** What the reader's units held around the change, by their addresses; each can be tied to it. */
async function recordsFor(ctx: Ctx, view: ChangeView) {
  if (view.own.length === 0) return [];
  const [held, { sharings }] = [await heldAround(ctx, view), await listSharings(ctx, 1)];
  return [
    ...held.map(({ id, ...each }) => ({ ...each, kind: 'activity' as const, address: `/culture/activities/${id}` })),
    ...sharings
      .filter(({ heldOn }) => heldOn >= view.change.announcedOn)
      .map(({ id, title, heldOn }) => ({
        ...{ title, heldOn, kind: 'session' as const, address: `/knowledge/sharing/${id}` }
      }))
  ];
}

export const load = async ({ locals, params, url }) => {
  const view = await getChange(locals.ctx, idOf(params));
  return {
    view,
    records: await recordsFor(locals.ctx, view),
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
