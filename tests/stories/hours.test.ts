// Minutes of learning: logged by one, confirmed by another for the month, and only then counted; the calendar by its secret address.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, dayFromNow, field, pageOf, personaOf } from './support.ts';

/** The large figures of the hours' page by their place: JP of the year, months, minutes that wait. */
const figure = (page: Page, place: 'jp' | 'waiting') => page.getByRole('definition').nth(place === 'jp' ? 0 : 2);
const numberIn = async (page: Page, place: 'jp' | 'waiting') =>
  Number((/[\d.,]+/.exec(await figure(page, place).innerText())?.[0] ?? '').replaceAll('.', '').replace(',', '.'));

/** Two of whom no other story tells, for hours come to a person from many sides; and who confirms theirs. */
const teams = {
  script: ['199812062023032001', personaOf('supervisor').nip],
  plain: ['198106172004031001', '197307121998012001']
};
const day = dayFromNow(-1);

async function log(page: Page, minutes: string, source: string): Promise<void> {
  await field(page, m.learning_log_day()).fill(day);
  await field(page, m.learning_log_other()).fill(minutes);
  await field(page, m.learning_log_source()).fill(source);
  await page.getByRole('button', { name: m.learning_log(), exact: true }).click();
}

test('minutes count once the supervisor confirmed the month, the unusual ones first @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  test.setTimeout(120_000);
  const nips = javaScriptEnabled ? teams.script : teams.plain;
  const learner = await pageOf(browser, { nip: nips[0]! });
  const supervisor = await pageOf(browser, { nip: nips[1]! });
  const complaints = complaintsOf(learner, supervisor);
  const source = `Modul kueri ${Date.now()}`;
  await learner.goto('/learning/hours');
  const before = { jp: await numberIn(learner, 'jp'), waiting: await numberIn(learner, 'waiting') };
  await test.step('a wrong length is told at its place, what was typed is kept', async () => {
    await log(learner, 'dua jam', source);
    await expect(field(learner, m.learning_log_other())).toHaveAttribute('aria-invalid', 'true');
    await expect(field(learner, m.learning_log_other())).toHaveValue('dua jam');
    await expect(field(learner, m.learning_log_source())).toHaveValue(source);
  });
  await log(learner, '25', source);
  await expect(learner.getByText(m.learning_done_log())).toBeVisible();
  await log(learner, '250', `${source}, lama`);
  await expect(learner.getByText(m.learning_done_log())).toBeVisible();
  expect(await numberIn(learner, 'waiting')).toBe(before.waiting + 275);
  expect(await numberIn(learner, 'jp')).toBe(before.jp);

  const list = supervisor.getByRole('form', { name: m.learning_confirm_form() });
  const lineOf = (words: string) =>
    list.getByRole('listitem').filter({ has: supervisor.getByText(words, { exact: true }) });
  await test.step('the month of the team on one screen: the unusual one is above and not ticked', async () => {
    await supervisor.goto(`/team/hours?month=${day.slice(0, 7)}`);
    const [plain, odd] = [lineOf(source), lineOf(`${source}, lama`)];
    await expect(plain.getByRole('checkbox')).toBeChecked();
    await expect(odd.getByRole('checkbox')).not.toBeChecked();
    await expect(odd.getByText(m.learning_odd_long())).toBeVisible();
    const [above, below] = [await odd.boundingBox(), await plain.boundingBox()];
    expect(above!.y).toBeLessThan(below!.y);
    await list.getByRole('button', { name: m.learning_confirm() }).click();
    await expect(lineOf(source).getByText(m.learning_hours_counted())).toBeVisible();
  });
  await test.step('the unusual one is refused on the phone, where the reason is asked when it lacks', async () => {
    await supervisor.setViewportSize({ width: 360, height: 740 });
    for (const box of await list.getByRole('checkbox', { checked: true }).all()) await box.uncheck();
    await lineOf(`${source}, lama`).getByRole('checkbox').check();
    const reason = field(supervisor, m.learning_confirm_reason());
    await expect(reason).toBeHidden();
    await list.getByRole('button', { name: m.learning_refuse() }).click();
    await expect(reason).toHaveAttribute('aria-invalid', 'true');
    await expect(lineOf(`${source}, lama`).getByRole('checkbox')).toBeChecked();
    await reason.fill('Empat jam di hari kerja, tolong dipecah.');
    await list.getByRole('button', { name: m.learning_refuse() }).click();
    await expect(supervisor.getByText(m.learning_confirm_done_one())).toBeVisible();
  });
  await learner.goto('/learning/hours');
  expect(await numberIn(learner, 'jp')).toBeGreaterThan(before.jp);
  expect(await numberIn(learner, 'waiting')).toBeLessThanOrEqual(before.waiting); // others of the month counted with it
  const counted = learner.getByRole('row').filter({ has: learner.getByText(source, { exact: true }) });
  await expect(counted.getByText(m.learning_hours_counted())).toBeVisible();
  const refused = learner.getByRole('row').filter({ has: learner.getByText(`${source}, lama`) });
  await expect(refused.getByText('Empat jam di hari kerja, tolong dipecah.')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the calendar is read by its secret address alone, until that is replaced or revoked @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  const page = await pageOf(browser, javaScriptEnabled ? 'officer' : 'auditor');
  const stranger = await browser.newContext();
  const feed = async (address: string) => stranger.request.get(address);
  const shown = page.getByRole('textbox', { name: m.learning_calendar_address() });
  await page.goto('/learning/hours');
  await page.getByRole('button', { name: m.learning_calendar_make() }).click();
  const first = await shown.inputValue();
  const answer = await feed(first);
  expect(answer.headers()['content-type']).toContain('text/calendar');
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR[^]*END:VCALENDAR\s*$/);
  await page.getByRole('button', { name: m.learning_calendar_renew() }).click();
  await expect(shown).not.toHaveValue(first);
  const second = await shown.inputValue();
  expect((await feed(first)).status()).toBe(404);
  expect((await feed(second)).status()).toBe(200);
  await page.getByRole('button', { name: m.learning_calendar_revoke() }).click();
  await expect(page.getByText(m.learning_done_revoked())).toBeVisible();
  expect((await feed(second)).status()).toBe(404);
});
