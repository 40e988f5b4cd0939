// Who has yet to acknowledge a direction: names for who keeps documents there, a number for everybody else.
import * as m from '#messages';
import { notFound } from '#platform/server/errors.ts';
import { getDocument } from '#modules/governance/server/index.ts';
import { readUnread, unreadLength } from '#modules/knowledge/server/index.ts';
import { unreadSchema } from '#modules/knowledge/schema.ts';
import { idOf } from '../../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const { document } = await getDocument(locals.ctx, idOf(params));
  if (document.kind !== 'direction') notFound('page');
  const { page } = unreadSchema.parse(Object.fromEntries(url.searchParams));
  return {
    document,
    page,
    pageSize: unreadLength,
    unread: await readUnread(locals.ctx, document.id, page),
    crumbs: [
      { href: '/governance/documents', label: m.governance_documents_title() },
      { href: `/governance/documents/${document.id}`, label: document.title },
      { label: m.knowledge_unread_title() }
    ]
  };
};
