// The reviews of an asset: who signs, what was decided, and the forms of whoever cares for it.
import { getAssetToCareFor, withdrawAsset } from '#modules/knowledge/server/index.ts';
import * as m from '#messages';
import { noteSchema, reasonSchema, replaceSchema, rescheduleSchema, signSchema } from '#modules/curation/schema.ts';
import { getRound, reinstateAsset, replaceAsset, rescheduleRound, signRound } from '#modules/curation/server/index.ts';
import { addMonths } from '#modules/curation/rules.ts';
import { today } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { asked, crumbsTo } from '../../answer.server.ts';

const idOf = (params: Partial<Record<string, string>>) => recordId(params['asset']);

export const load = async ({ locals, params, url }) => {
  const view = await getRound(locals.ctx, idOf(params));
  const mayWithdraw = await getAssetToCareFor(locals.ctx, view.assetId).then(
    (asset) => asset.abilities.withdraw,
    () => false
  );
  return {
    view,
    mayWithdraw,
    usual: addMonths(today(locals.ctx), view.months),
    done: url.searchParams.get('done') ?? '',
    crumbs: crumbsTo(
      { href: '/curation/freshness', label: m.curation_freshness() },
      { href: `/knowledge/${view.assetId}`, label: view.title },
      { label: m.curation_reviews() }
    )
  };
};

const here = (done: string) => (params: Partial<Record<string, string>>) =>
  `/curation/assets/${params['asset']}?done=${done}`;

export const actions = {
  sign: asked({
    schema: signSchema,
    work: (ctx, params, said) => signRound(ctx, idOf(params), said),
    next: (params, _said, answer) => here((answer as { isClosed: boolean }).isClosed ? 'closed' : 'signed')(params),
    field: { 'too-far': 'nextOn', 'past-day': 'nextOn', 'note-missing': 'note' }
  }),
  reschedule: asked({
    schema: rescheduleSchema,
    work: (ctx, params, to) => rescheduleRound(ctx, idOf(params), to),
    next: here('date'),
    field: 'dueOn'
  }),
  replace: asked({
    schema: replaceSchema,
    work: (ctx, params, by) => replaceAsset(ctx, idOf(params), by),
    next: here('replaced'),
    field: 'newer'
  }),
  reinstate: asked({
    schema: noteSchema,
    work: (ctx, params, { note }) => reinstateAsset(ctx, idOf(params), note),
    next: here('reinstated'),
    field: 'note'
  }),
  withdraw: asked({
    schema: reasonSchema,
    work: (ctx, params, { reason }) => withdrawAsset(ctx, idOf(params), reason),
    next: here('withdrawn')
  })
};
