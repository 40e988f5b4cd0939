// Back from the ministry's provider: whoever it vouches for comes in.
import { redirect } from '@sveltejs/kit';
import { finishSso, readKept } from '#modules/roles/server/index.ts';
import { notFound } from '#platform/server/errors.ts';
import { addressOf, browserOf, enter, providerOf } from '../../entry.server.ts';

export const GET = async (event) => {
  const { locals, url, cookies } = event;
  const provider = providerOf(locals.settings) ?? notFound('provider');
  const kept = readKept(cookies.get('sso'));
  cookies.delete('sso', { path: '/sign-in/sso' });
  if (!kept) redirect(303, '/sign-in?problem=refused');
  const returned = new URL(url.pathname + url.search, addressOf(locals.settings, url));
  const entered = await finishSso(locals.ctx, provider, { url: returned, kept, ...browserOf(event) });
  if (entered.ok) enter(event, entered.value, kept.back);
  redirect(303, `/sign-in?problem=${entered.reason}&back=${encodeURIComponent(kept.back)}`);
};
