// A survey: opened for one unit, told before it asks, answered on a phone without script in several goes, sent once; and what a closed one shows.
import { expect, test } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, dayFromNow, enterBy, field, pageOf, personaOf, sendForm, thisYear } from './support.ts';

test('a survey is opened, answered in two goes and sent once; results of a closed one are there', async ({
  browser
}) => {
  test.setTimeout(60_000);
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const [administrator, asked] = await Promise.all([pageOf(browser, 'administrator'), plain.newPage()]);
  await enterBy(asked, personaOf('other').nip);
  const complaints = complaintsOf(administrator, asked);
  const { unit } = personaOf('other');
  let place = '';
  await test.step('it is opened on the terms of the scheme; a day that has passed is told at its field', async () => {
    await administrator.goto('/surveys/new');
    await field(administrator, m.surveys_field_unit()).fill(unit);
    const closes = field(administrator, m.surveys_field_closes());
    await closes.fill(dayFromNow(-1));
    await administrator.getByRole('button', { name: m.surveys_open_now() }).click();
    await expect(closes).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.surveys_reason_time_reversed())));
    await closes.fill(dayFromNow(3));
    await administrator.getByRole('button', { name: m.surveys_preview_now() }).click();
    const preview = administrator.getByRole('region', { name: m.surveys_preview() });
    await expect(preview).toContainText(m.surveys_told_anonymous());
    await expect(preview.getByText(m.surveys_remind_example({ year: thisYear }, { locale: 'en' }))).toBeVisible();
    await administrator.getByRole('button', { name: m.surveys_open_now() }).click();
    await expect(administrator.getByText(m.surveys_opened())).toBeVisible();
    await expect(administrator.getByText(m.surveys_running_none())).toBeVisible(); // nobody watches a small unit answer
    place = new URL(administrator.url()).pathname;
  });
  await test.step('who is asked reads how answers are kept, answers one page and leaves', async () => {
    await asked.goto('/inbox');
    await asked.locator(`a[href="${place}"]`).first().click();
    await expect(asked.getByText(m.surveys_told_anonymous())).toBeVisible();
    await asked.getByRole('link', { name: m.surveys_begin() }).click();
    const fours = asked.getByRole('radio', { name: '4', exact: true });
    await expect(fours).toHaveCount(4);
    for (const four of await fours.all()) await four.check();
    await asked.getByRole('button', { name: m.surveys_later() }).click();
    await expect(asked.getByText(m.surveys_saved())).toBeVisible();
  });
  await test.step('reminders can be declined; the officer sees that they are planned, not for whom', async () => {
    await asked.getByRole('button', { name: m.surveys_remind_off() }).click();
    await expect(asked.getByText(m.surveys_remind_off_done())).toBeVisible();
    await expect(administrator.getByRole('region', { name: m.surveys_reminders() })).toContainText(
      m.surveys_reminder_planned()
    );
  });
  await test.step('days and words of reminders to come are changed; one language alone is refused at its field', async () => {
    const section = administrator.getByRole('region', { name: m.surveys_reminders() });
    await section.getByText(m.surveys_reminders_change()).click();
    await field(section, m.surveys_field_remind()).fill('2');
    await field(section, m.surveys_field_remind_id()).fill('Tinggal dua hari.');
    const english = field(section, m.surveys_field_remind_en());
    await english.fill('');
    await section.getByRole('button', { name: m.surveys_reminders_save() }).click();
    await expect(english).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.surveys_reason_remind_words())));
    await english.fill('Two days left.');
    await section.getByRole('button', { name: m.surveys_reminders_save() }).click();
    await expect(administrator.getByText(m.surveys_reminders_changed())).toBeVisible();
    await expect(section.getByRole('paragraph').filter({ hasText: 'Tinggal dua hari.' })).toBeVisible();
  });
  await test.step('what was saved is still there; it is sent once and cannot be opened again', async () => {
    await asked.getByRole('link', { name: m.surveys_go_on() }).click();
    await expect(asked.getByRole('radio', { name: '4' }).first()).toBeChecked();
    await asked.goto(`${place}/answer?step=99`);
    await expect(asked.getByText(m.surveys_check_count({ answered: 4, items: 4 }))).toBeVisible();
    await asked.getByRole('button', { name: m.surveys_send() }).click();
    await expect(asked.getByText(m.surveys_sent_done())).toBeVisible();
    expect(await sendForm(asked, `${place}/answer?/send`, {})).toContain('done=sent'); // a second tab
    await asked.goto(`${place}/answer`);
    await expect(asked.getByText(m.surveys_sent(), { exact: true })).toBeVisible();
  });
  await test.step('a survey opened by mistake is withdrawn for a reason', async () => {
    await administrator.goto(place);
    await administrator.getByText(m.surveys_withdraw(), { exact: true }).click();
    await administrator.getByRole('button', { name: m.surveys_withdraw_do() }).click();
    const reason = field(administrator, m.surveys_withdraw_reason());
    await expect(reason).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.surveys_reason_required())));
    await reason.fill('Hanya untuk mencoba.');
    await administrator.getByRole('button', { name: m.surveys_withdraw_do() }).click();
    await expect(administrator.getByText(m.surveys_withdrawn_note({ reason: 'Hanya untuk mencoba.' }))).toBeVisible();
  });
  await test.step('what is answered on a page is kept when one leaves it by a link', async () => {
    const employee = await pageOf(browser, 'employee');
    await employee.goto('/surveys');
    const running = await employee.getByRole('link', { name: m.surveys_begin() }).first().getAttribute('href');
    await employee.goto(`${running}/answer`);
    const two = employee.getByRole('radio', { name: '2', exact: true }).first();
    await two.check();
    await field(employee, m.surveys_comment()).fill('Cukup.');
    await expect(employee.getByText(m.ui_count_of({ count: '6', most: '1.000' }))).toBeVisible(); // the script counts along
    const saved = employee.waitForResponse((response) => response.url().endsWith('?/save'));
    await employee.getByRole('link', { name: m.surveys_title(), exact: true }).first().click();
    await saved;
    await employee.goto(`${running}/answer`);
    await expect(two).toBeChecked();
    await expect(field(employee, m.surveys_comment())).toHaveValue('Cukup.');
  });
  await test.step('a closed survey shows its scales, and of a unit with too few answers none', async () => {
    await administrator.goto('/surveys');
    const closed = administrator.locator('a[href$="/results"]');
    await expect(closed.first()).toHaveText(m.surveys_one({ year: thisYear }));
    await closed.first().click();
    const results = administrator.getByRole('table', { name: m.surveys_results_caption() });
    await expect(results).toContainText('O.LRN.3');
  });
  expect(complaints).toEqual([]);
});
