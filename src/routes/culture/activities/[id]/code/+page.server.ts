// The code of an activity, for the screen in the room.
import * as m from '#messages';
import { shownActivityCode } from '#modules/culture/server/index.ts';
import { idOf } from '../../../answer.server.ts';

export const load = async ({ locals, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const shown = await shownActivityCode(locals.ctx, idOf(params));
  const place = `/culture/activities/${params.id}`;
  const crumbs = [{ href: place, label: shown.title }, { label: m.culture_code_title() }];
  return { ...shown, place, address: `${url.origin}${place}?code=${shown.code}`, crumbs, isPlain: true };
};
