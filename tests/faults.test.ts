// Kill −9 of the whole site and lost connections while people work with it: what was acknowledged is there, the rest never was.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayOf } from '#platform/dates.ts';
import { folderStore } from '#platform/server/files.ts';
import { startSession } from '#modules/roles/server/index.ts';
import { startApp, type App } from '#tests/support/app.ts';
import { smallMinistry } from '#tests/support/learning.ts';
import { newFolder } from '#tests/support/memory.ts';
import { visitorAt } from '#tests/support/roles.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const { db, url } = testDatabase();
const today = dayOf(new Date(), 'Asia/Jakarta');
let files: string;
let app: App;
const cookies: Record<'ani' | 'head', string> = { ani: '', head: '' };

const folders: string[] = [];
async function start(): Promise<void> {
  app = await startApp({ DATABASE_URL: url(), FILES: files });
  folders.push(app.dataDir);
}

beforeAll(async () => {
  files = newFolder('test-faults');
  const ministry = await smallMinistry(db());
  for (const who of ['ani', 'head'] as const) {
    const { token } = await startSession(visitorAt(db(), new Date()), {
      personId: ministry[who],
      way: 'demo',
      agent: ''
    });
    cookies[who] = `session=${token}`;
  }
  await start();
});
afterAll(async () => {
  await app.kill();
  for (const folder of [files, ...folders]) fs.rmSync(folder, { recursive: true, force: true });
});

const headersOf = (who: keyof typeof cookies) => ({ cookie: cookies[who], origin: app.url, accept: 'text/html' });

/** What the browser of this person is answered to a form; undefined when the site is gone before it answers. */
async function post(who: keyof typeof cookies, address: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields);
  const request = { method: 'POST', body, headers: headersOf(who), redirect: 'manual' } as const;
  const answer = await fetch(app.url + address, request).catch(() => undefined);
  await answer?.text().catch(() => undefined);
  return answer && { status: answer.status, to: answer.headers.get('location') ?? '' };
}

async function page(who: keyof typeof cookies, address: string): Promise<string> {
  const answer = await fetch(app.url + address, { headers: headersOf(who) });
  expect(answer.status).toBe(200);
  return answer.text();
}

const minute = () => ({ onDate: today, minutes: '1', source: 'Buku', token: randomUUID() });

/** Logs one minute after the other until the site is gone; the marks of the acknowledged ones, and of the lost one. */
async function logUntilGone(): Promise<{ acknowledged: string[]; lost: Record<string, string> }> {
  for (const acknowledged: string[] = []; ;) {
    const next = minute();
    const answer = await post('ani', '/learning/hours?/log', next);
    if (answer?.status !== 303) return { acknowledged, lost: next };
    acknowledged.push(next.token);
  }
}

/** Begins to send a report with a file, half a megabyte of the bytes it announces, and waits for ever. */
function sendHalf(address: string, announced = 1e6): http.ClientRequest {
  const start = '--x\r\nContent-Disposition: form-data; name="documents"; filename="laporan.pdf"\r\n\r\n%PDF-1.7\n';
  const headers = {
    ...headersOf('ani'),
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': announced
  };
  const request = http.request(app.url + address, { method: 'POST', headers }).on('error', () => undefined);
  request.write(start + ' '.repeat(500_000));
  return request;
}

/** Takes every connection from the site, as a restart of the database does. */
const cutConnections = () =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db());

const minutesOf = async (tokens: readonly string[]) =>
  (await sql<{ token: string }>`select token from learning.hours where token = any(${tokens})`.execute(db())).rows;
const documents = async () => (await sql`select from learning.attachment`.execute(db())).rows.length;
const storedFiles = async () => (await sql`select from platform.file`.execute(db())).rows.length;
const arriving = () => fs.readdirSync(files).filter((name) => name.endsWith('.part'));

const notice = {
  title: 'Menulis nota dinas yang singkat',
  need: 'other-need',
  goal: 'Nota dinas satu halaman',
  sourceKind: 'book',
  source: 'Pedoman tata naskah dinas',
  plannedMinutes: '120',
  startsOn: today,
  endsOn: today,
  send: '1'
};

it('more than the limit is refused before it was sent, and said plainly', async () => {
  const request = sendHalf('/knowledge/new', 60e6);
  const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
  expect(answer.statusCode).toBe(413);
  expect(await text(answer)).toMatch(/Kiriman terlalu besar|too much at once/);
  request.destroy();
});

it('losing its database again and again the site stays, and everything acknowledged is there', async () => {
  const minutes = Array.from({ length: 60 }, () => minute());
  const answered = new Map<string, number | undefined>();
  const logging = (async () => {
    for (const each of minutes) answered.set(each.token, (await post('ani', '/learning/hours?/log', each))?.status);
  })();
  for (let cut = 0; cut < 8; cut += 1) await Promise.all([cutConnections(), sleep(150)]);
  await logging;
  const acknowledged = [...answered].flatMap(([token, status]) => (status === 303 ? [token] : []));
  expect(await minutesOf(acknowledged)).toHaveLength(acknowledged.length);
  for (const each of minutes.filter(({ token }) => !acknowledged.includes(token)))
    expect((await post('ani', '/learning/hours?/log', each))?.status).toBe(303);
  expect(await minutesOf([...answered.keys()])).toHaveLength(minutes.length);
});

it('between two steps, in the middle of a minute and of an upload: everything acknowledged is there, and work goes on', async () => {
  const noticed = await post('ani', '/learning/new', { ...notice, token: randomUUID() });
  const id = /^\/learning\/(\d+)\?done=notice$/.exec(noticed?.to ?? '')?.[1] ?? '';
  expect(id).not.toBe('');
  sendHalf(`/learning/${id}/report`);
  await expect.poll(() => arriving().length, { timeout: 5000 }).toBe(1);
  const logging = logUntilGone();
  await sleep(700);
  await app.kill();
  const { acknowledged, lost } = await logging;
  expect(acknowledged.length).toBeGreaterThan(3);

  await start();
  expect((await minutesOf(acknowledged)).length).toBe(acknowledged.length);
  expect((await post('ani', '/learning/hours?/log', lost))?.status).toBe(303);
  expect(await minutesOf([lost['token'] ?? ''])).toHaveLength(1);

  expect([await documents(), await storedFiles()]).toEqual([0, 0]);
  expect(arriving()).toHaveLength(1);
  expect(await folderStore(files).sweep(new Date(Date.now() + 1000))).toBe(1);

  const matter = /notice-\d+-\d+/.exec(await page('head', `/learning/${id}`))?.[0] ?? '';
  const granted = await post('head', `/learning/${id}?/decide`, { matters: matter, verdict: 'agree' });
  expect(granted).toEqual({ status: 303, to: `/learning/${id}?done=decide` });
  expect(await page('ani', `/learning/${id}`)).toContain('?/evaluate');
});
