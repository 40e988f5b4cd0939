// A recommendation: opened by the unit, committed to, planned, approved; and the yearly rating of what came of the last ones.
import { expect, test } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, dayFromNow, field, pageOf, personaOf, sendForm, thisYear } from './support.ts';

test('a recommendation is followed up, and the follow-up is rated @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  test.setTimeout(60_000);
  const title = `Jadwalkan belajar bersama ${javaScriptEnabled ? 'A' : 'B'}`;
  const [officer, leader] = await Promise.all([pageOf(browser, 'officer'), pageOf(browser, 'leader')]);
  const complaints = complaintsOf(officer, leader);
  const address = await test.step('the officer opens one of the unit itself', async () => {
    await officer.goto('/feedback/new?unit=M.05');
    await officer.getByLabel(new RegExp(`^${RegExp.escape(m.feedback_field_component())}`)).selectOption('learners');
    await officer.getByRole('button', { name: m.feedback_do_open() }).click();
    await expect(field(officer, m.feedback_field_title())).toHaveAccessibleDescription(
      new RegExp(RegExp.escape(m.feedback_reason_required()))
    );
    await field(officer, m.feedback_field_title()).fill(title);
    await officer.getByRole('button', { name: m.feedback_do_open() }).click();
    await expect(officer.getByText(m.feedback_done_open())).toBeVisible();
    return new URL(officer.url()).pathname;
  });
  await test.step('the leader sees what to do, by when, and commits to it', async () => {
    await leader.goto(address);
    await expect(leader.getByRole('heading', { name: m.feedback_next_commit() }).first()).toBeVisible();
    await field(leader, m.feedback_field_commitment()).fill('Satu kali sebulan di setiap kantor.');
    await field(leader, m.feedback_field_owner_nip()).fill(personaOf('officer').nip);
    await leader.getByLabel(new RegExp(`^${RegExp.escape(m.feedback_field_due())}`)).fill(dayFromNow(20));
    await leader.getByRole('button', { name: m.feedback_do_commit() }).click();
    await expect(leader.getByText(m.feedback_done_commit())).toBeVisible();
  });
  await test.step('the owner plans, the leader approves', async () => {
    const owner = personaOf('officer').nip;
    await sendForm(officer, `${address}?/action`, {
      what: 'Lokakarya',
      owner,
      dueOn: dayFromNow(10),
      token: crypto.randomUUID()
    });
    await sendForm(officer, `${address}?/plan`, { plan: 'Mulai dari dua kantor.' });
    await leader.goto(address);
    await leader.getByRole('button', { name: m.feedback_do_approve() }).click();
    await expect(leader.getByText(m.feedback_done_judge())).toBeVisible();
    await expect(leader.getByText(m.feedback_state_approved(), { exact: true })).toBeVisible();
  });
  const isOpen = dayFromNow(0) >= `${thisYear}-07-01`;
  if (isOpen && javaScriptEnabled)
    await test.step('an employee rates the follow-up of last year, once', async () => {
      const employee = await pageOf(browser, 'employee');
      await employee.goto('/feedback/rate');
      await employee.getByRole('radio', { name: m.feedback_score_4() }).check();
      await employee.getByRole('button', { name: m.feedback_do_rate() }).click();
      await expect(employee.getByText(m.feedback_done_rate())).toBeVisible();
      await expect(employee.getByRole('heading', { name: m.feedback_rated_title() })).toBeVisible();
    });
  expect(complaints).toEqual([]);
});
