// One document: read it, say so, take it out of force.
import * as m from '#messages';
import { emptySchema, withdrawalSchema } from '#modules/governance/schema.ts';
import { today } from '#platform/server/context.ts';
import {
  acknowledgeDocument,
  getDocument,
  getGround,
  noteOpening,
  withdrawDocument
} from '#modules/governance/server/index.ts';
import { asked, idOf } from '../../answer.server.ts';
import { proofTexts } from '../../proofs.server.ts';

export const load = async ({ locals, params, url }) => {
  const id = idOf(params);
  const [view, ground] = await Promise.all([getDocument(locals.ctx, id), getGround(locals.ctx, id)]);
  await noteOpening(locals.ctx, id);
  return {
    view,
    ground,
    proofs: proofTexts(
      ground.standings.map(({ kind }) => kind),
      locals.locale
    ),
    today: today(locals.ctx),
    done: url.searchParams.get('done') ?? '',
    crumbs: [{ href: '/governance/documents', label: m.governance_documents_title() }, { label: view.document.title }]
  };
};

export const actions = {
  read: asked({ schema: emptySchema, work: acknowledgeDocument, next: (id) => `/governance/documents/${id}#s-read` }),
  withdraw: asked({
    schema: withdrawalSchema,
    work: (ctx, id, { note }) => withdrawDocument(ctx, id, note),
    next: (id) => `/governance/documents/${id}`
  })
};
