// One document as who verifies sees it: where each criterion stands, and the decision.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { verificationSchema } from '#modules/governance/schema.ts';
import { getVerification, verifyDocument } from '#modules/governance/server/index.ts';
import { read, refusedBy } from '../../answer.server.ts';
import { proofTexts } from '../../proofs.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getVerification(locals.ctx, recordId(params.check));
  return {
    view,
    text: proofTexts([view.check.kind], locals.locale)[view.check.kind],
    today: today(locals.ctx),
    done: url.searchParams.has('done'),
    crumbs: [
      { href: '/governance/verifications', label: m.governance_verifications_title() },
      { label: view.document.title }
    ]
  };
};

export const actions = {
  decide: async ({ locals, params, request }) => {
    const data = await request.formData();
    const form = read(verificationSchema, data);
    if (!form.ok) return fail(422, { ...form, form: 'decide' });
    const decided = await verifyDocument(locals.ctx, recordId(params.check), form.value);
    if (!decided.ok) return fail(422, refusedBy(data, decided.reason, { form: 'decide' }));
    redirect(303, `/governance/verifications/${decided.value}?done`);
  }
};
