// A real OpenID Connect provider on loopback: whoever comes is signed in at once, with the claims a test gives it.
import { generateKeyPairSync } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { Provider as Known } from '#modules/roles/server/index.ts';

export type TestProvider = {
  /** What the site is told of it. */
  known: Known;
  /** What it says of whoever signs in from now on. */
  say: (claims: Record<string, unknown>) => void;
  close: () => void;
};

type Options = { port?: number; /** Whether the claims lie in the token, or at userinfo alone. */ inToken?: boolean };

function aProvider(
  issuer: string,
  returnTo: string,
  options: { inToken: boolean; claims: () => Record<string, unknown> }
) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new Provider(issuer, {
    clients: [
      {
        client_id: 'pemelajar',
        client_secret: 'rahasia',
        redirect_uris: [returnTo],
        token_endpoint_auth_method: 'client_secret_post'
      }
    ],
    claims: { openid: ['sub'], profile: ['nip'] },
    conformIdTokenClaims: !options.inToken,
    cookies: { keys: ['a key of the tests'] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...options.claims() }) }),
    ttl: { Interaction: 60, Session: 60, Grant: 60, IdToken: 60, AccessToken: 60 }
  });
}

/** Signs in and consents, as a person would by two clicks. */
async function interact(provider: Provider, request: http.IncomingMessage, response: http.ServerResponse) {
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: 'orang', clientId: String(params['client_id']) });
  grant.addOIDCScope('openid profile');
  const consent = { grantId: await grant.save() };
  await provider.interactionFinished(request, response, { login: { accountId: 'orang' }, consent });
}

/** Opens a provider for a site whose address of return is `returnTo`. */
export async function openProvider(returnTo: string, options: Options = {}): Promise<TestProvider> {
  let claims: Record<string, unknown> = {};
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', () => resolve()));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = aProvider(issuer, returnTo, { inToken: options.inToken ?? true, claims: () => claims });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) void interact(provider, request, response);
    else answer(request, response);
  });
  return {
    known: { issuer, clientId: 'pemelajar', clientSecret: 'rahasia', scopes: 'openid profile', nipClaim: 'nip' },
    say: (said) => (claims = said),
    close: () => server.close()
  };
}

/** Follows redirects with the provider's cookies, as a browser, until it sends back to `returnTo`. */
export async function browse(start: string, returnTo: string): Promise<URL> {
  const cookies = new Map<string, string>();
  for (let [url, hops] = [new URL(start), 0]; hops < 10; hops++) {
    if (url.href.startsWith(returnTo)) return url;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    url = new URL(response.headers.get('location') ?? returnTo, url);
  }
  throw new Error('the provider sends in circles');
}
