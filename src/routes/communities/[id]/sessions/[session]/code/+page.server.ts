// The code of a session, for the screen in the room.
import * as m from '#messages';
import { shownCode } from '#modules/communities/server/index.ts';
import { sessionOf } from '../../../../answer.server.ts';

export const load = async ({ locals, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const shown = await shownCode(locals.ctx, sessionOf(params));
  const place = `/communities/${params.id}/sessions/${params.session}`;
  const crumbs = [{ href: place, label: shown.session.title }, { label: m.communities_code_title() }];
  return { ...shown, place, address: `${url.origin}${place}?code=${shown.code}`, crumbs, isPlain: true };
};
