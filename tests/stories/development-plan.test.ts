// A development plan: drafted by the employee, returned by the supervisor with a reason, sent again and approved.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { yearOf } from '#platform/dates.ts';
import { complaintsOf, dayFromNow, field, pageOf, personaOf } from './support.ts';

const reason = 'Tulis sumber belajarnya, supaya waktu di kantor dapat diatur.';

/** An own draft to write on: begun anew, or a new version of what was approved before. */
async function openDraft(page: Page): Promise<string> {
  const year = yearOf(dayFromNow(0)) + 1;
  await page.goto('/plans');
  const begun = page.getByRole('row').getByRole('link', { name: String(year) });
  if ((await begun.count()) === 0) {
    await page.getByRole('radio', { name: String(year) }).check();
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
    await page.getByRole('button', { name: m.plans_start_button() }).click();
    await expect(page.getByText(m.plans_done_started())).toBeVisible();
  } else {
    await begun.first().click();
    await page.getByRole('button', { name: m.plans_change() }).click();
    await expect(page.getByText(m.plans_done_change())).toBeVisible();
  }
  return new URL(page.url()).pathname;
}

async function addItem(page: Page, plan: string, goal: string): Promise<void> {
  const year = yearOf(dayFromNow(0)) + 1;
  await page.goto(plan);
  await page.getByRole('link', { name: m.plans_add_item() }).click();
  await field(page, m.plans_field_goal()).fill(goal);
  await page.getByRole('radio', { name: m.plans_solution_self() }).check();
  await page.getByRole('radio', { name: m.plans_share_10() }).check();
  await field(page, m.plans_field_starts()).fill(`${year}-02-01`);
  await field(page, m.plans_field_ends()).fill(`${year}-03-31`);
  await field(page, m.plans_field_hours()).fill('4,5');
  await page.getByRole('button', { name: m.plans_save_item() }).click();
  await expect(page.getByText(m.plans_done_item())).toBeVisible();
}

async function send(page: Page, plan: string): Promise<void> {
  await page.goto(plan);
  await page.getByRole('button', { name: m.plans_send(), exact: true }).click();
  await expect(page.getByText(m.plans_done_submit())).toBeVisible();
}

/** The supervisor finds the plan in the queue of the team and opens it beside the list. */
async function openInQueue(page: Page, name: string): Promise<void> {
  const year = yearOf(dayFromNow(0)) + 1;
  await page.goto('/team/plans');
  await page.getByRole('link', { name: new RegExp(`^${RegExp.escape(name)}, ${year}`) }).click();
  await expect(page.getByRole('article').getByRole('heading', { name, exact: false }).first()).toBeVisible();
}

test('a plan is drafted, returned with a reason, sent again and approved', async ({ browser }) => {
  const employee = await pageOf(browser, 'employee');
  const supervisor = await pageOf(browser, 'supervisor');
  const complaints = complaintsOf(employee, supervisor);
  const { name } = personaOf('employee');
  const goal = `Menulis kueri rekonsiliasi ${Date.now()}`;
  const plan = await openDraft(employee);
  await addItem(employee, plan, goal);
  await send(employee, plan);

  await test.step('returning asks for a reason', async () => {
    await openInQueue(supervisor, name);
    await supervisor.getByRole('article').getByRole('button', { name: m.plans_return() }).click();
    await expect(supervisor.getByText(m.plans_reason_reason_missing()).first()).toBeVisible();
    await field(supervisor.getByRole('region', { name: m.plans_team_ask_reason() }), m.plans_note()).fill(reason);
    await supervisor.getByRole('button', { name: m.plans_team_return_chosen_one() }).click();
    await expect(supervisor.getByText(m.plans_team_result_done_one())).toBeVisible();
  });
  await test.step('the employee reads the reason, amends and sends again', async () => {
    await employee.goto(plan);
    await expect(employee.getByText(reason).first()).toBeVisible();
    await employee.getByRole('listitem').filter({ hasText: goal }).getByRole('link', { name: 'Ubah' }).click();
    await field(employee, m.plans_field_source()).fill('Kursus kueri dasar');
    await employee.getByRole('button', { name: m.plans_save_item() }).click();
    await send(employee, plan);
  });
  await test.step('the supervisor approves, and the plan says so', async () => {
    await openInQueue(supervisor, name);
    await expect(supervisor.getByRole('article')).toContainText('Kursus kueri dasar');
    await supervisor.getByRole('article').getByRole('button', { name: m.plans_approve() }).click();
    await expect(supervisor.getByText(m.plans_team_result_done_one())).toBeVisible();
    await employee.goto(plan);
    await expect(employee.getByRole('main')).toContainText(m.plans_state_approved());
    await expect(employee.getByRole('main')).toContainText(goal);
  });
  expect(complaints).toEqual([]);
});
