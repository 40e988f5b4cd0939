// What the ways of signing in share: the cookie, where to go afterwards, which ways this site offers.
import { redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import type { Settings } from '#platform/server/settings.ts';
import { localPath } from '#modules/roles/rules.ts';
import type { Provider } from '#modules/roles/server/index.ts';
import type { Entered } from '#modules/roles/types.ts';

/** The name of the session's cookie. */
export const sessionCookie = 'session';

/** Which browser asks, and which session it holds already: what a new session is begun with. */
export const browserOf = ({ request, cookies }: Pick<RequestEvent, 'request' | 'cookies'>) => ({
  agent: request.headers.get('user-agent') ?? '',
  previous: cookies.get(sessionCookie)
});

/** Gives the browser its session; no script can read it, no other site can use it. */
export const keepSession = (cookies: Cookies, url: URL, entered: Entered): void =>
  cookies.set(sessionCookie, entered.token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    expires: entered.expiresAt
  });

/** Keeps the session and goes to where the person wanted to be. */
export function enter(
  event: Pick<RequestEvent, 'cookies' | 'url'>,
  entered: Entered,
  back: string | null | undefined
): never {
  keepSession(event.cookies, event.url, entered);
  redirect(303, localPath(back));
}

/** The ministry's provider, if the site was told of one. */
export function providerOf(settings: Settings): Provider | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (!issuer || !clientId || !clientSecret) return undefined;
  return { issuer, clientId, clientSecret, scopes: settings.OIDC_SCOPES, nipClaim: settings.OIDC_NIP_CLAIM };
}

/** Which ways of signing in the site offers. */
export const waysOf = (settings: Settings) => ({
  local: settings.LOCAL_SIGN_IN,
  sso: providerOf(settings) !== undefined
});

/** The address under which people reach the site: what links and the provider are told. */
export const addressOf = (settings: Settings, url: URL): string => settings.ORIGIN ?? url.origin;

/** A form whose passwords are not given back to the page. */
export function withoutSecrets<T extends { typed: Record<string, string | string[]> }>(refused: T): T {
  const secret = ['password', 'again', 'current'];
  const typed = Object.fromEntries(Object.entries(refused.typed).filter(([name]) => !secret.includes(name)));
  return { ...refused, typed };
}
