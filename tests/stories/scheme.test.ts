// The scheme of a year: opened from the last one's, changed in a draft, compared, simulated, made official by decree.
import { expect, test } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, dayFromNow, field, pageOf, thisYear } from './support.ts';

test('the next year is opened, its scheme drafted, compared, simulated and adopted by decree', async ({ browser }) => {
  test.setTimeout(60_000);
  const year = thisYear + 1;
  const admin = await pageOf(browser, 'administrator');
  const complaints = complaintsOf(admin);
  const button = (name: string) => admin.getByRole('button', { name, exact: true });
  await test.step('it takes over the terms of this year', async () => {
    await admin.goto(`/assessment/${thisYear}`);
    await expect(admin.getByRole('main')).toContainText(m.assessment_not_official());
    await button(m.assessment_open_next({ year })).click();
    await expect(admin).toHaveURL(`/assessment/${year}`);
    await admin.goto(`/assessment/${year}/scheme`);
    await expect(admin.getByText(m.scheme_example())).toBeVisible();
    await button(m.scheme_start_draft()).click();
  });
  await test.step('a wrong weight is told at its field, a right one is kept', async () => {
    const weight = admin.locator('#field-weight-spaces');
    await weight.fill('-5');
    await button(m.scheme_save()).click();
    await expect(weight).toHaveValue('-5');
    await expect(weight).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.scheme_reason_weight_range())));
    await weight.fill('9,5');
    await button(m.scheme_save()).click();
    await expect(admin.getByText(m.scheme_saved({ count: 1 }))).toBeVisible();
    await admin.goto(`/assessment/${year}/scheme/draft?part=practices&component=learners`);
    await admin.locator('[id="field-target-I.LRN.1"]').fill('80');
    await admin.locator('[id="field-source-I.LRN.6"]').selectOption('document');
    await button(m.scheme_save()).click();
    await expect(admin.getByText(m.scheme_values_differ({ count: 3 }))).toBeVisible();
    await expect(admin.getByText(m.scheme_source_proof())).toBeVisible();
    await admin.goto(`/assessment/${year}/scheme/draft?part=practices&component=learners&page=2`);
    await admin.locator('[id="field-source-O.LRN.5"]').selectOption('survey');
    await button(m.scheme_save()).click();
    await expect(admin.getByText(m.scheme_values_differ({ count: 4 }))).toBeVisible();
  });
  await test.step('a practice that the draft has units prove by a document is named by one at once', async () => {
    const keeper = await pageOf(browser, 'leader');
    await keeper.goto('/governance/documents/new');
    await keeper.getByRole('checkbox', { name: /^I\.LRN\.6 / }).check();
    await keeper.getByLabel(m.governance_kind()).selectOption('decree');
    await field(keeper, m.governance_field_title()).fill('Ketetapan berbagi pelajaran');
    await field(keeper, m.governance_field_number()).fill('KEP-78');
    await field(keeper, m.governance_field_summary()).fill('Setiap unit membagikan pelajarannya.');
    await keeper.getByRole('button', { name: m.governance_publish_do() }).click();
    const kind = m.governance_kind_proof({ practice: 'I.LRN.6' });
    await expect(keeper.getByText(m.governance_criteria_of({ kind }))).toBeVisible();
    await keeper.context().close();
  });
  await test.step('what it would change is seen before it is decided', async () => {
    await admin.getByRole('link', { name: m.scheme_simulate() }).click();
    const table = admin.getByRole('table', { name: m.scheme_simulation_units() });
    await expect(table.getByRole('row')).not.toHaveCount(1);
    await admin.goto(`/assessment/${year}/scheme/simulation?version=2&unit=M.05`);
    const practices = admin.getByRole('table', { name: m.scheme_simulation_practices() });
    await expect(practices.getByRole('link', { name: 'I.LRN.1' })).toBeVisible();
    await expect(practices.getByRole('link', { name: 'I.LRN.6' })).toBeVisible();
    await expect(admin.getByText(m.scheme_simulation_anew({ practices: 'I.LRN.6' }))).toBeVisible();
  });
  await test.step('who wrote it needs a decree; with it the scheme is official, and the difference is public', async () => {
    await admin.goto(`/assessment/${year}/scheme/adopt`);
    await button(m.scheme_adopt()).click();
    await expect(admin.getByText(m.scheme_reason_same_person())).toBeVisible();
    await field(admin, m.scheme_decree_number()).fill('KEP-7/M/2026');
    await field(admin, m.scheme_decree_day()).fill(dayFromNow(0));
    await button(m.scheme_adopt()).click();
    await expect(admin.getByText(m.scheme_adopt_done())).toBeVisible();
    await expect(admin.getByText('KEP-7/M/2026')).toBeVisible();
    await admin.goto(`/method/difference?from=${year}.1&to=${year}.2`);
    await expect(admin.getByText(m.scheme_difference_method())).toBeVisible();
  });
  await test.step('a unit shows its quarters against their aims', async () => {
    await admin.goto(`/units/M.05/quarters?year=${thisYear - 1}`);
    await expect(admin.getByText(m.scheme_quarter_kept(), { exact: true })).toHaveCount(4);
  });
  await test.step('and what changed since a month, by which records; its leader reads a brief', async () => {
    await admin.goto('/units/M.05/changes?from=quarter');
    await expect(admin.getByRole('table', { name: /M\.05|Sekretariat|Direktorat|Badan/ }).first()).toBeVisible();
    const file = await admin.request.get('/units/M.05/changes.csv');
    expect(await file.text()).toMatch(/I\.[A-Z]{3}\./);
    const brief = await admin.request.get('/units/M.05/brief');
    expect(await brief.text()).toContain(m.assessment_papers_best());
  });
  await test.step('the committee takes the report of a closed year; nobody outside takes an example as open data', async () => {
    await admin.goto(`/assessment/${thisYear - 1}/report`);
    await expect(admin.getByText(m.assessment_papers_closed_lead())).toBeVisible();
    const document = await admin.request.get(`/assessment/${thisYear - 1}/report.docx`);
    expect((await document.body()).subarray(0, 2).toString()).toBe('PK');
    const book = await admin.request.get(`/assessment/${thisYear - 1}/report.xlsx`);
    expect((await book.body()).subarray(0, 2).toString()).toBe('PK');
    const open = `/open-data/${thisYear - 1}/units.csv`;
    expect(await (await admin.request.get(open)).text()).toContain('"example, not official"');
    const outside = await browser.newContext();
    expect((await outside.request.get(`${new URL(admin.url()).origin}${open}`)).status()).toBe(404);
    await outside.close();
  });
  expect(complaints).toEqual([]);
});
