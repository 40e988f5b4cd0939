// Knowledge that stays right: an asset is reviewed and replaced, a need is listed and given to somebody who writes it, and
// who moves hands over what she knows.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, dayFromNow, field, pageOf, personaOf, sendForm } from './support.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** An asset of the employee's own, published. */
async function publishedBy(page: Page, title: string): Promise<string> {
  const html = await (await page.request.get('/knowledge/new?template=free')).text();
  const unitId = /name="unitId"[\s\S]*?<option value="(\d+)"/.exec(html)?.[1] ?? '';
  const text = { title, summary: 'Langkah singkat.', body: 'Isi.', form: 'text', level: '3', unitId, template: 'free' };
  const made = (await sendForm(page, '/knowledge/new', { ...text, token: crypto.randomUUID() })).replace(/\?.*/, '');
  await sendForm(page, `${made}?/publish`, {});
  return made;
}

test('an asset is reviewed, then replaced by a newer one @noscript', async ({ browser }) => {
  test.setTimeout(120_000);
  const author = await pageOf(browser, 'employee');
  const complaints = complaintsOf(author);
  const stamp = Date.now().toString(36);
  const older = await publishedBy(author, `Retur lama ${stamp}`);
  const newer = await publishedBy(author, `Retur baru ${stamp}`);
  const reviews = older.replace('/knowledge/', '/curation/assets/');

  await author.goto(reviews);
  await author.getByLabel(m.curation_next_on()).fill('2020-01-01');
  await press(author, m.curation_sign_do());
  await expect(author.getByLabel(m.curation_next_on())).toHaveAccessibleDescription(
    new RegExp(RegExp.escape(m.curation_reason_past_day()))
  );
  await author.getByLabel(m.curation_next_on()).fill(dayFromNow(200));
  await press(author, m.curation_sign_do());
  await expect(author.getByText(m.curation_done_closed())).toBeVisible();
  await expect(author.getByText(m.curation_reason_same_again())).toBeVisible();
  await author.getByText(m.curation_other_ways()).click();
  await field(author, m.curation_replace_by()).fill(newer);
  await press(author, m.curation_replace_do());
  await author.goto(older);
  await expect(author.getByText(m.curation_note_replaced())).toBeVisible();
  await expect(author.getByRole('link', { name: `Retur baru ${stamp}` })).toHaveAttribute('href', newer);
  expect(complaints).toEqual([]);
});

test('a need is listed and given to an author, whose draft opens by itself @noscript', async ({ browser }) => {
  test.setTimeout(120_000);
  const [leader, author] = [await pageOf(browser, 'leader'), await pageOf(browser, 'employee')];
  const complaints = complaintsOf(leader, author);
  const name = `Menelusuri retur ${Date.now().toString(36)}`;
  await leader.goto('/curation/needs/new');
  await leader.getByLabel(m.curation_job()).selectOption({ index: 1 });
  await field(leader, m.curation_need_name()).fill(name);
  await press(leader, m.curation_need_save());
  await expect(leader.getByRole('heading', { name, level: 1 })).toBeVisible();
  const address = new URL(leader.url()).pathname;
  await field(leader, m.curation_ask_nip()).fill(personaOf('employee').nip);
  await press(leader, m.curation_ask_do());
  await expect(leader.getByText(m.curation_done_assigned())).toBeVisible();
  await author.goto('/inbox');
  await author.getByRole('link', { name }).first().click();
  await expect(author).toHaveURL(new RegExp(`${address}$`));
  await press(author, m.curation_own_begin());
  await expect(author).toHaveURL(/\/knowledge\/\d+\/edit/);
  expect(complaints).toEqual([]);
});

test('who moves hands over, step by step', async ({ browser }) => {
  test.setTimeout(120_000);
  const [leader, mover] = [await pageOf(browser, 'supervisor'), await pageOf(browser, 'employee')];
  const complaints = complaintsOf(leader, mover);
  const asset = await publishedBy(mover, `Kasus serah terima ${Date.now().toString(36)}`);
  const form = { nip: personaOf('employee').nip, movesOn: dayFromNow(20), successor: '', token: crypto.randomUUID() };
  const address = await sendForm(leader, '/handover/new', form);
  await mover.goto(address);
  for (const part of ['tasks', 'contacts', 'risks', 'open-work'])
    await sendForm(mover, `${address}?/add`, { part, body: 'Catatan', asset: '' });
  await sendForm(mover, `${address}?/add`, { part: 'cases', body: '', asset });
  await mover.goto(address);
  await press(mover, m.handover_make_ready());
  await expect(mover.getByText(m.handover_done_ready())).toBeVisible();
  await leader.goto(address);
  await press(leader, m.handover_sign_off());
  await expect(leader.getByText(m.handover_done_complete())).toBeVisible();
  expect(complaints).toEqual([]);
});
