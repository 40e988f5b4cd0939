// Knowledge by the person: a lesson written by its form, used by another; a date of the unit's calendar that somebody
// takes, tells on, and that listeners prove by the code in the room.
import { expect, test, type Browser, type Page } from '@playwright/test';
import * as m from '#messages';
import { questions } from '#modules/knowledge/basics.ts';
import { complaintsOf, dayFromNow, expectWritten, field, pageOf, personaOf, writeText } from './support.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The three who take part, each in a browser of their own: who speaks, who leads, who comes. */
async function castOf(browser: Browser): Promise<{ speaker: Page; leader: Page; listener: Page }> {
  const [speaker, leader, listener] = await Promise.all([
    pageOf(browser, 'employee'),
    pageOf(browser, 'leader'),
    pageOf(browser, 'auditor')
  ]);
  return { speaker: speaker!, leader: leader!, listener: listener! };
}

/** The unit whose calendar is the reader's own, as the links of its page name it. */
async function ownUnit(page: Page): Promise<string> {
  const html = await (await page.request.get('/knowledge/sharing/calendar')).text();
  return /calendar\?unit=([^&"]+)/.exec(html)?.[1] ?? '';
}

/** A series that begins today, so that its first date is today's; with its address. */
async function planSeries(leader: Page, unit: string, title: string): Promise<string> {
  await leader.goto(`/knowledge/sharing/series/new?unit=${unit}`);
  await field(leader, m.knowledge_series_title_field()).fill(title);
  await leader.getByRole('radio', { name: m.knowledge_series_weekly() }).check();
  await leader.getByLabel(m.knowledge_series_ends()).fill('2020-01-01');
  await press(leader, m.knowledge_series_plan());
  await expect(leader.getByLabel(m.knowledge_series_ends())).toHaveAccessibleDescription(
    new RegExp(RegExp.escape(m.knowledge_reason_ends_before_starts()))
  );
  await expect(field(leader, m.knowledge_series_title_field())).toHaveValue(title);
  await leader.getByLabel(m.knowledge_series_ends()).fill(dayFromNow(0));
  await press(leader, m.knowledge_series_plan());
  await expect(leader).toHaveURL(/\/series\/\d+$/);
  return new URL(leader.url()).pathname;
}

test('a date of the calendar is taken, told on, proved by the code and rated @noscript', async ({ browser }) => {
  test.setTimeout(120_000);
  const { speaker, leader, listener } = await castOf(browser);
  const complaints = complaintsOf(speaker, leader, listener);
  const title = `Rabu berbagi ${Date.now().toString(36)}`;
  const series = await planSeries(leader, await ownUnit(speaker), title);

  const session = await test.step('anybody of the unit takes a free date', async () => {
    await speaker.goto(series);
    await speaker.getByRole('link', { name: new RegExp(`^${m.knowledge_series_offer_open()}`) }).click();
    await field(speaker, m.knowledge_series_topic()).fill('Selisih kas dalam satu jam');
    await press(speaker, m.knowledge_series_offer_do());
    await speaker.getByRole('link', { name: /Selisih kas dalam satu jam/ }).click();
    await expect(speaker).toHaveURL(/\/sharing\/\d+$/);
    return new URL(speaker.url()).pathname;
  });
  await test.step('an old code proves nothing, the one in the room does', async () => {
    await listener.goto(`${session}/here`);
    await field(listener, m.knowledge_series_here_field()).fill('AAAAAA');
    await press(listener, m.knowledge_series_here_do());
    await expect(field(listener, m.knowledge_series_here_field())).toHaveAccessibleDescription(
      new RegExp(RegExp.escape(m.knowledge_reason_code_expired()))
    );
    await speaker.goto(`${session}/code`);
    const code = ((await speaker.locator('.signs').textContent()) ?? '').replace(/\s/g, '');
    await field(listener, m.knowledge_series_here_field()).fill(code.trim());
    await press(listener, m.knowledge_series_here_do());
    await expect(listener.getByText(m.knowledge_series_here_done())).toBeVisible();
    expect((await listener.request.get(`${session}/code`)).status()).toBe(404);
  });
  await test.step('who was there says how it was; who was not finds no such form', async () => {
    for (const question of [
      m.knowledge_series_rate_clear(),
      m.knowledge_series_rate_useful(),
      m.knowledge_series_rate_usable()
    ])
      await listener.getByRole('group', { name: question }).getByRole('radio', { name: '4' }).check({ force: true });
    await press(listener, m.knowledge_series_rate_do());
    await expect(listener.getByText(m.knowledge_series_rate_done())).toBeVisible();
    await leader.goto(session);
    await expect(leader.getByText(m.knowledge_series_rate_title())).toHaveCount(0);
    await speaker.goto(session);
    await expect(speaker.getByText(m.knowledge_series_said_few())).toBeVisible();
  });
  await test.step('the calendar shows it held', async () => {
    await speaker.goto(series);
    await expect(speaker.getByRole('listitem').filter({ hasText: 'Selisih kas' })).toContainText(
      m.knowledge_series_state_held()
    );
  });
  expect(complaints).toEqual([]);
});

test('a lesson is written without blame, published, and used in the work of another @noscript', async ({ browser }) => {
  test.setTimeout(120_000);
  const [author, reader] = [await pageOf(browser, 'employee'), await pageOf(browser, 'officer')];
  const complaints = complaintsOf(author, reader);
  const title = `Uji coba formulir ${Date.now().toString(36)}`;

  const address = await test.step('by its form, with a warning where somebody is named', async () => {
    await author.goto('/knowledge/new?template=lesson');
    await expect(author.getByText(m.knowledge_forms_no_blame())).toBeVisible();
    await field(author, m.knowledge_field_title()).fill(title);
    await writeText(author, m.knowledge_forms_context(), 'Formulir baru di loket.');
    await writeText(author, m.knowledge_forms_action(), `Dipakai tanpa uji coba oleh ${personaOf('supervisor').nip}.`);
    await author.getByRole('radio', { name: m.knowledge_forms_outcome_failure() }).check({ force: true });
    await writeText(author, m.knowledge_forms_why(), 'Petunjuknya dapat dibaca dua cara.');
    await field(author, m.knowledge_field_summary()).fill('Bagi petugas loket.');
    await press(author, m.knowledge_save_draft());
    await expect(author.getByText(m.knowledge_forms_names_somebody())).toBeVisible();
    await press(author, m.knowledge_publish());
    await expect(author.getByText(m.knowledge_reason_unanswered())).toBeVisible();
    return new URL(author.url()).pathname;
  });
  await test.step('completed, it is published', async () => {
    await author.goto(`${address}/edit`);
    await expectWritten(author, m.knowledge_forms_why(), 'Petunjuknya dapat dibaca dua cara.');
    await writeText(author, m.knowledge_forms_action(), 'Dipakai tanpa uji coba.');
    await field(author, m.knowledge_forms_lesson_text()).fill('Uji coba satu jam menghemat satu pekan.');
    await writeText(author, m.knowledge_forms_recommendation(), 'Uji dengan tiga berkas nyata.');
    await press(author, m.knowledge_save_change());
    await expect(author.getByText(m.knowledge_forms_names_somebody())).toHaveCount(0);
    await press(author, m.knowledge_publish());
    await expect(author.getByRole('link', { name: m.knowledge_forms_share() })).toHaveAttribute('href', /\?asset=\d+$/);
  });
  await test.step('a reader uses it once a quarter and marks it; the author sees it', async () => {
    await reader.goto(address);
    await field(reader, m.knowledge_use_field()).fill('Formulir retur November');
    await press(reader, m.knowledge_use_do());
    await expect(reader.getByText(m.knowledge_use_done())).toBeVisible();
    await expect(field(reader, m.knowledge_use_field())).toHaveCount(0);
    await press(reader, m.knowledge_mark());
    await reader.goto('/knowledge/mine');
    await expect(reader.getByRole('link', { name: title }).first()).toBeVisible();
    await author.goto('/knowledge/mine');
    await expect(author.getByText('Formulir retur November').first()).toBeVisible();
  });
  expect(complaints).toEqual([]);
});

test('the check keeps what was answered and explains each answer @noscript', async ({ browser }) => {
  const page = await pageOf(browser, 'other');
  await page.goto('/knowledge/basics');
  const choose = async (key: string, choice: string) =>
    page.locator(`input[name="${key}"][value="${choice}"]`).check({ force: true });
  await choose('figure', 'a');
  const send = page
    .locator('form button')
    .filter({ hasText: new RegExp(`${m.knowledge_basics_send()}|${m.knowledge_basics_again()}`) });
  await send.click();
  await expect(page.getByText(m.knowledge_basics_missing())).toBeVisible();
  await expect(page.locator('input[name="figure"][value="a"]')).toBeChecked();
  for (const { key, right } of questions) await choose(key, right);
  await send.click();
  await expect(page.getByText(m.knowledge_basics_passed({ correct: '7', of: '7' }))).toBeVisible();
  await expect(page.getByText(m.knowledge_basics_q_asset_why())).toBeVisible();
});
