// The code that a session shows in its room: another every half minute, with the address to which it leads.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { showCode } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals, params, url }) => {
  const { sharing, code } = await showCode(locals.ctx, recordId(params.id));
  const here = `${url.origin}/knowledge/sharing/${sharing.id}/here`;
  const crumbs = [
    { href: '/knowledge/sharing', label: m.knowledge_sharing_title() },
    { href: `/knowledge/sharing/${sharing.id}`, label: sharing.title },
    { label: m.knowledge_series_code_title() }
  ];
  return { sharing, code, address: code === null ? '' : `${here}?code=${code}`, crumbs, isPlain: true };
};
