// Addresses are asked without reaching into the inner network; a second failure in a row makes one dead.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { published } from '#tests/support/curation.ts';
import { actingAs, knowledgeMinistry } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { boardSchema } from '../schema.ts';
import { askAddress } from './ask-address.ts';
import { checkAddresses, openRounds, readBoard } from './index.ts';

let server: http.Server;
let origin: string;
const asked: string[] = [];
beforeAll(async () => {
  server = http.createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const turns: Record<string, string> = {
      '/moved': '/here',
      '/inside': 'http://127.0.0.1/secret',
      '/round': '/round'
    };
    const next = turns[request.url ?? ''];
    if (next) return response.writeHead(302, { location: next }).end();
    response.writeHead(request.url === '/here' ? 200 : 404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://kms.test:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

/** As the real one, but that the test's server counts as public: any port, and 127.0.0.1 by its name alone. */
const reach = {
  look: async (host: string) => [host === 'kms.test' ? '127.0.0.1' : '10.0.0.8'],
  mayAsk: () => true,
  isPublic: (address: string, host: string) => host === 'kms.test' && address === '127.0.0.1'
};

describe('an address', () => {
  it.each([
    ['/here', { isAlive: true, status: '200' }],
    ['/moved', { isAlive: true, status: '200' }],
    ['/gone', { isAlive: false, status: '404' }],
    ['/round', { isAlive: false, status: 'too-many-turns' }]
  ])('%s', async (path, answer) => expect(await askAddress(origin + path, reach)).toEqual(answer));

  it('that leads inside is not followed', async () => {
    expect(await askAddress(`${origin}/inside`, reach)).toEqual({ isAlive: true, status: 'inside' });
    expect(asked).not.toContain('HEAD /secret');
  });
  it('of the inner network is not asked at all, by whatever name', async () => {
    expect(await askAddress('http://kms.go.id/', { look: async () => ['103.1.2.3', '192.168.0.1'] })).toEqual({
      isAlive: true,
      status: 'inside'
    });
    expect(await askAddress('http://[::1]/')).toEqual({ isAlive: true, status: 'inside' });
    expect(await askAddress('http://2130706433/')).toEqual({ isAlive: true, status: 'inside' });
    expect(await askAddress('ftp://kms.go.id/')).toEqual({ isAlive: false, status: 'not-askable' });
  });
});

it('is dead from the second failure on, alive again with the first answer; no way out says nothing', () =>
  inTransaction(async (tx) => {
    const m = await knowledgeMinistry(tx);
    const id = await published(tx, { unit: m.office, authors: [m.ani], address: 'https://kms.example/7' });
    const isDead = async () =>
      (await tx.selectFrom('knowledge.asset').select('deadOn').where('id', '=', id).executeTakeFirstOrThrow())
        .deadOn !== null;
    const dead = async (on: string, answer: { isAlive: boolean; status: string }) => {
      const ctx = actingAs(tx, m.ani, { on });
      const kept = await checkAddresses(ctx, async () => answer);
      await openRounds(ctx);
      return [kept, (await readBoard(ctx, boardSchema.parse({ show: 'dead' }))).counts.dead, await isDead()];
    };
    const gone = { isAlive: false, status: '404' };
    expect(await dead('2026-11-01', gone)).toEqual([1, 0, false]);
    expect(await dead('2026-11-02', gone)).toEqual([0, 0, false]); // asked once a week
    expect(await dead('2026-11-09', gone)).toEqual([1, 1, true]);
    expect(await dead('2026-11-17', { isAlive: false, status: 'ENOTFOUND' })).toEqual([0, 1, true]);
    expect(await dead('2026-11-18', { isAlive: true, status: '200' })).toEqual([1, 0, false]);
  }));
