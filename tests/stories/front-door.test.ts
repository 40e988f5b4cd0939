// What is not one's own looks like what does not exist; the audit trail is filtered; language and theme stay.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, pageOf, personaOf, sendForm } from './support.ts';

const uuid = '3f2b6a1e-0000-4000-8000-000000000000';

/** What a page says, whatever its frame and the code of the request are. */
async function said(page: Page, path: string): Promise<{ status: number; text: string }> {
  const answer = await page.request.get(path);
  const html = await answer.text();
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? html;
  return { status: answer.status(), text: main.replaceAll(/<!--.*?-->|"code":"[^"]*"/g, '').trim() };
}

/** Records that are the employee's alone: a plan, an activity, the draft of an asset. */
async function recordsOf(page: Page) {
  const title = `Catatan sendiri ${Date.now()}`;
  const activity = await sendForm(page, '/learning/new', { title, need: 'gap', goal: 'Milik sendiri' });
  await page.goto('/knowledge/new');
  const unitId = await page.getByLabel(m.knowledge_field_unit()).inputValue();
  const asset = await sendForm(page, '/knowledge/new', { title, summary: 'Draf', level: '3', unitId });
  const plans = await (await page.request.get('/plans')).text();
  const pathOf = (location: string) => location.replace(/\?.*/, '');
  return { plan: /\/plans\/\d+/.exec(plans)?.[0] ?? '', activity: pathOf(activity), asset: pathOf(asset) };
}

const forged = (own: { plan: string; activity: string; asset: string }) => [
  ...['', '/item'].map((rest) => own.plan + rest),
  ...['', '/report', '/files/1'].map((rest) => own.activity + rest),
  ...['', '/edit', '/access', '/files', '/versions', '/files/1'].map((rest) => own.asset + rest),
  ...['plans', 'learning', 'knowledge', 'people', 'units', 'practices', 'library'].flatMap((place) =>
    [uuid, '999999999999999999999', '-1', '1e3', '%00', '%F0%9F%98%80'].map((id) => `/${place}/${id}`)
  ),
  '/assessment/99999',
  `/units/M.05/practices/${uuid}`,
  '/admin/audit'
];

test('a forged number, a record of others and a page that is none look alike', async ({ browser }) => {
  const owner = await pageOf(browser, 'employee');
  const stranger = await pageOf(browser, 'other');
  const own = await recordsOf(owner);
  const nothing = await said(stranger, '/there-is-no-such-page');
  expect(nothing.status).toBe(404);
  expect(nothing.text).toContain(m.app_missing_title());
  for (const path of [own.plan, own.activity, own.asset]) expect((await said(owner, path)).status, path).toBe(200);
  const noFile = await said(stranger, '/learning/999999999/files/1');
  expect(noFile.status).toBe(404);
  for (const path of forged(own)) {
    const alike = path.includes('/files/') ? noFile : nothing;
    expect({ path, ...(await said(stranger, path)) }).toEqual({ path, ...alike });
  }
  const headers = { accept: 'text/html', origin: process.env['BASE_URL'] ?? '' };
  const orders = [
    `${own.activity}?/withdraw`,
    `${own.plan}?/submit`,
    `${own.asset}?/publish`,
    `/learning/${uuid}?/log`
  ];
  for (const order of orders) {
    const answer = await stranger.request.post(order, { form: { note: 'bukan milik saya', isSure: 'true' }, headers });
    expect(answer.status(), order).toBe(404);
  }
});

test('the audit trail is filtered by event and by person @noscript', async ({ browser }) => {
  const page = await pageOf(browser, 'auditor');
  const complaints = complaintsOf(page);
  const { nip, name } = personaOf('auditor');
  await page.goto('/admin/audit');
  const form = page.getByRole('search', { name: m.roles_audit_filter() });
  await form.getByLabel(m.roles_audit_name()).selectOption('roles.session.started');
  await form.getByLabel(m.roles_audit_actor()).fill(nip);
  await form.getByRole('button', { name: m.roles_audit_apply() }).click();
  await expect(form.getByLabel(m.roles_audit_name())).toHaveValue('roles.session.started');
  await expect(form.getByLabel(m.roles_audit_actor())).toHaveValue(nip);
  const rows = page.getByRole('table', { name: m.roles_audit_caption() }).getByRole('row');
  const others = rows.filter({ hasNot: page.getByRole('columnheader') }).filter({ hasNotText: name });
  expect(await rows.count()).toBeGreaterThan(1);
  await expect(others).toHaveCount(0);
  await expect(rows.filter({ hasText: 'roles.session.started' })).toHaveCount((await rows.count()) - 1);
  await form.getByLabel(m.roles_audit_person()).fill('000000000000000000');
  await form.getByRole('button', { name: m.roles_audit_apply() }).click();
  await expect(page.getByText(m.roles_audit_none())).toBeVisible();
  await form.getByRole('link', { name: m.roles_audit_clear() }).click();
  await expect(page).toHaveURL(/\/admin\/audit$/);
  expect(complaints).toEqual([]);
});

test('language and theme keep the page, and stay for the next visit @noscript', async ({ browser }) => {
  const page = await pageOf(browser, 'employee');
  const complaints = complaintsOf(page);
  const place = '/practices/I.SOL.1f?from=here';
  await page.goto(place);
  const document = page.locator(':root');
  await expect(document).toHaveAttribute('lang', 'id');
  await page.getByRole('button', { name: m.ui_language_other() }).click();
  await expect(page).toHaveURL(new RegExp(`${RegExp.escape(place)}$`));
  await expect(document).toHaveAttribute('lang', 'en');
  const account = page
    .getByRole('banner')
    .getByText(m.ui_account_of({ name: personaOf('employee').name }, { locale: 'en' }));
  await account.dispatchEvent('click'); // the words lie under the initials
  await page.getByRole('button', { name: m.ui_theme_dark({}, { locale: 'en' }), exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${RegExp.escape(place)}$`));
  await expect(document).toHaveAttribute('data-theme', 'dark');
  const later = await page.context().newPage();
  await page.close();
  await later.goto('/learning');
  await expect(later.locator(':root')).toHaveAttribute('lang', 'en');
  await expect(later.locator(':root')).toHaveAttribute('data-theme', 'dark');
  await expect(later.getByRole('heading', { level: 1 })).toHaveText(m.learning_title({}, { locale: 'en' }));
  expect(complaints).toEqual([]);
});
