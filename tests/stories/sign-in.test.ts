// Coming in: a wrong password, a one-time link, one's sessions, and a long report whose session ended meanwhile.
import { expect, test, type Browser, type Page } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, dayFromNow, field, judgedLearning, pageOf, pdf } from './support.ts';

const password = 'sawah hijau di kaki gunung';
const report = 'Selisih kas dicari dari belakang:\nmutasi, lalu saldo, lalu buku bank.';
const application = 'Rekonsiliasi dikerjakan setiap Jumat.';

/** Somebody of a unit that no other story needs; one for each way of running. */
async function newcomerOf(administrator: Page, unit: string): Promise<{ nip: string; name: string }> {
  await administrator.goto(`/admin/accounts?unit=${unit}`);
  const row = administrator.getByRole('row').nth(1);
  const label = await row.getByRole('button', { name: m.roles_accounts_make_link() }).getAttribute('aria-label');
  const nip = /(\d[\d ]{17,})/.exec(await row.innerText())?.[1]?.replaceAll(' ', '') ?? '';
  return { nip, name: (label ?? '').replace(m.roles_accounts_make_link_of({ name: '' }), '') };
}

async function linkFor(administrator: Page, { nip, name }: { nip: string; name: string }): Promise<string> {
  await administrator.goto(`/admin/accounts?q=${nip}`);
  await administrator.getByRole('button', { name: m.roles_accounts_make_link() }).click();
  const made = administrator.getByRole('region', { name: m.roles_accounts_link_made({ name }) });
  return made.getByText('/sign-in/link/').innerText();
}

async function type(page: Page, nip: string, word: string): Promise<void> {
  await page.getByRole('textbox', { name: m.roles_nip() }).fill(nip);
  await page.getByLabel(m.roles_password(), { exact: true }).fill(word);
  await page.getByRole('button', { name: m.roles_sign_in_button(), exact: true }).click();
}

/** Five wrong passwords are told as such and keep the NIP; the sixth is not even looked at. */
async function mistypeSixTimes(browser: Browser, nip: string): Promise<void> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/sign-in?back=/account');
  for (let n = 1; n <= 5; n++) {
    await type(
      page,
      n === 1 ? nip : await page.getByRole('textbox', { name: m.roles_nip() }).inputValue(),
      `salah ${n}`
    );
    await expect(page.getByRole('alert')).toHaveText(m.roles_entry_wrong());
    await expect(page.getByRole('textbox', { name: m.roles_nip() })).toHaveValue(nip);
    await expect(page.getByLabel(m.roles_password(), { exact: true })).toHaveValue('');
  }
  await type(page, nip, password);
  await expect(page.getByRole('alert')).toContainText('15 menit');
  await expect(page.getByRole('textbox', { name: m.roles_nip() })).toHaveValue(nip);
  await page.context().close();
}

async function setPassword(page: Page, word: string, again = word): Promise<void> {
  await page.getByLabel(m.roles_password_new()).fill(word);
  await page.getByLabel(m.roles_password_again()).fill(again);
  await page.getByRole('button', { name: m.roles_link_enter() }).click();
}

async function writeReport(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/report`);
  await field(page, m.learning_report_what()).fill(report);
  await field(page, m.learning_report_use()).fill(application);
  await page.getByLabel(m.learning_report_hours_day({ no: 1 })).fill(dayFromNow(-31));
  await page.getByLabel(m.learning_report_hours_minutes({ no: 1 })).fill('90');
  await page.getByLabel(m.learning_documents()).setInputFiles(pdf('catatan.pdf'));
}

/**
 * What was typed stands on the page of the session's end, survives one more wrong password, and is sent. With script the
 * document had arrived before; without, a browser gives it to nobody twice.
 */
async function comeBack(
  page: Page,
  { nip, name, isSent }: { nip: string; name: string; isSent: boolean }
): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.roles_resume_title());
  const written = page.getByRole('region', { name: m.roles_resume_written() });
  await expect(written).toContainText('mutasi, lalu saldo');
  await expect(written).toContainText(application);
  await expect(page.getByText(m.roles_resume_files({ files: 'catatan.pdf' }))).toBeVisible({ visible: !isSent });
  await type(page, nip, 'salah lagi');
  await expect(page.getByRole('alert')).toHaveText(m.roles_entry_wrong());
  await expect(written).toContainText('mutasi, lalu saldo');
  await type(page, nip, password);
  await expect(page.getByText(m.roles_resume_ready_lead({ name }))).toBeVisible();
  await page.getByRole('button', { name: m.roles_resume_send(), exact: true }).click();
}

/** The report as it was typed, without its document: it is chosen once more. */
async function sendAgain(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Menelusuri selisih kas');
  await expect(page.getByText(m.learning_reason_document_missing()).first()).toBeVisible();
  await expect(field(page, m.learning_report_what())).toHaveValue(report);
  await expect(field(page, m.learning_report_use())).toHaveValue(application);
  await page.getByLabel(m.learning_documents()).setInputFiles(pdf('catatan.pdf'));
  await page.getByRole('button', { name: m.learning_report_send() }).click();
}

async function isReported(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\?done=report$/);
  await expect(page.getByText(report)).toBeVisible();
  await expect(page.getByText('catatan.pdf')).toBeVisible();
  const minutes = m.learning_minutes_count({ minutes: 90 });
  await expect(page.getByRole('definition').filter({ hasText: minutes }).first()).toBeVisible();
}

test('a newcomer comes in by a link and loses nothing when her session ends in a long report @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  const administrator = await pageOf(browser, 'administrator');
  const who = await newcomerOf(administrator, javaScriptEnabled ? 'M.09.02' : 'M.08.02');
  const theirs = await (await browser.newContext()).newPage();
  const other = await (await browser.newContext()).newPage();
  const complaints = complaintsOf(administrator, theirs, other);

  await test.step('the sixth wrong password is refused with the time to wait', () => mistypeSixTimes(browser, who.nip));
  await test.step('a one-time link opens the account again', async () => {
    const link = await linkFor(administrator, who);
    await theirs.goto(link);
    await expect(theirs.getByRole('heading', { level: 1 })).toContainText(who.name);
    await setPassword(theirs, 'pendek');
    await expect(theirs.getByText(m.roles_reason_too_short()).first()).toBeVisible();
    await setPassword(theirs, password, `${password}!`);
    await expect(theirs.getByText(m.roles_reason_differs()).first()).toBeVisible();
    await setPassword(theirs, password);
    await expect(theirs).toHaveURL(/\/$/);
    await other.goto(link);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(m.roles_link_gone_title());
  });
  await test.step('the right password leads to where one wanted to be: the own sessions', async () => {
    await other.goto('/account/sessions');
    await type(other, who.nip, password);
    await expect(other).toHaveURL(/\/account\/sessions$/);
    await expect(other.getByRole('row')).toHaveCount(3);
  });
  const address = await judgedLearning(theirs, { startsOn: dayFromNow(-40), endsOn: dayFromNow(-30) });
  await writeReport(theirs, address);
  if (javaScriptEnabled) await expect(theirs.getByText(m.ui_file_arrived())).toBeVisible();
  await test.step('the session is ended from elsewhere', async () => {
    const row = other.getByRole('row').filter({ hasText: m.roles_way_link() });
    await row.getByRole('button', { name: m.roles_session_end() }).click();
    await expect(other.getByText(m.roles_sessions_ended())).toBeVisible();
    await expect(other.getByRole('row')).toHaveCount(2);
    await theirs.getByRole('button', { name: m.learning_report_send() }).click();
  });
  await test.step('nothing typed is lost', () => comeBack(theirs, { ...who, isSent: javaScriptEnabled }));
  if (!javaScriptEnabled) await test.step('the document is chosen again', () => sendAgain(theirs));
  await test.step('the report is sent', () => isReported(theirs));
  expect(complaints).toEqual([]);
});
