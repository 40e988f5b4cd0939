// An asset for one level-I unit: who is outside meets it nowhere, who is inside reads it, and every text of it is kept.
import { expect, test, type Locator, type Page } from '@playwright/test';
import * as m from '#messages';
import { attacks } from '#tests/support/attacks.ts';
import { complaintsOf, field, holdScript, pageOf, pdf, personaOf, sendForm, writeText } from './support.ts';

const script = { name: 'laporan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('#!/bin/sh\nrm -rf ~\n') };
const zip = {
  name: 'lampiran.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('PK\x03\x04\x14\0\0\0\0\0', 'latin1')
};

/** Who writes, who works in the same level-I unit, who in another one. */
const casts = {
  script: { author: personaOf('employee').nip, inside: personaOf('officer').nip, outside: personaOf('other').nip },
  plain: { author: personaOf('other').nip, inside: '197307121998012001', outside: personaOf('employee').nip }
};

const statusOf = async (page: Page, address: string) => (await page.request.get(address)).status();
const textOf = async (page: Page, address: string) => (await page.request.get(address)).text();
const says = async (page: Page, address: string, words: string) => (await textOf(page, address)).includes(words);

/** Writes a draft with a script and an archive for documents, so that both come back at the field of the files; answers with its address. */
async function write(page: Page, title: string, word: string): Promise<string> {
  await page.goto('/knowledge/new');
  await field(page, m.knowledge_field_summary()).fill('Bagi petugas bank: cara memeriksa selisih.');
  await page.getByRole('radio', { name: `2: ${m.knowledge_level_2()}` }).check();
  const save = page.getByRole('button', { name: m.knowledge_save_draft() });
  await test.step('a title is asked for, the rest that was typed is kept', async () => {
    await save.click();
    await expect(field(page, m.knowledge_field_title())).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, m.knowledge_field_summary())).toHaveValue('Bagi petugas bank: cara memeriksa selisih.');
  });
  await field(page, m.knowledge_field_title()).fill(title);
  await writeText(page, m.knowledge_field_body(), `Kata sandi perkara: ${word}.`);
  await page.getByRole('button', { name: m.knowledge_field_files(), exact: true }).setInputFiles([script, zip]);
  await save.click();
  await page.waitForURL(/\/knowledge\/\d+/); // the form waits for its files
  return new URL(page.url()).pathname.replace(/\/files$/, '');
}

/** Pastes as a program would that gives the clipboard so. */
const paste = (text: Locator, kind: 'text/html' | 'text/plain', words: string) =>
  text.evaluate(
    (place, [type, value]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(type!, value!);
      place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [kind, words]
  );

/** What is pasted keeps its shape; an image that cannot come along is told. */
async function pasteInto(page: Page, text: Locator): Promise<void> {
  const spanning =
    '<table><tr><td>Akun</td><td>Sisa</td></tr><tr><td rowspan="2">511</td><td>1</td></tr><tr><td>2</td></tr></table>';
  await paste(text, 'text/html', `<h5>Saldo</h5>${spanning}<p><img src="https://situs.example/a.png" alt="bagan"></p>`);
  await expect(page.getByRole('alert')).toHaveText(m.knowledge_text_picture_left({ count: '1' }));
  await expect(text.getByRole('heading', { level: 3, name: 'Saldo' })).toBeVisible();
  await expect(text.getByRole('row').last().getByRole('cell')).toHaveText(['', '2']);
  await expect(text).toContainText('[bagan]');
  await paste(text, 'text/plain', 'a'.repeat(1_000_001));
  await expect(page.getByRole('alert')).toHaveText(m.knowledge_text_paste_too_much());
  await text.press('ControlOrMeta+a');
  await paste(text, 'text/plain', '## Ditempel\n\n- satu\n- dua');
  await expect(text.getByRole('heading', { level: 2, name: 'Ditempel' })).toBeVisible();
  await expect(text.getByRole('listitem')).toHaveText(['satu', 'dua']);
}

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Inserts an image on a line that brings it only once what is answered is called. */
async function insertSlowly(page: Page): Promise<() => void> {
  let goOn = () => {};
  const line = new Promise<void>((done) => (goOn = done));
  await page.route('**/edit/image', async (route) => {
    await line;
    await route.continue();
  });
  await page.getByRole('button', { name: m.knowledge_text_picture(), exact: true }).click();
  const file = { name: 'bagan.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') };
  await page.getByLabel(m.knowledge_text_picture_file()).setInputFiles(file);
  await page.getByLabel(m.knowledge_text_picture_alt()).fill('Bagan alur');
  await page.getByRole('button', { name: m.knowledge_text_picture_give() }).click();
  return goOn;
}

/** Neither a script nor an archive passes for a document; a document does. */
async function sendFiles(page: Page, address: string): Promise<string> {
  const files = page.getByRole('button', { name: m.knowledge_field_more_files() });
  const refused = ({ name }: { name: string }, reason: string) =>
    new RegExp(RegExp.escape(m.knowledge_file_refused({ name, reason })));
  await expect(files).toHaveAccessibleDescription(refused(script, m.knowledge_reason_type_mismatch()));
  await expect(files).toHaveAccessibleDescription(refused(zip, m.knowledge_reason_type_not_allowed()));
  const send = page.getByRole('button', { name: m.knowledge_files_add() });
  await files.setInputFiles(zip);
  await send.click();
  await page.waitForURL(/\?\/add$/); // the same was refused before: only the new page says it anew
  await expect(files).toHaveAccessibleDescription(refused(zip, m.knowledge_reason_type_not_allowed()));
  await expect(page.getByText(m.knowledge_files_none())).toBeVisible();
  await files.setInputFiles(pdf('petunjuk.pdf'));
  await send.click();
  await expect(page.getByText(m.knowledge_files_added())).toBeVisible();
  const file = (await page.getByRole('link', { name: /^petunjuk\.pdf/ }).getAttribute('href')) ?? '';
  await page.goto(address);
  await page.getByRole('button', { name: m.knowledge_publish() }).click();
  await expect(page).toHaveURL(/\?published=1$/);
  return file;
}

test('an asset of level 2 exists for its level-I unit alone; a change keeps the text before @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  test.setTimeout(120_000);
  const cast = javaScriptEnabled ? casts.script : casts.plain;
  const [author, inside, outside] = await Promise.all(
    [cast.author, cast.inside, cast.outside].map((nip) => pageOf(browser, { nip }))
  );
  const complaints = complaintsOf(author!, inside!);
  const word = `zq${Date.now().toString(36)}`;
  const title = javaScriptEnabled ? 'Bila saldo bank dan buku berbeda' : 'Barang tertahan di pelabuhan';
  const address = await write(author!, title, word);
  const file = await sendFiles(author!, address);
  const searches = [`/knowledge?q=${word}`, '/knowledge', '/knowledge?sort=newest', `/search?q=${word}`];

  await test.step('outside it is not found, in no list and no search', async () => {
    for (const place of ['', '/edit', '/files', '/access', '/versions'])
      expect(await statusOf(outside!, `${address}${place}`), place).toBe(404);
    expect(await statusOf(outside!, file)).toBe(404);
    expect(await statusOf(outside!, address.replace('/knowledge', '/library'))).toBe(404);
    for (const search of searches) expect(await says(outside!, search, title), search).toBe(false);
    expect(await says(outside!, `/knowledge?q=${word}`, m.knowledge_total({ count: 0 }))).toBe(true);
  });
  await test.step('inside it is found by a word of its text, and its file is saved', async () => {
    await inside!.goto(`/knowledge?q=${word}`);
    await inside!.getByRole('link', { name: title }).click();
    await expect(inside!.getByText(m.knowledge_opening_noted())).toBeVisible();
    const answer = await inside!.request.get(file);
    expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
    expect(await answer.text()).toContain('%PDF-1.7');
    for (const search of searches) expect(await says(inside!, search, title), search).toBe(true);
  });
  await test.step('a changed text becomes a version, the one before stays readable', async () => {
    await author!.goto(`${address}/edit`);
    await writeText(author!, m.knowledge_field_body(), 'Urutan pemeriksaan diganti.');
    await field(author!, m.knowledge_field_note()).fill('Aturan baru berlaku');
    await author!.getByRole('button', { name: m.knowledge_text_save_publish() }).click();
    await inside!.goto(`${address}/versions`);
    const first = inside!.getByRole('listitem').filter({ hasText: m.knowledge_versions_first() });
    await expect(inside!.getByText('Aturan baru berlaku')).toBeVisible();
    await first.getByRole('link', { name: m.knowledge_versions_text() }).click();
    await expect(inside!.getByText(word)).toBeVisible();
    expect(await statusOf(outside!, `${address}/versions`)).toBe(404);
  });
  expect(complaints).toEqual([]);
});

test('a form of an asset that is sent twice makes one asset', async ({ browser }) => {
  const author = await pageOf(browser, 'auditor');
  const html = await textOf(author, '/knowledge/new');
  const unitId = /name="unitId"[^]*?<option value="(\d+)"/.exec(html)?.[1] ?? '';
  const title = `Sekali saja ${Date.now()}`;
  const form = { title, level: '3', form: 'text', unitId, token: crypto.randomUUID() };
  const addresses = await Promise.all([1, 2, 3].map(() => sendForm(author, '/knowledge/new', form)));
  expect(new Set(addresses).size).toBe(1);
  expect((await textOf(author, '/knowledge?mine=true&sort=newest')).split(`>${title}<`)).toHaveLength(2);
});

test('a text full of attacks runs nothing and asks no other site', async ({ browser }) => {
  const author = await pageOf(browser, 'auditor');
  const complaints = complaintsOf(author);
  const html = await textOf(author, '/knowledge/new');
  const unitId = /name="unitId"[^]*?<option value="(\d+)"/.exec(html)?.[1] ?? '';
  // eslint-disable-next-line no-control-regex -- a form with control bytes is refused before
  const body = attacks.join('\n\n').replace(/[\u0000-\u0008]/g, '');
  const form = { title: `Serangan ${Date.now()}`, body, level: '3', form: 'text', unitId, token: crypto.randomUUID() };
  const address = await sendForm(author, '/knowledge/new', form);
  const asked: string[] = [];
  author.on('request', (request) => asked.push(request.url()));
  author.on('dialog', (dialog) => (asked.push(`dialog ${dialog.message()}`), void dialog.dismiss()));
  for (const place of ['', '/edit', '/versions?show=1']) {
    await author.goto(`${address}${place}`);
    if (place === '/edit') await expect(field(author, m.knowledge_field_body())).toHaveClass(/writing-text/);
  }
  const { origin } = new URL(author.url());
  expect(asked.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
  expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]); // an image that is not there
});

test('a published text is written on apart, in the editor; readers see it once it is published', async ({
  browser
}) => {
  const author = await pageOf(browser, 'auditor');
  const complaints = complaintsOf(author);
  const html = await textOf(author, '/knowledge/new');
  const unitId = /name="unitId"[^]*?<option value="(\d+)"/.exec(html)?.[1] ?? '';
  const texts = { title: `Panduan ${Date.now()}`, summary: 'Ringkas', body: 'Langkah lama.' };
  const form = { ...texts, level: '3', form: 'text', unitId, token: crypto.randomUUID() };
  const address = await sendForm(author, '/knowledge/new', form);
  await author.goto(address);
  await author.getByRole('button', { name: m.knowledge_publish() }).click();
  const arrive = await holdScript(author);
  await author.goto(`${address}/edit`, { waitUntil: 'commit' });
  await field(author, m.knowledge_field_note()).fill('Ditulis lebih dahulu', { noWaitAfter: true });
  arrive();
  const text = field(author, m.knowledge_field_body());
  await expect(text).toHaveClass(/writing-text/);
  expect(await author.evaluate(() => JSON.stringify(localStorage)), 'kept on the device').toContain('lebih dahulu');
  await author.getByText(m.knowledge_field_body(), { exact: true }).click();
  await expect(text, 'the label leads to the editor').toBeFocused();
  await author.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    location.hash = 'field-body';
  });
  await expect(text, 'so does a link of a refused form').toBeFocused();
  await text.press('ControlOrMeta+a');
  await pasteInto(author, text);
  await text.press('ControlOrMeta+a');
  await text.pressSequentially('## Langkah baru');
  const goOn = await insertSlowly(author);
  await author.getByRole('button', { name: m.knowledge_text_save_apart() }).click();
  await expect(author.getByText(m.ui_file_form_waits())).toBeVisible();
  goOn();
  await expect(author.getByText('Langkah lama.')).toBeVisible();
  await author.getByRole('link', { name: m.knowledge_text_draft_difference() }).click();
  await expect(author.locator('ins').filter({ hasText: 'baru' })).toBeVisible();
  await author.goto(address);
  await author.getByRole('button', { name: m.knowledge_text_draft_publish() }).click();
  await expect(author.getByRole('heading', { name: 'Langkah baru' })).toBeVisible();
  await expect(author.getByRole('img', { name: 'Bagan alur' })).toBeVisible();
  expect(complaints).toEqual([]);
});
