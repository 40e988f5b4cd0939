// Check a document against the criteria of one of its purposes.
import * as m from '#messages';
import { checkSchema } from '#modules/governance/schema.ts';
import { checkDocument, getCheckForm } from '#modules/governance/server/index.ts';
import { asked, idOf } from '../../../answer.server.ts';
import { proofTexts } from '../../../proofs.server.ts';

export const load = async ({ locals, params, url }) => {
  const id = idOf(params);
  const view = await getCheckForm(locals.ctx, id, url.searchParams.get('kind') ?? '');
  return {
    view,
    text: proofTexts([view.kind], locals.locale)[view.kind],
    isForm: true,
    crumbs: [
      { href: '/governance/documents', label: m.governance_documents_title() },
      { href: `/governance/documents/${id}`, label: view.document.title },
      { label: m.governance_check_title() }
    ]
  };
};

export const actions = {
  check: asked({
    schema: checkSchema,
    work: checkDocument,
    next: (id) => `/governance/documents/${id}?done=checked#s-criteria`
  })
};
