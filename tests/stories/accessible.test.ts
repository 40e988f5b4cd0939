// Every page holds WCAG 2.2 AA, half of them looked at on the desk and half on the phone, in each theme and language,
// and none is wider than a phone.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { PersonaKey } from '#demo/personas.ts';
import { capabilitiesOf } from '#modules/roles/roles.ts';
import { access, type Access } from '../../src/access.server.ts';
import {
  complaintsOf,
  dayFromNow,
  enterBy,
  judgedLearning,
  personaOf,
  sendForm,
  signInAs,
  thisYear
} from './support.ts';

test.describe.configure({ mode: 'parallel' });

type Reader = PersonaKey | 'visitor';

/** Every route that draws a page: from the folders themselves, so that a new one is looked at too. */
const routes = fs
  .globSync('src/routes/**/+page.svelte')
  .map((file) => file.slice('src/routes'.length, -'/+page.svelte'.length) || '/')
  .filter((route) => route !== '/sign-in/resume') // opened by posting a form alone; the story of coming in passes it
  .toSorted();

/** Who opens a page: a visitor where anybody may, else the first who may by the access table. */
function readerOf(route: string): Reader {
  const need = (access as Record<string, Access>)[route]?.read ?? 'nobody';
  if (need === 'anyone' && route !== '/') return 'visitor';
  if (route.startsWith('/team/')) return 'supervisor';
  if (route === '/surveys/[campaign]/answer') return 'auditor';
  if (route === '/offers/[offer]/edit' || route.startsWith('/feedback/[recommendation]')) return 'leader';
  if (route === '/committee/[year]/members') return 'administrator';
  if (route.startsWith('/committee/units/')) return 'officer';
  if (/^\/handover\/|^\/curation\/needs\/new/.test(route)) return 'leader';
  if (/^\/culture\/(activities\/\[id\]\/code|.*\/new$)/.test(route) && !/ideas|questions/.test(route)) return 'leader';
  if (
    route === '/knowledge/sharing/series/new' ||
    /^\/governance\/(.*(new|edit|check|keep)$|verifications)/.test(route)
  )
    return 'leader';
  if (need === 'quality.appoint' || need === 'knowledge.steward') return 'officer';
  if (need === 'anyone' || need === 'signed-in') return 'employee';
  return capabilitiesOf('administrator').includes(need) ? 'administrator' : 'auditor';
}

/** The addresses of records that are always there. */
const known: Record<string, string> = {
  '/knowledge/course/[part]': '/knowledge/course/howto',
  '/assessment/[year]': `/assessment/${thisYear}`,
  '/committee/[year]/members': `/committee/${thisYear}/members`,
  '/check/[transcript]': '/check/7K2MQ-7K2MQ-7K2MQ-7K2MQ',
  '/people/[nip]': `/people/${personaOf('employee').nip}`,
  '/practices/[id]': '/practices/I.SOL.1f',
  '/records/transcript/[nip]/[year]': `/records/transcript/${personaOf('employee').nip}/${thisYear}`,
  '/units/[code]': '/units/M.05',
  '/units/[code]/practices/[id]': '/units/M.05/practices/I.SOL.1c'
};
/** The other records: the list that links to one, and what an address among its links looks like. */
const shelves: Record<string, [list: string, link: RegExp]> = {
  '/coaching/[relation]': ['/coaching', /\/coaching\/\d+/],
  '/culture/ideas/[id]': ['/culture/ideas?show=all', /\/culture\/ideas\/\d+/],
  '/culture/activities/[id]': ['/culture/activities?show=past', /\/culture\/activities\/\d+/],
  '/culture/changes/[id]': ['/culture/changes', /\/culture\/changes\/\d+/],
  '/culture/council/[id]': ['/culture/council', /\/culture\/council\/\d+/],
  '/culture/visions/[id]': ['/culture/visions', /\/culture\/visions\/\d+/],
  '/culture/questions/[id]': ['/culture/questions', /\/culture\/questions\/\d+/],
  '/committee/objections/[id]': ['/committee/objections?show=answered', /\/committee\/objections\/\d+/],
  '/committee/units/[dossier]': ['/committee', /\/committee\/units\/\d+/],
  '/governance/documents/[id]': ['/governance/documents', /\/governance\/documents\/\d+/],
  '/governance/verifications/[check]': ['/governance/verifications', /\/governance\/verifications\/\d+/],
  '/governance/skill-groups/[id]': ['/governance/skill-groups', /\/governance\/skill-groups\/\d+/],
  '/curation/assets/[asset]': ['/curation/freshness?show=current', /\/curation\/assets\/\d+/],
  '/curation/collections/[collection]': ['/curation/collections', /\/curation\/collections\/\d+/],
  '/curation/needs/[need]': ['/curation/needs?show=all', /\/curation\/needs\/\d+/],
  '/feedback/[recommendation]': ['/feedback?show=mine&state=closed', /\/feedback\/\d+/],
  '/feedback/spreads/[spread]': ['/inbox', /\/feedback\/spreads\/\d+/],
  '/feedback/rounds/[round]': ['/feedback/rounds', /\/feedback\/rounds\/\d+/],
  '/handover/[move]': ['/handover?show=done', /\/handover\/\d+/],
  '/history/[record]': ['/history', /\/history\/\d+/],
  '/knowledge/[asset]': ['/knowledge?mine=true', /\/knowledge\/\d+/],
  '/knowledge/sharing/[id]': ['/knowledge/sharing', /\/knowledge\/sharing\/\d+/],
  '/knowledge/sharing/series/[id]': ['/knowledge/sharing/calendar', /\/knowledge\/sharing\/series\/\d+/],
  '/learning/[activity]': ['/learning', /\/learning\/\d+/],
  '/library/[asset]': ['/library', /\/library\/\d+/],
  '/plans/[plan]': ['/plans', /\/plans\/\d+/],
  '/programmes/[id]': ['/programmes?seats=true', /\/programmes\/\d+/],
  '/needs/[need]': ['/needs', /\/needs\/\d+/],
  '/offers/[offer]': ['/offers?show=all', /\/offers\/\d+/],
  '/offers/assignments/[assignment]': ['/offers/mine', /\/offers\/assignments\/\d+/],
  '/quality/[submission]': ['/quality', /\/quality\/\d+/],
  '/quality/panels/[panel]': ['/quality/panels', /\/quality\/panels\/\d+/],
  '/surveys/[campaign]': ['/surveys', /\/surveys\/\d+(?=\/results)/],
  '/teams/[id]': ['/teams', /\/teams\/\d+/],
  '/transfer/innovations/[id]': ['/transfer/innovations', /\/transfer\/innovations\/\d+/],
  '/transfer/notes/[note]': ['/transfer', /\/transfer\/notes\/\d+/],
  '/transfer/plans/[plan]': ['/transfer', /\/transfer\/plans\/\d+/]
};

/** A link that lets somebody in once, made as an administrator makes it; looking at its page does not spend it. */
async function makeLink(browser: Browser): Promise<string> {
  const page = await (await browser.newContext()).newPage();
  await enterBy(page, personaOf('administrator').nip);
  const headers = { accept: 'text/html', origin: process.env['BASE_URL'] ?? '' };
  const form = { nip: personaOf('leader').nip };
  const made = await page.request.post('/admin/accounts?/link', { form, headers });
  const link = /\/sign-in\/link\/[\w-]+/.exec(await made.text())?.[0] ?? '';
  await page.context().close();
  return link;
}

/** A survey of the auditor's unit alone, opened by an administrator, so that it waits for nobody else. */
async function surveyOf(browser: Browser): Promise<string> {
  const page = await (await browser.newContext()).newPage();
  await enterBy(page, personaOf('administrator').nip);
  const whom = { year: String(thisYear), unitCode: personaOf('auditor').unit, closesOn: dayFromNow(0) };
  const opened = await sendForm(page, '/surveys/new?/open', {
    ...whom,
    purpose: 'Uji',
    mode: 'anonymous',
    keepMonths: '12'
  });
  await page.context().close();
  return opened.replace(/\?.*/, '/answer');
}

/** A report to be written, of what ended yesterday: it is not due yet, so that it moves no number. */
const reportOf = async (page: Page): Promise<string> =>
  `${await judgedLearning(page, { startsOn: dayFromNow(-2), endsOn: dayFromNow(-1) })}/report`;

/** A draft of the running year's scheme, by its first version: whoever asks second is given the first one's. */
const beginDraft = (page: Page): Promise<string> =>
  sendForm(page, `/assessment/${thisYear}/scheme?/draft`, { from: `${thisYear}.1` });

/** The code of a session of one's own that is held today. */
async function codeOf(page: Page): Promise<string> {
  const form = { title: 'Kode hadir', heldOn: dayFromNow(0), minutes: '30', token: crypto.randomUUID() };
  return `${await sendForm(page, '/knowledge/sharing/new', form)}/code`;
}

/** The code of an activity that is held today, announced by who reads it. */
async function activityCodeOf(page: Page): Promise<string> {
  const choices = await (await page.request.get('/culture/activities/new')).text();
  const unitId = /<select[^>]*name="unitId"[\s\S]*?<option value="(\d+)"/.exec(choices)?.[1] ?? '';
  const startsAt = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(11, 16);
  const form = { unitId, kind: 'exchange', title: 'Gelar', purpose: 'Berbagi', heldOn: dayFromNow(0), startsAt };
  const made = await sendForm(page, '/culture/activities/new', { ...form, minutes: '60' });
  return `${made.replace(/\?.*/, '')}/code`;
}

/** A session of the reader's own coaching: its relation links to it. */
async function sessionOf(page: Page): Promise<string> {
  const relation = await addressOf(page, '/coaching/[relation]');
  return /\/coaching\/\d+\/sessions\/\d+/.exec(await (await page.request.get(relation)).text())?.[0] ?? relation;
}

/** A page inside the community that the employee owns: of a session that is on, of a post of hers, of her membership. */
async function insideCommunity(page: Page, route: string): Promise<string> {
  const textOf = async (address: string) => (await page.request.get(address)).text();
  const mine = (await textOf('/communities?show=mine')).match(/\/communities\/\d+(?=")/g) ?? [];
  const pages = await Promise.all(
    [...new Set(mine)].map(async (address) => ({ address, text: await textOf(address) }))
  );
  const own = pages.find(({ address, text }) => text.includes(`${address}/sessions/new`));
  const home = own?.address ?? '';
  if (route.startsWith('/communities/memberships'))
    return /\/communities\/memberships\/\d+/.exec(own?.text ?? '')?.[0] ?? '';
  const startsAt = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(11, 16);
  const session = () =>
    sendForm(page, `${home}/sessions/new`, { title: 'Bedah kasus', heldOn: dayFromNow(0), startsAt, minutes: '60' });
  const post = () => sendForm(page, `${home}/posts/new`, { kind: 'note', title: 'Catatan', body: 'Isi' });
  const inside = route.slice('/communities/[id]'.length);
  if (inside.startsWith('/sessions/[')) return (await session()) + inside.slice('/sessions/[session]'.length);
  if (inside.startsWith('/posts/[')) return (await post()).replace(/\?.*/, '');
  return home + inside;
}

/** A decision on an asset of the reader's own: the page of its submission leads to it. */
async function decisionOf(page: Page): Promise<string> {
  const textOf = async (address: string) => (await page.request.get(address)).text();
  const own = [...new Set((await textOf('/quality')).match(/\/quality\/\d+(?=")/g))];
  const pages = await Promise.all(own.slice(0, 8).map(textOf));
  return /\/quality\/decisions\/\d+/.exec(pages.join(''))?.[0] ?? '';
}

/** The first address of this look among the links of a list. */
const addressIn = async (page: Page, list: string, link: RegExp): Promise<string> =>
  link.exec(await (await page.request.get(list)).text())?.[0] ?? list;

/** The address of a page of this route, for somebody who may read it. */
async function addressOf(page: Page, route: string): Promise<string> {
  if (route === '/sign-in/link/[token]') return makeLink(page.context().browser()!);
  if (route === '/surveys/[campaign]/answer') return surveyOf(page.context().browser()!);
  if (route === '/learning/[activity]/report') return reportOf(page);
  if (route === '/culture/activities/[id]/code') return activityCodeOf(page);
  if (/scheme.(draft|adopt)/.test(route)) await beginDraft(page);
  if (route === '/quality/decisions/[decision]') return decisionOf(page);
  if (route === '/quality/submit/[asset]')
    return (await addressIn(page, '/knowledge?mine=true', /\/knowledge\/\d+/)).replace('knowledge', 'quality/submit');
  if (route === '/knowledge/sharing/[id]/code') return codeOf(page);
  if (route === '/committee/units/[dossier]/judge/[practice]')
    return `${await addressIn(page, `/committee?year=${thisYear - 1}`, /\/committee\/units\/\d+/)}/judge/I.KMI.2`;
  if (route === '/offers/[offer]/edit') return `${await addressIn(page, '/offers?show=led', /\/offers\/\d+/)}/edit`;
  if (/^\/governance\/documents\/\[id\]\/(check|keep|waiting)$/.test(route)) {
    const list = route.endsWith('waiting') ? 'kind=direction' : 'unit=M.05&kind=vision';
    const document = await addressIn(page, `/governance/documents?${list}`, /\/governance\/documents\/\d+/);
    return document + route.slice('/governance/documents/[id]'.length);
  }
  if (route === '/coaching/[relation]/sessions/[session]') return sessionOf(page);
  if (/^\/communities\/(\[|memberships)/.test(route)) return insideCommunity(page, route);
  const isAbove = (key: string) => route === key || route.startsWith(`${key}/`);
  const key = Object.keys({ ...known, ...shelves })
    .filter(isAbove)
    .toSorted()
    .at(-1);
  if (key === undefined) return route;
  const [list, link] = shelves[key] ?? [];
  const place = known[key] ?? link?.exec(await (await page.request.get(list ?? '/')).text())?.[0];
  return `${place}${route.slice(key.length)}`;
}

/** The checker, as the library brings it along: it is part of every page from its beginning, so that nothing is sent twice. */
const require = createRequire(import.meta.url);
const checker = createRequire(require.resolve('@axe-core/playwright'))('axe-core') as Checker;
type Found = { id: string; nodes: { html: string }[] };
type Checker = { source: string; run: (page: Document, options: object) => Promise<{ violations: Found[] }> };
const asked = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the checker finds wrong; only that leaves the page. */
const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: Checker };
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, asked);

async function expectSound(page: Page, route: string): Promise<void> {
  const address = await addressOf(page, route);
  const answer = await page.goto(address);
  expect(answer?.status(), `${route}: ${address}`).toBe(200);
  expect(new URL(page.url()).pathname, route).toBe(address);
  const faults = await faultsOf(page);
  await page.setViewportSize(screens.phone);
  const width = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
  if (width > 0) faults.push(`${width} px wider than the phone`);
  expect.soft(faults, address).toEqual([]);
}

const screens = { desk: { width: 1280, height: 900 }, phone: { width: 360, height: 4000 } };

/** How a page is seen: desk or phone, light or dark, Indonesian or English, each half of the pages. */
async function dress(page: Page, at: number): Promise<void> {
  const url = process.env['BASE_URL'] ?? '';
  const locale = { name: 'PARAGLIDE_LOCALE', value: at & 4 ? 'en' : 'id', url };
  await page.context().addCookies([locale, { name: 'theme', value: at & 2 ? 'dark' : 'light', url }]);
  await page.setViewportSize(at & 1 ? screens.phone : screens.desk);
}

const groups: Record<string, Reader[]> = {
  'the employee': ['employee'],
  'visitors and offices': ['visitor', 'supervisor', 'leader', 'officer', 'administrator', 'auditor']
};

for (const [group, readers] of Object.entries(groups))
  test(`every page of ${group}`, async ({ browser }) => {
    test.setTimeout(240_000);
    for (const reader of readers) {
      const page = await (await browser.newContext()).newPage();
      await page.addInitScript({ content: checker.source });
      const complaints = complaintsOf(page);
      if (reader !== 'visitor') await signInAs(page, reader);
      for (const [at, route] of routes.entries()) {
        if (readerOf(route) !== reader) continue;
        await dress(page, at);
        await expectSound(page, route);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });
