// One sharing session: who was there, said by somebody other than the speaker.
import * as m from '#messages';
import { emptySchema, nipsSchema } from '#modules/knowledge/schema.ts';
import {
  cancelSharing,
  confirmPresence,
  denyPresence,
  getSharing,
  listListeners,
  recordAttendance,
  recordId
} from '#modules/knowledge/server/index.ts';
import { asked } from '../../asked.server.ts';

export const load = async ({ locals, params }) => {
  const sharing = await getSharing(locals.ctx, recordId(params.id));
  const crumbs = [
    { href: '/knowledge', label: m.knowledge_title() },
    { href: '/knowledge/sharing', label: m.knowledge_sharing_title() },
    { label: sharing.title }
  ];
  return { sharing, crumbs };
};

const where = { next: (id: number) => `/knowledge/sharing/${id}` };

export const actions = {
  confirm: asked(emptySchema, (ctx, id) => confirmPresence(ctx, id), where),
  deny: asked(emptySchema, (ctx, id) => denyPresence(ctx, id), where),
  cancel: asked(emptySchema, (ctx, id) => cancelSharing(ctx, id), where),
  list: asked(nipsSchema, (ctx, id, { nips }) => listListeners(ctx, id, nips), where),
  record: asked(nipsSchema, (ctx, id, { nips }) => recordAttendance(ctx, id, nips), where)
};
