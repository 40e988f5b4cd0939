// What the stories share: people in browsers of their own, pages that must not complain, days and files.
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { addDays, dayOf, type Day } from '#platform/dates.ts';
import { demoPersonas, type PersonaKey } from '#demo/personas.ts';

/** The known person of the demonstration by the part they play. */
export const personaOf = (key: PersonaKey) => demoPersonas.find((persona) => persona.key === key) ?? demoPersonas[0]!;

const daysAhead = Number(process.env['DAYS_AHEAD'] ?? 0);

/** The day so many days from today, where the ministry is and as its site counts them. */
export const dayFromNow = (days: number): Day => addDays(dayOf(new Date(), 'Asia/Jakarta'), daysAhead + days);

/** The year that it is there. */
export const thisYear = Number(dayFromNow(0).slice(0, 4));

/** Signs in on the sign-in page by one click, as a visitor of the demonstration does. */
export async function signInAs(page: Page, key: PersonaKey): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: personaOf(key).name }).click();
  await expect(page).toHaveURL(/\/$/);
}

/** Signs in as anybody of the demonstration, by NIP, as the button of the sign-in page does. */
export async function enterBy(page: Page, nip: string): Promise<void> {
  const headers = { accept: 'text/html', origin: process.env['BASE_URL'] ?? '' };
  const answer = await page.request.post('/sign-in?/demo', { form: { nip, back: '/' }, maxRedirects: 0, headers });
  expect(answer.status()).toBe(303);
}

/** Somebody's own browser, signed in; a persona by key, anybody else by NIP. */
export async function pageOf(browser: Browser, who: PersonaKey | { nip: string }): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await enterBy(page, typeof who === 'string' ? personaOf(who).nip : who.nip);
  return page;
}

/** Posts a form as the page's browser would, without drawing it; answers with the address it leads to. */
export async function sendForm(page: Page, path: string, form: Record<string, string>): Promise<string> {
  const headers = { accept: 'text/html', origin: process.env['BASE_URL'] ?? '' };
  const answer = await page.request.post(path, { form, headers, maxRedirects: 0 });
  expect(answer.status(), path).toBe(303);
  return answer.headers()['location'] ?? '';
}

/** A learning of those days, judged by its learner, so that its report can be written; with its address. */
export async function judgedLearning(page: Page, days: { startsOn: Day; endsOn: Day }): Promise<string> {
  const source = { sourceKind: 'book', source: 'Pedoman rekonsiliasi', plannedMinutes: '90' };
  const goal = { title: 'Menelusuri selisih kas', need: 'gap', goal: 'Menemukan selisih dalam satu hari' };
  const started = await sendForm(page, '/learning/new', { ...goal, ...source, ...days, send: 'notice' });
  const address = started.replace(/\?.*/, '');
  await sendForm(page, `${address}?/evaluate`, { metGoal: '4', reflection: 'Contoh dari kantor sendiri membantu.' });
  return address;
}

/** What the browsers complained of while the work went on; a refused form answers 422 on purpose. */
export function complaintsOf(...pages: Page[]): string[] {
  const complaints: string[] = [];
  for (const page of pages) {
    page.on('console', (message) => {
      const isRefusal = /status of (404|409|422|429)/.test(message.text());
      if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  }
  return complaints;
}

/** The field whose label begins with the words. */
export const field = (within: Page | Locator, label: string): Locator =>
  within.getByRole('textbox', { name: new RegExp(`^${RegExp.escape(label)}`) });

const hasScript = () => test.info().project.use.javaScriptEnabled !== false;

/** The field of a long text; with script once its editor has come. */
async function writingField(page: Page, label: string): Promise<Locator> {
  const place = field(page, label);
  if (hasScript()) await expect(place).toHaveClass(/writing-text/);
  return place;
}

/** Writes a long text in place of what stood there. */
export const writeText = async (page: Page, label: string, text: string): Promise<void> =>
  (await writingField(page, label)).fill(text);

/** Expects that a long text stands in its field. */
export async function expectWritten(page: Page, label: string, text: string): Promise<void> {
  const place = await writingField(page, label);
  await (hasScript() ? expect(place).toHaveText(text) : expect(place).toHaveValue(text));
}

/** Holds the script of the pages back, as a slow line does; what it answers with lets it come. */
export async function holdScript(page: Page): Promise<() => void> {
  let arrive = () => {};
  const script = new Promise<void>((done) => (arrive = done));
  await page.route('**/_app/**/*.js', async (route) => {
    await script;
    await route.continue();
  });
  return arrive;
}

/** A document as the report of an activity asks for one: small, and a PDF by its content. */
export const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n')
});
