// One hand-over: what is written down, and what mover, successor, leader and officer do.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { itemSchema, nothingSchema, reasonSchema, removeSchema, successorSchema } from '#modules/handover/schema.ts';
import {
  addItem,
  completeMove,
  confirmRead,
  dropItem,
  endMove,
  getMove,
  makeReady,
  nameSuccessor
} from '#modules/handover/server/index.ts';
import { asked, crumbsTo } from '../../curation/answer.server.ts';

type Params = Partial<Record<string, string>>;
const idOf = (params: Params) => recordId(params['move']);
const here = (done: string) => (params: Params) => `/handover/${params['move']}?done=${done}`;

export const load = async ({ locals, params, url }) => {
  const view = await getMove(locals.ctx, idOf(params));
  return {
    view,
    done: url.searchParams.get('done') ?? '',
    crumbs: crumbsTo({ href: '/handover', label: m.handover_title() }, { label: view.names.mover })
  };
};

export const actions = {
  add: asked({
    schema: itemSchema,
    work: (ctx, params, piece) => addItem(ctx, idOf(params), piece),
    next: (params, { part }) => `${here('added')(params)}#s-${part}`,
    field: { 'empty-item': 'body', 'unknown-asset': 'asset' }
  }),
  drop: asked({
    schema: removeSchema,
    work: (ctx, params, { itemId }) => dropItem(ctx, idOf(params), itemId),
    next: here('removed')
  }),
  ready: asked({ schema: nothingSchema, work: (ctx, params) => makeReady(ctx, idOf(params)), next: here('ready') }),
  read: asked({ schema: nothingSchema, work: (ctx, params) => confirmRead(ctx, idOf(params)), next: here('read') }),
  complete: asked({
    schema: nothingSchema,
    work: (ctx, params) => completeMove(ctx, idOf(params)),
    next: here('complete')
  }),
  successor: asked({
    schema: successorSchema,
    work: (ctx, params, { successor }) => nameSuccessor(ctx, idOf(params), successor),
    next: here('successor'),
    field: 'successor'
  }),
  waive: asked({
    schema: reasonSchema,
    work: (ctx, params, { reason }) => endMove(ctx, idOf(params), { state: 'waived', reason }),
    next: here('waived'),
    field: 'reason'
  }),
  cancel: asked({
    schema: reasonSchema,
    work: (ctx, params, { reason }) => endMove(ctx, idOf(params), { state: 'dropped', reason }),
    next: here('dropped'),
    field: 'reason'
  })
};
