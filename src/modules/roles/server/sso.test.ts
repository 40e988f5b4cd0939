// Sign-in through a provider: a real one that runs in the test on loopback, and one that never answers.
import net, { type AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#platform/server/database.ts';
import { smallMinistry } from '#tests/support/learning.ts';
import { freePort } from '#tests/support/program.ts';
import { browse, openProvider, type TestProvider } from '#tests/support/provider.ts';
import { nipOf, visitorAt } from '#tests/support/roles.ts';
import { noon } from '#tests/support/noon.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { actorOfSession, finishSso, readKept, startSso } from './index.ts';

const now = noon('2026-11-24');
const returnTo = 'http://127.0.0.1:9/sign-in/sso/return';
let provider: TestProvider;

beforeAll(async () => (provider = await openProvider(returnTo, { inToken: false })));
afterAll(() => provider.close());

async function leave(from = provider) {
  const started = await startSso(from.known, { returnTo, back: '/plans/7' });
  if (!started.ok) throw new Error(started.reason);
  const kept = readKept(started.value.kept);
  if (!kept) throw new Error('nothing kept');
  return { url: started.value.url, kept };
}

async function enter(db: Db, from = provider) {
  const { url, kept } = await leave(from);
  return finishSso(visitorAt(db, now), from.known, { url: await browse(url, returnTo), kept, agent: 'Firefox' });
}

describe('signing in through the provider', () => {
  it('lets in whom it vouches for by NIP, and remembers where to go back to', () =>
    inTransaction(async (tx) => {
      const { ani } = await smallMinistry(tx);
      provider.say({ nip: await nipOf(tx, ani) });
      const entered = await enter(tx);
      expect(entered).toMatchObject({ ok: true, value: { personId: ani } });
      if (entered.ok) expect((await actorOfSession(tx, entered.value.token, now)).personId).toBe(ani);
      expect((await leave()).kept.back).toBe('/plans/7');
      const { rows } = await sql<{ way: string }>`select way from roles.session`.execute(tx);
      expect(rows).toEqual([{ way: 'sso' }]);
    }));

  it('asks with a challenge, a state and a nonce that are new each time', async () => {
    const [first, second] = [new URL((await leave()).url), new URL((await leave()).url)];
    expect(first.searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) {
      expect(first.searchParams.get(name)?.length).toBeGreaterThan(20);
      expect(first.searchParams.get(name)).not.toBe(second.searchParams.get(name));
    }
  });

  it('knows no one without a NIP, with an unknown one, or under another claim', () =>
    inTransaction(async (tx) => {
      const { ani } = await smallMinistry(tx);
      for (const told of [{}, { nip: '1'.repeat(18) }, { nip: ['x'] }, { other: await nipOf(tx, ani) }]) {
        provider.say(told);
        expect(await enter(tx)).toEqual({ ok: false, reason: 'unknown' });
      }
    }));

  it('does not let in a closed account, nor who left the ministry', () =>
    inTransaction(async (tx) => {
      const { ani } = await smallMinistry(tx);
      provider.say({ nip: await nipOf(tx, ani) });
      await sql`insert into roles.account (person_id, disabled_at) values (${ani}, now())`.execute(tx);
      expect(await enter(tx)).toMatchObject({ reason: 'disabled' });
      await sql`update roles.account set disabled_at = null`.execute(tx);
      await sql`update people.assignment set valid = '[2020-01-01,2026-01-01)' where person_id = ${ani}`.execute(tx);
      expect(await enter(tx)).toMatchObject({ reason: 'not-placed' });
    }));
});

describe('a return that is not the one we sent', () => {
  const finish = async (db: Db, change: (url: URL) => void, more: object = {}) => {
    const { url, kept } = await leave();
    const back = await browse(url, returnTo);
    change(back);
    return finishSso(visitorAt(db, now), provider.known, { url: back, kept: { ...kept, ...more }, agent: '' });
  };
  it('is refused: another state, nonce or verifier, a foreign or used code, none at all, an error', () =>
    inTransaction(async (tx) => {
      const { ani } = await smallMinistry(tx);
      provider.say({ nip: await nipOf(tx, ani) });
      const refusals = [
        await finish(tx, (url) => url.searchParams.set('state', 'x')),
        await finish(tx, () => {}, { state: 'x' }),
        await finish(tx, () => {}, { nonce: 'x' }),
        await finish(tx, () => {}, { verifier: 'x'.repeat(43) }),
        await finish(tx, (url) => url.searchParams.set('code', 'x')),
        await finish(tx, (url) => url.searchParams.delete('code')),
        await finish(tx, (url) => url.searchParams.set('iss', 'http://elsewhere.example')),
        await finish(tx, (url) => url.searchParams.set('error', 'access_denied'))
      ];
      expect(refusals).toEqual(refusals.map(() => ({ ok: false, reason: 'refused' })));
      const { url, kept } = await leave();
      const used = { url: await browse(url, returnTo), kept, agent: '' };
      expect(await finishSso(visitorAt(tx, now), provider.known, used)).toMatchObject({ ok: true });
      expect(await finishSso(visitorAt(tx, now), provider.known, used)).toMatchObject({ reason: 'refused' });
    }));

  it.each([
    undefined,
    '',
    '{}',
    'null',
    '{"verifier":"a","state":"b","nonce":"c"}',
    '[1]',
    '{"verifier":1,"state":"b","nonce":"c","back":"/"}'
  ])('what the browser kept must be whole: %s', (text) => expect(readKept(text)).toBeUndefined());
});

describe('a provider that', () => {
  it('is down is said to be so, and is asked again the next time', async () => {
    const port = await freePort();
    const issuer = `http://127.0.0.1:${port}`;
    const moved = { ...provider.known, issuer };
    expect(await startSso(moved, { returnTo, back: '/' })).toEqual({ ok: false, reason: 'unreachable' });
    const late = await openProvider(returnTo, { port });
    expect(await startSso(moved, { returnTo, back: '/' })).toMatchObject({ ok: true });
    late.close();
  });

  it('puts the NIP into its token needs no userinfo', () =>
    inTransaction(async (tx) => {
      const { ani } = await smallMinistry(tx);
      const open = await openProvider(returnTo, { inToken: true });
      open.say({ nip: await nipOf(tx, ani) });
      expect(await enter(tx, open)).toMatchObject({ ok: true, value: { personId: ani } });
      open.close();
    }));

  it('accepts and never answers is given up after five seconds', async () => {
    const held = new Set<net.Socket>();
    const silent = net.createServer((socket) => held.add(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', () => resolve()));
    const began = performance.now();
    const hangs = { ...provider.known, issuer: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` };
    expect(await startSso(hangs, { returnTo, back: '/' })).toEqual({ ok: false, reason: 'unreachable' });
    expect(performance.now() - began).toBeLessThan(8_000);
    for (const socket of held) socket.destroy();
    silent.close();
  });
});
