// One sharing session: who comes, who was there, its material, and how it was.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { recordId } from '#platform/server/record-id.ts';
import { emptySchema, feedbackSchema, nipsSchema } from '#modules/knowledge/schema.ts';
import {
  bringMaterial,
  cancelSharing,
  confirmPresence,
  denyPresence,
  draftFromMaterial,
  getSharing,
  listListeners,
  rateSharing,
  recordAttendance,
  register
} from '#modules/knowledge/server/index.ts';
import { asked } from '../../asked.server.ts';

export const load = async ({ locals, params, url }) => {
  const sharing = await getSharing(locals.ctx, recordId(params.id));
  const crumbs = [
    { href: '/knowledge', label: m.knowledge_title() },
    { href: '/knowledge/sharing', label: m.knowledge_sharing_title() },
    { label: sharing.title }
  ];
  const limit = locals.settings.UPLOAD_LIMIT_MB * 1_000_000;
  return { sharing, crumbs, limit, done: url.searchParams.get('done') };
};

type Reasons = Record<string, string[]>;
const untyped = { typed: {} as Record<string, string | string[]> };
const where = { next: (id: number) => `/knowledge/sharing/${id}` };

export const actions = {
  confirm: asked(emptySchema, (ctx, id) => confirmPresence(ctx, id), where),
  deny: asked(emptySchema, (ctx, id) => denyPresence(ctx, id), where),
  cancel: asked(emptySchema, (ctx, id) => cancelSharing(ctx, id), where),
  list: asked(nipsSchema, (ctx, id, { nips }) => listListeners(ctx, id, nips), where),
  record: asked(nipsSchema, (ctx, id, { nips }) => recordAttendance(ctx, id, nips), where),
  register: asked(emptySchema, (ctx, id) => register(ctx, id, true), where),
  unregister: asked(emptySchema, (ctx, id) => register(ctx, id, false), where),
  rate: asked(feedbackSchema, (ctx, id, said) => rateSharing(ctx, id, said), {
    field: '',
    next: (id) => `/knowledge/sharing/${id}?done=rate`
  }),
  draft: async ({ locals, params }) => {
    const made = await draftFromMaterial(locals.ctx, recordId(params.id));
    if (!made.ok) return fail(422, { ...untyped, action: 'draft', reasons: { '': [made.reason] } as Reasons });
    redirect(303, `/knowledge/${made.value}`);
  },
  bring: ({ locals, params, request }) =>
    readUpload(request, fileStoreOf(locals.settings), async ({ files }) => {
      const to = { sharingId: recordId(params.id), store: fileStoreOf(locals.settings) };
      const limitBytes = locals.settings.UPLOAD_LIMIT_MB * 1_000_000;
      const refused = [];
      for (const { name, bytes } of files) {
        const answer = await bringMaterial(locals.ctx, to, { name, bytes, limitBytes });
        if (!answer.ok) refused.push({ name, reason: answer.reason });
      }
      if (refused.length > 0) return fail(422, { ...untyped, action: 'bring', reasons: {} as Reasons, refused });
      redirect(303, `/knowledge/sharing/${params.id}#s-material`);
    })
};
