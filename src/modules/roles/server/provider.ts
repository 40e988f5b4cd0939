// The ministry's own sign-in by OpenID Connect: authorization code with PKCE, state and nonce; the NIP is a claim.
import * as oidc from 'openid-client';

/** What the site was told of its provider. */
export type Provider = { issuer: string; clientId: string; clientSecret: string; scopes: string; nipClaim: string };

/** What the browser keeps between leaving for the provider and coming back. */
export type Kept = { verifier: string; state: string; nonce: string; back: string };

const seconds = 5; // a provider that does not answer holds this one request, not the site
const found = new Map<string, Promise<oidc.Configuration>>();

function discover(provider: Provider): Promise<oidc.Configuration> {
  const key = JSON.stringify(provider);
  const known = found.get(key);
  if (known) return known;
  const issuer = new URL(provider.issuer);
  const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []; // settings allow http on this machine only
  const secret = oidc.ClientSecretPost(provider.clientSecret);
  const asked = oidc.discovery(issuer, provider.clientId, undefined, secret, { timeout: seconds, execute });
  found.set(key, asked);
  asked.catch(() => found.delete(key)); // down now, perhaps up at the next try
  return asked;
}

/** Where to send the browser, and what it keeps until it comes back to `returnTo`. */
export async function askProvider(
  provider: Provider,
  returnTo: string,
  back: string
): Promise<{ url: URL; kept: Kept }> {
  const config = await discover(provider);
  const verifier = oidc.randomPKCECodeVerifier();
  const kept = { verifier, state: oidc.randomState(), nonce: oidc.randomNonce(), back };
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: returnTo,
    scope: provider.scopes,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: kept.state,
    nonce: kept.nonce
  });
  return { url, kept };
}

/** The NIP that the provider vouches for, from its token or else from its userinfo; undefined when it names none. */
export async function nipFromProvider(provider: Provider, current: URL, kept: Kept): Promise<string | undefined> {
  const config = await discover(provider);
  const tokens = await oidc.authorizationCodeGrant(config, current, {
    pkceCodeVerifier: kept.verifier,
    expectedState: kept.state,
    expectedNonce: kept.nonce,
    idTokenExpected: true
  });
  const claims = tokens.claims();
  if (!claims) return undefined;
  const told =
    claims[provider.nipClaim] ?? (await userClaims(config, tokens.access_token, claims.sub))[provider.nipClaim];
  return typeof told === 'string' || typeof told === 'number' ? String(told).replaceAll(/\s/g, '') : undefined;
}

const userClaims = async (config: oidc.Configuration, token: string, subject: string) =>
  config.serverMetadata().userinfo_endpoint
    ? oidc.fetchUserInfo(config, token, subject)
    : ({} as Record<string, unknown>);
