// Training history comes as a file, a difference is settled, and the transcript that follows is checked by a stranger.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { nameWithoutDegrees } from '#ui/format.ts';
import { complaintsOf, pageOf, personaOf, thisYear } from './support.ts';

const header =
  'nip,jenis,nama,bidang,penyelenggara,mulai,selesai,jamlat,nomor_sertifikat,tanggal_sertifikat,id_semantik';
const { nip, name } = personaOf('other');
const day = `${thisYear}-01-02`;
const title = 'Seminar kejujuran data';
const good = `${nip},Seminar,${title},Data,Pusdiklat Keuangan Umum,${day},${day},8,S/UJI/1,,UJI-1`;
const wrong = `199104122015022003,Seminar,${title},Data,Pusdiklat,${day},${day},8,,,UJI-2`;
const file = { name: 'riwayat.csv', mimeType: 'text/csv', buffer: Buffer.from([header, good, wrong, ''].join('\r\n')) };

/** Without script one presses "refresh" while the work goes on. */
async function settles(page: Page, said: string): Promise<void> {
  await expect(async () => {
    const refresh = page.getByRole('link', { name: m.people_import_refresh() });
    if (await refresh.isVisible()) await refresh.click();
    await expect(page.getByText(said)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

test('a file of history is taken over but for its wrong line, without script', async ({ browser }) => {
  const scripted = await pageOf(browser, 'administrator');
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.context().addCookies(await scripted.context().cookies());
  await page.goto('/admin/history');
  await page.getByLabel(new RegExp(`^${m.people_import_file()}`)).setInputFiles(file);
  await page.getByRole('button', { name: m.people_import_send() }).click();
  await settles(page, m.history_import_ready());
  const row = page.getByRole('table', { name: m.people_import_errors() }).getByRole('row').nth(1);
  await expect(row).toContainText('3');
  await expect(row).toContainText(m.people_note_unknown_person({ value: '199104122015022003' }));
  await page.getByRole('button', { name: m.people_import_take_over() }).click();
  await settles(page, m.history_import_stored());
  await expect(page.getByRole('table', { name: m.people_import_runs() })).toContainText('riwayat.csv');
});

test('a difference between file and report is settled field by field, without script', async ({ browser }) => {
  const scripted = await pageOf(browser, 'officer');
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.context().addCookies(await scripted.context().cookies());
  await page.goto('/history');
  const waiting = page.getByRole('table', { name: m.history_overseen() }).getByRole('row');
  const before = await waiting.count();
  await waiting.nth(1).getByRole('link').click();
  const choices = page.getByRole('region', { name: m.history_choose() }).getByRole('group');
  for (const choice of await choices.all())
    await choice.getByRole('radio', { name: m.history_choose_own({ text: '' }).trim() }).check();
  await page.getByRole('button', { name: m.history_settle() }).click();
  await expect(page.getByText(m.history_settled_text())).toBeVisible();
  await page.goto('/history');
  expect(before - (await waiting.count())).toBe(1);
});

test('a transcript is issued, printed, and checked by somebody without an account', async ({ browser }) => {
  const page = await pageOf(browser, 'other');
  const stranger = await (await browser.newContext()).newPage();
  const complaints = complaintsOf(page, stranger);
  await page.goto(`/records/transcript/${nip}/${thisYear}`);
  await expect(page.getByRole('table', { name: m.records_trainings() })).toContainText(title);
  await page.getByRole('button', { name: m.records_issue() }).click();
  const code =
    /[0-9A-Z]{5}(-[0-9A-Z]{5}){3}/.exec(await page.getByRole('region', { name: m.records_proof() }).innerText())?.[0] ??
    '';
  const link = page.getByRole('link', { name: m.records_pdf() });
  const paper = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(paper.headers()['content-type']).toBe('application/pdf');
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await stranger.goto('/check');
  await stranger.getByLabel(m.records_check_code()).fill(code.toLowerCase());
  await stranger.getByRole('button', { name: m.records_check_button() }).click();
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(m.records_check_known());
  await expect(stranger.getByText(name)).toHaveCount(0);
  await expect(stranger.getByRole('main')).toContainText(nameWithoutDegrees(name).split(' ')[0] ?? '');
  await stranger.goto(`/check/${code.replace(/.$/, (sign) => (sign === '0' ? '1' : '0'))}`);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(m.records_check_unknown());
  expect((await stranger.request.get(`/records/transcript/${nip}/${thisYear}.pdf`, { maxRedirects: 0 })).status()).toBe(
    303
  );
  const colleague = await pageOf(browser, 'employee');
  expect((await colleague.request.get(`/records/transcript/${nip}/${thisYear}`)).status()).toBe(404);
  expect(complaints).toEqual([]);
});

test('a programme is announced and found, and leads to structured learning', async ({ browser }) => {
  const officer = await pageOf(browser, 'officer');
  const page = await pageOf(browser, 'employee');
  const complaints = complaintsOf(officer, page);
  await officer.goto('/programmes/new');
  const fill = (label: string, value: string) => officer.getByLabel(new RegExp(`^${label}`)).fill(value);
  await fill(m.programmes_title_field(), 'Menyusun peta proses');
  await fill(m.programmes_organiser(), 'Pusdiklat Uji');
  await officer.getByLabel(new RegExp(`^${m.programmes_mode()}`)).selectOption('classroom');
  await fill(m.programmes_starts(), `${thisYear + 1}-06-07`);
  await fill(m.programmes_ends(), `${thisYear + 1}-06-01`);
  await fill(m.programmes_jp(), '12');
  await officer.getByRole('button', { name: m.programmes_add() }).click();
  await expect(officer.getByText(m.programmes_reason_dates_reversed()).first()).toBeVisible();
  await fill(m.programmes_ends(), `${thisYear + 1}-06-08`);
  await officer.getByRole('button', { name: m.programmes_add() }).click();
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText('Menyusun peta proses');

  await page.goto('/programmes');
  await page.getByRole('searchbox', { name: m.programmes_find() }).fill('peta proses');
  await page.getByRole('button', { name: m.programmes_find_button(), exact: true }).click();
  await page.getByRole('link', { name: 'Menyusun peta proses' }).click();
  const go = page.getByRole('link', { name: m.programmes_go() });
  expect(await go.getAttribute('href')).toMatch(/^\/learning\/new\?solution=structured&programme=\d+$/);
  expect(complaints).toEqual([]);
});
