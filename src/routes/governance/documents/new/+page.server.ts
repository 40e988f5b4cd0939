// Publish a document, with a file that stands on the node no longer than the request.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { documentSchema } from '#modules/governance/schema.ts';
import { bringDocument, documentToFollow, keptHomes, publishDocument } from '#modules/governance/server/index.ts';
import { read, refusedBy } from '../../answer.server.ts';
import { proofCodes, proofOptions } from '../../proofs.server.ts';

const replacedIn = (url: URL) => {
  const id = url.searchParams.get('replaces') ?? '';
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null;
};

export const load = async ({ locals, url }) => ({
  units: await keptHomes(locals.ctx),
  replaced: await documentToFollow(locals.ctx, replacedIn(url)),
  proofs: await proofOptions(locals.ctx, locals.locale),
  today: today(locals.ctx),
  token: crypto.randomUUID(),
  limit: locals.settings.UPLOAD_LIMIT_MB * 1_000_000,
  isForm: true,
  crumbs: [
    { href: '/governance/documents', label: m.governance_documents_title() },
    { label: m.governance_new_title() }
  ]
});

export const actions = {
  default: ({ locals, request }) =>
    readUpload(request, fileStoreOf(locals.settings), async ({ form: data, files }) => {
      const { ctx, settings } = locals;
      const form = read(documentSchema, data);
      if (!form.ok) return fail(422, { ...form, form: '' });
      const limitBytes = settings.UPLOAD_LIMIT_MB * 1_000_000;
      const to = { unitId: form.value.unitId, store: fileStoreOf(settings), limitBytes };
      const brought = await bringDocument(ctx, to, files[0]);
      if (!brought.ok) return fail(422, refusedBy(data, brought.reason));
      const published = await publishDocument(ctx, form.value, brought.value, await proofCodes(ctx));
      if (!published.ok) return fail(422, refusedBy(data, published.reason));
      redirect(303, `/governance/documents/${published.value}?done=published`);
    })
};
