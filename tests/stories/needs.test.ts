// A learning need: proposed from a gap by one tap, answered with those of the team, followed without typing it again.
import { expect, test } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, field, pageOf, personaOf } from './support.ts';

test('a need is proposed, answered and followed, nothing typed twice @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  test.setTimeout(60_000);
  const topic = `Kueri untuk rekonsiliasi ${javaScriptEnabled ? 'A' : 'B'}`;
  const [employee, supervisor] = await Promise.all([pageOf(browser, 'employee'), pageOf(browser, 'supervisor')]);
  const complaints = complaintsOf(employee, supervisor);
  const { name } = personaOf('employee');
  await test.step('a gap fills in the form; a dialogue ahead is told at its place', async () => {
    await employee.goto('/needs');
    const gaps = employee.getByRole('region', { name: m.needs_gaps_title() });
    const gap = gaps.getByRole('link').first();
    const competency = (await gap.innerText()).trim();
    await gap.click();
    await expect(field(employee, m.needs_field_topic())).toHaveValue(competency);
    await field(employee, m.needs_field_topic()).fill(topic);
    await employee.getByRole('radio', { name: m.needs_origin_dki() }).check();
    await employee.getByRole('button', { name: m.needs_propose(), exact: true }).click();
    const day = employee.getByLabel(m.needs_field_dki(), { exact: true });
    await expect(day).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.needs_reason_dki_missing())));
    await expect(field(employee, m.needs_field_topic())).toHaveValue(topic);
    await employee.getByRole('radio', { name: m.needs_origin_individual() }).check();
    await employee.getByRole('button', { name: m.needs_propose(), exact: true }).click();
    await expect(employee.getByText(m.needs_done_propose())).toBeVisible();
  });
  await test.step('the supervisor takes it up as structured learning', async () => {
    await supervisor.goto('/team/needs');
    const queue = supervisor.getByRole('form', { name: m.needs_team_queue() });
    await queue.getByRole('listitem').filter({ hasText: topic }).getByRole('checkbox').check();
    await queue.getByRole('button', { name: m.needs_answer_other() }).click();
    const note = queue.getByRole('textbox', { name: m.needs_answer_note_text() });
    await expect(note).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.needs_reason_reason_missing())));
    await queue.getByRole('button', { name: m.needs_answer_structured() }).click();
    await expect(supervisor.getByText(m.needs_team_done_one())).toBeVisible();
    await expect(supervisor.getByRole('row', { name: new RegExp(topic) })).toContainText(name);
  });
  await test.step('the form of the learning is filled in from it', async () => {
    await employee.goto('/needs');
    await employee.getByRole('link', { name: topic }).click();
    await employee.getByRole('link', { name: m.needs_follow_learning(), exact: true }).click();
    await expect(field(employee, m.learning_field_title())).toHaveValue(topic);
  });
  expect(complaints).toEqual([]);
});
