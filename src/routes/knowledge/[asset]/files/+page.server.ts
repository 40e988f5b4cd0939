// The files of an asset: send one, take one out; each is a version.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { recordId } from '#platform/server/record-id.ts';
import { fileIdSchema } from '#modules/knowledge/schema.ts';
import { getAssetToWrite, removeFile } from '#modules/knowledge/server/index.ts';
import { addFiles, refusedIn } from '../../uploads.server.ts';

export const load = async ({ locals, params, url }) => {
  const asset = await getAssetToWrite(locals.ctx, recordId(params.asset));
  const crumbs = [
    { href: '/knowledge', label: m.knowledge_title() },
    { href: `/knowledge/${asset.id}`, label: asset.title },
    { label: m.knowledge_files() }
  ];
  return {
    asset,
    crumbs,
    ...refusedIn(url.searchParams),
    done: url.searchParams.get('done') ?? '',
    limit: locals.settings.UPLOAD_LIMIT_MB * 1_000_000,
    isForm: true
  };
};

export const actions = {
  add: ({ locals, params, request }) =>
    readUpload(request, fileStoreOf(locals.settings), async ({ files }) => {
      const refused = await addFiles(locals, recordId(params.asset), files);
      if (refused.length > 0) return fail(422, { refused, isGone: false });
      redirect(303, `/knowledge/${params.asset}/files?done=added`);
    }),
  remove: async ({ locals, params, request }) => {
    const form = readForm(fileIdSchema, await request.formData());
    const removed = form.ok ? await removeFile(locals.ctx, recordId(params.asset), form.value.fileId) : null;
    if (!removed?.ok) return fail(422, { refused: [], isGone: true });
    redirect(303, `/knowledge/${params.asset}/files?done=removed`);
  }
};
