// One document: read it, say so, take it out of force.
import * as m from '#messages';
import { emptySchema, withdrawalSchema } from '#modules/governance/schema.ts';
import { acknowledgeDocument, getDocument, withdrawDocument } from '#modules/governance/server/index.ts';
import { asked, idOf } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getDocument(locals.ctx, idOf(params));
  return {
    view,
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
