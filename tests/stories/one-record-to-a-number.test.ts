// The story of it all: what one person learns is noticed, granted, judged, reported and accepted, and the number of her unit moves.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, dayFromNow, field, pageOf, pdf, personaOf } from './support.ts';

const practice = 'I.SOL.1f';

/** How many of the unit achieved the practice, as its page says. */
async function figureOf(page: Page, unit: string): Promise<number> {
  const html = await (await page.request.get(`/units/${unit}?component=solutions`)).text();
  const link = new RegExp(`href="/units/${unit}/practices/${practice}[^>]*>(\\d+) dari`).exec(html);
  return Number(link?.[1]);
}

/** What is learnt ended a month ago, so that its report is due by now. */
const fields = (title: string) => ({
  title,
  need: 'gap',
  goal: 'Menulis kueri rekonsiliasi sendiri',
  sourceKind: 'course',
  source: 'Kursus kueri dasar',
  startsOn: dayFromNow(-40),
  endsOn: dayFromNow(-30),
  plannedMinutes: '90'
});

/** Fills the sheet of a new activity and gives notice; answers with the address of the activity. */
async function giveNotice(page: Page, title: string): Promise<string> {
  const { goal, sourceKind, source, startsOn, endsOn, plannedMinutes } = fields(title);
  await page.goto('/learning/new');
  await field(page, m.learning_field_title()).fill(title);
  await page.getByRole('radio', { name: m.learning_need_gap() }).check();
  await field(page, m.learning_goal()).fill(goal);
  await page.getByLabel(m.learning_source_kind()).selectOption(sourceKind);
  await field(page, m.learning_source()).fill(source);
  await field(page, m.learning_starts_on()).fill(startsOn);
  await field(page, m.learning_ends_on()).fill(endsOn);
  await field(page, m.learning_planned()).fill(plannedMinutes);
  await page.getByRole('button', { name: m.learning_send_notice() }).click();
  await expect(page).toHaveURL(/\/learning\/\d+\?done=notice$/);
  return new URL(page.url()).pathname;
}

/** One more activity, left lying without a report. */
async function leaveLying(page: Page, title: string): Promise<void> {
  const form = { ...fields(title), token: crypto.randomUUID(), send: 'notice' };
  const headers = { origin: new URL(page.url()).origin, accept: 'text/html' };
  expect((await page.request.post('/learning/new', { form, headers, maxRedirects: 0 })).status()).toBe(303);
}

/** The supervisor opens the matter on the desk and decides it. */
async function decide(page: Page, title: string, verdict: string): Promise<void> {
  await page.goto('/team/decisions');
  await page.getByRole('link', { name: title, exact: true }).click();
  const detail = page.getByRole('article');
  await expect(detail.getByRole('heading', { name: title })).toBeVisible();
  await detail.getByRole('button', { name: verdict }).click();
  await expect(page.getByText(m.learning_team_result_done_one())).toBeVisible();
}

async function evaluateAndReport(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('radio', { name: m.learning_met_4() }).check();
  await field(page, m.learning_reflection()).fill('Latihan dengan berkas sendiri sangat membantu.');
  await page.getByRole('button', { name: m.learning_evaluate() }).click();
  await page.getByRole('link', { name: m.learning_write_report() }).click();
  await field(page, m.learning_report_what()).fill('Menggabungkan dua tabel dan menelusuri selisihnya.');
  await page.getByLabel(m.learning_documents()).setInputFiles(pdf('catatan.pdf'));
  await page.getByRole('button', { name: m.learning_report_send() }).click();
  await expect(page).toHaveURL(/\?done=report$/);
}

test('one record reaches the number of the unit, and the number opens the record @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  test.setTimeout(120_000);
  const who = personaOf(javaScriptEnabled ? 'employee' : 'other'); // two runs at once must not move the same number
  const learner = await pageOf(browser, who);
  await learner.goto(`/people/${who.nip}`);
  const decider = learner.getByRole('region', { name: m.people_deciders() }).getByRole('link').first();
  const nip = (await decider.getAttribute('href'))?.split('/').at(-1) ?? '';
  const supervisor = await pageOf(browser, { nip });
  const complaints = complaintsOf(learner, supervisor);

  const before = await figureOf(supervisor, who.unit);
  const isFigure = (number: number) =>
    expect.poll(() => figureOf(supervisor, who.unit), { timeout: 2000, intervals: [100] }).toBe(number);
  const title = `Kueri dasar ${Date.now()}`;
  const address = await giveNotice(learner, title);
  await test.step('so many reports are left lying that the number falls', async () => {
    const hasFallen = () =>
      isFigure(before - 1).then(
        () => true,
        () => false
      );
    for (let n = 0; n < 8 && !(await hasFallen()); n++) await leaveLying(learner, `${title}, lagi`);
    await isFigure(before - 1);
  });
  await test.step('the opportunity is granted', () => decide(supervisor, title, m.learning_grant()));
  await test.step('the learning is judged and reported', () => evaluateAndReport(learner, address));
  await test.step('the report is accepted, and the number moves', async () => {
    await decide(supervisor, title, m.learning_accept());
    await isFigure(before);
  });
  await test.step('the number opens the record', async () => {
    await supervisor.goto(`/units/${who.unit}?component=solutions`);
    const row = supervisor
      .getByRole('row')
      .filter({ has: supervisor.getByRole('link', { name: practice, exact: true }) });
    await row.getByRole('link', { name: / dari / }).click();
    await supervisor.getByRole('link', { name: title }).click();
    await expect(supervisor).toHaveURL(new RegExp(`${address}$`));
    await expect(supervisor.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });
  expect(complaints).toEqual([]);
});
