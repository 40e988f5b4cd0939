// Being seen at a session: the code of the room, read by the camera or typed.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { codeSchema } from '#modules/knowledge/schema.ts';
import { attendByCode, getSharing } from '#modules/knowledge/server/index.ts';
import { asked } from '../../../asked.server.ts';

export const load = async ({ locals, params, url }) => {
  const sharing = await getSharing(locals.ctx, recordId(params.id));
  const crumbs = [
    { href: '/knowledge/sharing', label: m.knowledge_sharing_title() },
    { href: `/knowledge/sharing/${sharing.id}`, label: sharing.title },
    { label: m.knowledge_series_here_title() }
  ];
  return { sharing, code: (url.searchParams.get('code') ?? '').slice(0, 12), crumbs, isForm: true };
};

export const actions = {
  default: asked(codeSchema, (ctx, id, { code }) => attendByCode(ctx, id, code), {
    field: 'code',
    next: (id) => `/knowledge/sharing/${id}?done=here`
  })
};
