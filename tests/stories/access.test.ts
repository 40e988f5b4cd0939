// The door: every URL of the access table, read and written by every persona, whatever its page may say.
import { expect, test } from '@playwright/test';
import { access, type Access, type Need } from '../../src/access.server.ts';
import { capabilitiesOf } from '#modules/roles/roles.ts';
import type { PersonaKey } from '#demo/personas.ts';
import { personaOf, thisYear } from './support.ts';

/** What each persona holds, said by hand: the door is checked against this, not against itself. */
const held: Record<PersonaKey | 'visitor', readonly string[] | null> = {
  visitor: null,
  employee: [],
  other: [],
  supervisor: [...capabilitiesOf('supervisor'), ...capabilitiesOf('leader')],
  leader: [...capabilitiesOf('supervisor'), ...capabilitiesOf('leader')],
  officer: capabilitiesOf('officer'),
  administrator: capabilitiesOf('administrator'),
  auditor: capabilitiesOf('auditor')
};

/** A record that does not exist anywhere: the door is asked before the record. */
const filled = (url: string) =>
  url
    .replace('[year]', String(thisYear))
    .replace('[code]', 'M.05')
    .replace('[format]', 'csv')
    .replace('practices/[id]', 'practices/I.LRN.1')
    .replaceAll(/\[[a-z]+\]/g, '999999999');

function mayPass(need: Need | undefined, capabilities: readonly string[] | null): boolean {
  if (need === 'anyone') return true;
  if (need === undefined || capabilities === null) return false;
  return need === 'signed-in' || capabilities.includes(need);
}

const base = process.env['BASE_URL'] ?? '';
const asBrowser = { accept: 'text/html', origin: base };

/** What a browser of this persona sends along, signed in as the button of the sign-in page does. */
async function enter(key: PersonaKey | 'visitor'): Promise<Record<string, string>> {
  if (key === 'visitor') return asBrowser;
  const body = new URLSearchParams({ nip: personaOf(key).nip, back: '/' });
  const sent = { method: 'POST', body, redirect: 'manual', headers: asBrowser } as const;
  const answer = await fetch(`${base}/sign-in?/demo`, sent);
  expect(answer.status).toBe(303);
  const cookies = answer.headers.getSetCookie().map((each) => each.replace(/;.*/s, ''));
  return { ...asBrowser, cookie: cookies.join('; ') };
}

type Answer = { status: number; location: string };

/** Asks a URL and throws its page away; what it was is in the status. */
async function ask(url: string, headers: Record<string, string>, body?: URLSearchParams): Promise<Answer> {
  const answer = await fetch(base + filled(url), {
    method: body ? 'POST' : 'GET',
    redirect: 'manual',
    headers,
    ...(body ? { body } : {})
  });
  await answer.arrayBuffer(); // read to its end, so that the connection is used again
  return { status: answer.status, location: answer.headers.get('location') ?? '' };
}

const atOnce = 6;

/** Asks every URL, some at the same time: nothing here depends on the one before. */
async function askAll(
  entries: readonly [string, Access][],
  of: (url: string) => Promise<Answer>
): Promise<[string, Access, Answer][]> {
  const answers: [string, Access, Answer][] = [];
  const waiting = entries.values();
  const lane = async () => {
    for (const [url, need] of waiting) answers.push([url, need, await of(url)]);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return answers;
}

const urls = Object.entries(access as Record<string, Access>).filter(([url]) => url !== '/sign-out');

for (const [key, capabilities] of Object.entries(held) as [PersonaKey | 'visitor', readonly string[] | null][]) {
  test(`the door, read by ${key}`, async () => {
    const headers = await enter(key);
    const answers = await askAll(urls, (url) => ask(url, headers));
    expect(answers).toHaveLength(urls.length);
    for (const [url, { read }, { status, location }] of answers) {
      const isSentToSignIn = status === 303 && location.startsWith('/sign-in?back=');
      if (read === undefined) expect([403, 404, 405], `${key} GET ${url}`).toContain(status);
      else if (mayPass(read, capabilities))
        expect(isSentToSignIn || status === 500, `${key} GET ${url} → ${status}`).toBe(false);
      else if (capabilities === null) expect(isSentToSignIn, `${key} GET ${url} → ${status}`).toBe(true);
      else expect(status, `${key} GET ${url}`).toBe(404);
    }
  });

  test(`the door, written by ${key}`, async () => {
    const headers = await enter(key);
    const refused = urls.filter(([, { write }]) => !mayPass(write, capabilities));
    const answers = await askAll(refused, (url) => ask(url, headers, new URLSearchParams({ a: 'b' })));
    expect(answers).toHaveLength(refused.length);
    for (const [url, { write }, { status, location }] of answers) {
      const isHeld = status === 307 && location.startsWith('/sign-in/resume');
      if (capabilities === null && write !== undefined) expect(isHeld, `${key} POST ${url} → ${status}`).toBe(true);
      else expect([404, 405], `${key} POST ${url} → ${status}`).toContain(status);
    }
  });
}
