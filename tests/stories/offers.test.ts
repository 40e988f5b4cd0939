// Learning from experience: an assignment on offer from its opening to the learning it begins, and work given directly.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, dayFromNow, field, pageOf, personaOf } from './support.ts';

const pageTitle = (page: Page) => page.getByRole('heading', { level: 1 });

/** A leader writes an offer; a wrong number is told at its place and nothing typed is lost. */
async function openOffer(page: Page, title: string): Promise<string> {
  await page.goto('/offers/new');
  await page.getByLabel(m.offers_field_kind()).selectOption('shadowing');
  await field(page, m.offers_field_title()).fill(title);
  await field(page, m.offers_field_learn()).fill('Menyusun program audit dan memilih sampel.');
  await field(page, m.offers_field_goal()).fill('Satu program audit yang dipakai.');
  await page.getByLabel(m.offers_field_starts()).fill(dayFromNow(20));
  await page.getByLabel(m.offers_field_ends()).fill(dayFromNow(40));
  await field(page, m.offers_field_hours_week()).fill('empat');
  await page.getByLabel(m.offers_field_mentor(), { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(m.offers_field_until()).fill(dayFromNow(10));
  await page.getByRole('button', { name: m.offers_open_now() }).click();
  const hours = field(page, m.offers_field_hours_week());
  await expect(hours).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.offers_reason_not_hours())));
  await expect(field(page, m.offers_field_title())).toHaveValue(title);
  await hours.fill('4');
  await page.getByRole('button', { name: m.offers_open_now() }).click();
  await expect(page.getByText(m.offers_done_open())).toBeVisible();
  return new URL(page.url()).pathname;
}

test('an assignment is offered, applied for, supported and selected, and the learning begins @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  test.setTimeout(90_000);
  const title = `Mendampingi penyusunan program audit ${javaScriptEnabled ? 'A' : 'B'}`;
  const [leader, employee, supervisor] = await Promise.all([
    pageOf(browser, 'leader'),
    pageOf(browser, 'employee'),
    pageOf(browser, 'supervisor')
  ]);
  const complaints = complaintsOf(leader, employee, supervisor);
  const { name } = personaOf('employee');
  const address = await openOffer(leader, title);
  await test.step('an employee finds it among those open to her and applies', async () => {
    await employee.goto('/offers');
    await employee.getByRole('link', { name: title }).click();
    await field(employee, m.offers_field_why()).fill('Tugas tahun depan memerlukannya.');
    await field(employee, m.offers_field_wish()).fill('Memilih sampel.');
    await employee.getByRole('button', { name: m.offers_apply() }).click();
    await expect(employee.getByText(m.offers_done_apply())).toBeVisible();
    await expect(employee.getByText(m.offers_applicants_private())).toBeHidden();
  });
  await test.step('her supervisor agrees from the desk', async () => {
    await supervisor.goto('/team/offers');
    await supervisor
      .getByRole('checkbox', { name: m.offers_pick({ name }) })
      .last()
      .check();
    await supervisor.getByRole('button', { name: m.offers_agree() }).click();
    await expect(supervisor.getByText(m.offers_team_done_one())).toBeVisible();
  });
  await test.step('the leader closes it and selects, with a reason', async () => {
    await leader.goto(address);
    await leader.getByRole('button', { name: m.offers_close() }).click();
    await expect(leader.getByText(m.offers_done_close())).toBeVisible();
    await leader.getByRole('checkbox', { name: m.offers_pick({ name }) }).check();
    await leader.getByRole('button', { name: m.offers_select(), exact: true }).click();
    const reason = field(leader, m.offers_reason_for_all());
    await expect(reason).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.offers_reason_required())));
    await expect(leader.getByRole('checkbox', { name: m.offers_pick({ name }) })).toBeChecked();
    await reason.fill('Paling dekat dengan tugasnya.');
    await leader.getByRole('button', { name: m.offers_select(), exact: true }).click();
    await expect(leader.getByText(m.offers_done_select())).toBeVisible();
  });
  await test.step('she reads why, and her learning has begun', async () => {
    await employee.goto(address);
    await expect(employee.getByText('Paling dekat dengan tugasnya.')).toBeVisible();
    await employee.getByRole('button', { name: m.offers_result_note() }).click();
    await employee.getByRole('link', { name: m.offers_open_activity() }).click();
    await expect(pageTitle(employee)).toHaveText(title);
  });
  expect(complaints).toEqual([]);
});

test('a supervisor gives a trial of a new skill, and the member accepts @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  const title = `Memimpin rapat kas ${javaScriptEnabled ? 'A' : 'B'}`;
  const [supervisor, employee] = await Promise.all([pageOf(browser, 'supervisor'), pageOf(browser, 'employee')]);
  await supervisor.goto('/offers/assign');
  await supervisor
    .getByLabel(m.offers_field_member(), { exact: false })
    .selectOption({ label: personaOf('employee').name });
  await supervisor.getByRole('radio', { name: m.offers_kind_trial() }).check();
  await field(supervisor, m.offers_field_assign_title()).fill(title);
  await field(supervisor, m.offers_field_assign_goal()).fill('Rapat selesai dengan putusan tertulis.');
  await supervisor.getByLabel(m.offers_field_starts()).fill(dayFromNow(3));
  await supervisor.getByLabel(m.offers_field_ends()).fill(dayFromNow(24));
  await field(supervisor, m.offers_field_planned()).fill('8');
  await supervisor.getByLabel(m.offers_field_mentor(), { exact: true }).selectOption({ index: 1 });
  await supervisor.getByRole('button', { name: m.offers_assign_send() }).click();
  await expect(supervisor.getByText(m.offers_done_give())).toBeVisible();
  await employee.goto(new URL(supervisor.url()).pathname);
  await employee.getByRole('button', { name: m.offers_accept(), exact: true }).click();
  await expect(employee.getByText(m.offers_done_answer())).toBeVisible();
  await employee.getByRole('link', { name: m.offers_open_activity() }).click();
  await expect(pageTitle(employee)).toHaveText(title);
});
