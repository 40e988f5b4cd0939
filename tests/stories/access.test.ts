// The door: every URL of the access table, read and written by every persona, whatever its page may say.
import { expect, test, type APIRequestContext } from '@playwright/test';
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

const asBrowser = { accept: 'text/html', origin: process.env['BASE_URL'] ?? '' };

async function enter(request: APIRequestContext, key: PersonaKey | 'visitor'): Promise<void> {
  if (key === 'visitor') return;
  const form = { nip: personaOf(key).nip, back: '/' };
  const answer = await request.post('/sign-in?/demo', { form, maxRedirects: 0, headers: asBrowser });
  expect(answer.status()).toBe(303);
}

const urls = Object.entries(access as Record<string, Access>).filter(([url]) => url !== '/sign-out');

for (const [key, capabilities] of Object.entries(held) as [PersonaKey | 'visitor', readonly string[] | null][]) {
  test(`the door, read by ${key}`, async ({ request }) => {
    await enter(request, key);
    for (const [url, { read }] of urls) {
      const answer = await request.get(filled(url), { maxRedirects: 0, headers: asBrowser });
      const isSentToSignIn =
        answer.status() === 303 && (answer.headers()['location'] ?? '').startsWith('/sign-in?back=');
      if (read === undefined) expect([403, 404, 405], `${key} GET ${url}`).toContain(answer.status());
      else if (mayPass(read, capabilities))
        expect(isSentToSignIn || answer.status() === 500, `${key} GET ${url} → ${answer.status()}`).toBe(false);
      else if (capabilities === null) expect(isSentToSignIn, `${key} GET ${url} → ${answer.status()}`).toBe(true);
      else expect(answer.status(), `${key} GET ${url}`).toBe(404);
    }
  });

  test(`the door, written by ${key}`, async ({ request }) => {
    await enter(request, key);
    for (const [url, { write }] of urls) {
      if (mayPass(write, capabilities)) continue;
      const answer = await request.post(filled(url), { form: { a: 'b' }, maxRedirects: 0, headers: asBrowser });
      const isHeld = answer.status() === 307 && (answer.headers()['location'] ?? '').startsWith('/sign-in/resume');
      if (capabilities === null && write !== undefined)
        expect(isHeld, `${key} POST ${url} → ${answer.status()}`).toBe(true);
      else expect([404, 405], `${key} POST ${url} → ${answer.status()}`).toContain(answer.status());
    }
  });
}
