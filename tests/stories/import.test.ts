// The roster by browser: a wrong line is named and nothing stored; the corrected files are checked, taken over and recorded.
import { createHash } from 'node:crypto';
import { expect, test, type Locator, type Page } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, pageOf, personaOf, thisYear } from './support.ts';

// A unit and people of this story alone: there is one roster in hand on a site, so it runs once, half of it without script.
const units = ['kode_organisasi,kode_induk,nama,eselon,berlaku_mulai', 'UJI.1,M.11,Unit Uji Satu,II,2026-01-01'];
const second = 'UJI.2,M.11,Unit Uji Dua,II,2026-01-01';
const header = 'nip;nama;email;kode_organisasi;jabatan;jenis_jabatan;status;penugasan;tmt_jabatan';
const job = 'Penelaah;pelaksana;aktif;definitif';
const people = [
  header,
  `199001012015011901;Satu Uji, S.E.;satu@uji.example;UJI.1;${job};2026-01-01`,
  `199002022015022902;Dua Uji;dua@uji.example;UJI.1;${job};2026-01-01`
];
const third = (nip: string) => `${nip};Tiga Uji;tiga@uji.example;UJI.2;${job};2026-01-01`;
const moved = [header, `199002022015022902;Dua Uji;dua@uji.example;UJI.2;${job};2026-10-01`];

const csv = (name: string, lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\r\n')}\r\n`)
});
const digest = ({ buffer }: { buffer: Buffer }) => createHash('sha256').update(buffer).digest('hex').slice(0, 12);

/** Sends the files and waits, as a person would, until the page says what they would do. */
async function send(page: Page, files: ReturnType<typeof csv>[], said: string): Promise<void> {
  await page.goto('/admin/import');
  const form = page.getByRole('region', {
    name: new RegExp(`${m.people_import_send_first()}|${m.people_import_send_other()}`)
  });
  await form.getByLabel(new RegExp(`^${m.people_import_files()}`)).setInputFiles(files);
  await page.getByRole('button', { name: m.people_import_send() }).click();
  await settles(page, said);
}

/** Without script one presses "refresh" while the work goes on. */
async function settles(page: Page, said: string): Promise<void> {
  await expect(async () => {
    const refresh = page.getByRole('link', { name: m.people_import_refresh() });
    if (await refresh.isVisible()) await refresh.click();
    await expect(page.getByText(said)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

const cellsOf = (row: Locator) => row.locator('th, td').allInnerTexts();
const rowOf = (page: Page, table: string, words: string) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: words });

test('one bad line stops a roster; the corrected one is checked, taken over and recorded', async ({ browser }) => {
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const scripted = await pageOf(browser, 'administrator');
  await plain.context().addCookies(await scripted.context().cookies());
  const complaints = complaintsOf(scripted);
  const bad = [csv('units.csv', [...units, second]), csv('people.csv', [...people, third('199013012015011903')])];
  const good = [csv('units.csv', [...units, second]), csv('people.csv', [...people, third('199003012015011903')])];

  await test.step('the bad line at the end is told by line, column and reason, and nothing is stored', async () => {
    await send(plain, bad, m.people_import_refused({ count: '1' }));
    const [, line, column, reason] = await cellsOf(rowOf(plain, m.people_import_errors(), 'people.csv'));
    expect([line, column]).toEqual(['4', 'nip']);
    expect(reason).toBe(m.people_note_nip_birth_date({ value: '199013012015011903' }));
    await expect(plain.getByRole('button', { name: m.people_import_take_over() })).toHaveCount(0);
    expect((await plain.request.get('/units/UJI.1')).status()).toBe(404);
    const notes = await (await plain.request.get('/admin/import/notes.csv')).text();
    expect(notes).toContain('people.csv');
  });
  await test.step('the corrected roster says by unit what it would add', async () => {
    await send(scripted, good, m.people_import_ready());
    expect(await cellsOf(rowOf(scripted, m.people_import_by_unit(), 'UJI.1'))).toEqual([
      'UJI.1 Unit Uji Satu',
      ...['2', '0', '0', '0']
    ]);
    expect((await scripted.request.get('/units/UJI.1')).status()).toBe(404);
  });
  await test.step('it is taken over, and the run is recorded', async () => {
    await scripted.getByRole('button', { name: m.people_import_take_over() }).click();
    await settles(scripted, m.people_import_stored());
    const run = scripted.getByRole('table', { name: m.people_import_runs() }).getByRole('row').nth(1);
    const [when, who, files, added] = await cellsOf(run);
    expect(when).toContain(String(thisYear));
    expect(who).toBe(personaOf('administrator').name);
    for (const file of good) expect(files).toContain(`${file.name} ${digest(file)}`);
    expect(Number(added)).toBe(8); // two units, three people, three assignments
    await scripted.goto('/units/UJI.1/people');
    await expect(scripted.getByRole('link', { name: 'Satu Uji, S.E.' })).toBeVisible();
  });
  await test.step('the same files again change nothing, and one who moves is told by unit', async () => {
    await send(plain, good, m.people_import_nothing());
    await send(plain, [csv('people.csv', moved)], m.people_import_ready());
    expect(await cellsOf(rowOf(plain, m.people_import_by_unit(), 'UJI.2'))).toEqual([
      'UJI.2 Unit Uji Dua',
      ...['0', '1', '0', '0']
    ]);
    await plain.getByRole('button', { name: m.people_import_take_over() }).click();
    await settles(plain, m.people_import_stored());
    await plain.goto('/people/199002022015022902');
    await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Dua Uji');
    await expect(plain.getByText('Unit Uji Dua').first()).toBeVisible();
  });
  expect(complaints).toEqual([]);
});
