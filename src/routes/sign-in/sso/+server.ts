// To the ministry's provider; a link and not a form, since the page's policy lets forms go to this site alone.
import { redirect } from '@sveltejs/kit';
import { localPath } from '#modules/roles/rules.ts';
import { startSso } from '#modules/roles/server/index.ts';
import { notFound } from '#platform/server/errors.ts';
import { addressOf, providerOf } from '../entry.server.ts';

export const GET = async ({ locals, url, cookies }) => {
  const provider = providerOf(locals.settings) ?? notFound('provider');
  const back = localPath(url.searchParams.get('back'));
  const returnTo = `${addressOf(locals.settings, url)}/sign-in/sso/return`;
  const started = await startSso(provider, { returnTo, back });
  if (!started.ok) redirect(303, `/sign-in?problem=${started.reason}&back=${encodeURIComponent(back)}`);
  const secure = url.protocol === 'https:';
  cookies.set('sso', started.value.kept, {
    path: '/sign-in/sso',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: 600
  });
  redirect(303, started.value.url, { external: [new URL(started.value.url).origin] });
};
