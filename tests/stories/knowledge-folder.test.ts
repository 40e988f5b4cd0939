// A folder of documents comes in as linked drafts after it was looked through; a link is found by title; files come in parts.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { rawZip } from '#tests/support/raw-zip.ts';
import { complaintsOf, field, pageOf, pdf } from './support.ts';

const here = '/knowledge/import/folder';
const zip = (name: string, entries: Parameters<typeof rawZip>[0]) => ({
  name,
  mimeType: 'application/zip',
  buffer: rawZip(entries)
});
const mark = Date.now().toString(36);
const papers = zip('kas.zip', [
  {
    name: 'kas/mulai.md',
    content: `# Mulai ${mark}\n\nLihat [buku](buku.html), [isian](isian.pdf) dan [hilang](x.md).`
  },
  { name: 'kas/buku.html', content: `<h1>Buku ${mark}</h1><p><a href="mulai.md">mulai</a></p>` },
  { name: 'kas/isian.pdf', content: `${pdf('isian.pdf').buffer.toString()}${mark}` },
  { name: 'kas/alat.exe', content: 'MZ' }
]);

/** What is wrong with an archive is said at its field, or over the list. */
async function sendWrong(page: Page): Promise<void> {
  await page.goto(here);
  const archive = page.getByRole('button', { name: m.knowledge_folder_archive() });
  await page.getByRole('button', { name: m.knowledge_folder_do_check() }).click();
  await expect(archive).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.knowledge_folder_reason_no_archive())));
  await archive.setInputFiles({ name: 'kas.zip', mimeType: 'application/zip', buffer: Buffer.from('bukan zip') });
  await page.getByRole('button', { name: m.knowledge_folder_do_check() }).click();
  await expect(page.getByText(m.knowledge_folder_reason_archive_unreadable())).toBeVisible();
}

async function bringIn(page: Page): Promise<string> {
  await page.getByRole('button', { name: m.knowledge_folder_archive() }).setInputFiles(papers);
  await page.getByRole('button', { name: m.knowledge_folder_do_check() }).click();
  await expect(page.getByText(m.knowledge_folder_ready())).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'alat.exe' })).toContainText(
    m.knowledge_folder_note_type_not_allowed()
  );
  await expect(page.getByText(m.knowledge_folder_note_link_missing({ value: 'x.md' }))).toBeVisible();
  await page.getByRole('button', { name: m.knowledge_folder_do_store({ count: '2' }) }).click();
  await expect(page.getByText(m.knowledge_folder_stored())).toBeVisible();
  await page.getByRole('link', { name: `Mulai ${mark}` }).click();
  await expect(page.getByRole('heading', { name: `Mulai ${mark}` })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** A part of a file is its slice; a PDF is shown in a frame, its download never is. */
async function readInParts(page: Page, address: string, outside: Page): Promise<void> {
  const file = (await page.getByRole('link', { name: 'isian', exact: true }).getAttribute('href')) ?? '';
  const whole = await page.request.get(file);
  const part = await page.request.get(file, { headers: { range: 'bytes=5-11' } });
  expect([part.status(), await part.text()]).toEqual([206, (await whole.text()).slice(5, 12)]);
  expect((await page.request.get(file, { headers: { range: 'bytes=99999-' } })).status()).toBe(416);
  const head = await page.request.head(file);
  expect([head.status(), head.headers()['content-length']]).toEqual([200, whole.headers()['content-length']]);
  expect(whole.headers()['content-disposition']).toMatch(/^attachment/);
  const shown = await page.request.get(`${file}/view`);
  expect([shown.status(), shown.headers()['content-disposition']?.split(';')[0]]).toEqual([200, 'inline']);
  expect(shown.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
  for (const place of [file, `${file}/view`])
    expect((await outside.request.get(place, { headers: { range: 'bytes=0-0' } })).status(), place).toBe(404);
  await page.goto(address);
}

test('a folder becomes linked drafts; another asset is found by its title and linked to', async ({ browser }) => {
  test.setTimeout(120_000);
  const [author, outside] = await Promise.all([pageOf(browser, 'auditor'), pageOf(browser, 'employee')]);
  const complaints = complaintsOf(author);
  await sendWrong(author);
  const address = await bringIn(author);
  await readInParts(author, address, outside);
  await author.getByRole('link', { name: 'buku', exact: true }).click();
  await expect(author.getByRole('heading', { name: `Buku ${mark}` })).toBeVisible();

  await test.step('a link is found by title in the editor', async () => {
    const { found } = (await (await author.request.get('/knowledge/links?q=kas')).json()) as {
      found: { title: string }[];
    };
    const title = found[0]?.title ?? 'none';
    await author.goto(`${address}/edit`);
    const text = field(author, m.knowledge_field_body());
    await expect(text).toHaveClass(/writing-text/);
    await author.getByRole('button', { name: m.knowledge_text_link(), exact: true }).click();
    await author.getByRole('searchbox', { name: m.knowledge_text_find_asset() }).fill(title);
    await author
      .getByRole('button', { name: new RegExp(`^${RegExp.escape(title)}`) })
      .first()
      .click();
    await expect(text.getByRole('link', { name: title })).toBeVisible();
    await author.getByRole('button', { name: m.knowledge_save_change() }).click();
    await expect(author.getByRole('article').getByRole('link', { name: title }).first()).toBeVisible();
  });
  expect(complaints).toEqual([]);
});
