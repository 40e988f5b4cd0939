// A development plan from the first item to the version after the approval; a team decided at once; two who decide at once.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, dayFromNow, field, pageOf, personaOf, sendForm, thisYear } from './support.ts';

const year = thisYear + 1; // this year's plans of the demonstration are approved already
const goal = 'Menyusun rekonsiliasi kas tanpa dibantu';

/** Whose plan it is, and two colleagues whose plans wait on the same list; each run has a unit of its own. */
const casts = {
  script: {
    owner: personaOf('employee').nip,
    supervisor: personaOf('supervisor').nip,
    colleagues: ['198607282011011001', '199812062023032001'],
    decided: personaOf('supervisor').nip
  },
  plain: {
    owner: personaOf('other').nip,
    supervisor: '197307121998012001',
    colleagues: ['197110241991011001', '197111221995021001'],
    decided: '198710152011121001'
  }
};
/** The head of the office in Kota Sagara, and who stands in for her; both decide for her people. */
const [headNip, standInNip] = ['197603121998032001', '198010302003121004'] as const;

const item = (words: string) => ({
  goal: words,
  competencyCode: '',
  solution: 'self',
  share: '70',
  source: '',
  startsOn: `${year}-02-01`,
  endsOn: `${year}-05-31`,
  plannedMinutes: '12,5',
  token: crypto.randomUUID()
});

/** The revision that the forms of a plan's page carry. */
const revisionIn = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';

/** A colleague's plan of one item, sent to the supervisor as a browser would; answers with its address. */
async function planOf(page: Page, words: string): Promise<string> {
  const begun = await sendForm(page, '/plans?/start', { year: String(year), nextJobCode: '' });
  const address = begun.split('?')[0]!;
  await sendForm(page, `${address}/item`, item(words));
  const revision = revisionIn(await (await page.request.get(address)).text());
  await sendForm(page, `${address}?/submit`, { revision });
  return address;
}

/** Begins next year's plan without the items that are proposed. */
async function begin(page: Page): Promise<string> {
  await page.goto('/plans');
  const proposals = page.getByRole('group', { name: m.plans_start_gaps() }).getByRole('checkbox');
  for (const box of await proposals.all()) await box.uncheck();
  await page.getByRole('button', { name: m.plans_start_button_year({ year }) }).click();
  await expect(page.getByText(m.plans_done_started())).toBeVisible();
  return new URL(page.url()).pathname;
}

async function writeItem(page: Page): Promise<void> {
  await page.getByRole('link', { name: m.plans_add_item() }).click();
  await field(page, m.plans_field_goal()).fill(goal);
  await page.getByLabel(m.plans_competency()).selectOption({ index: 1 });
  await page.getByRole('radio', { name: m.plans_solution_experience() }).check();
  await page.getByRole('radio', { name: m.plans_share_70() }).check();
  await field(page, m.plans_field_source()).fill('Modul kas bagian 3');
  await page.getByLabel(m.plans_field_starts()).fill(`${year}-03-01`);
  await page.getByLabel(m.plans_field_ends()).fill(`${year}-02-01`);
  await field(page, m.plans_field_hours()).fill('empat');
  const save = page.getByRole('button', { name: m.plans_save_item() });
  await test.step('a wrong number is told at its place, and nothing typed is lost', async () => {
    await save.click();
    const hours = field(page, m.plans_field_hours());
    await expect(hours).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.plans_reason_not_hours())));
    await expect(hours).toHaveValue('empat');
    await expect(field(page, m.plans_field_goal())).toHaveValue(goal);
    await expect(page.getByRole('radio', { name: m.plans_solution_experience() })).toBeChecked();
    await hours.fill('12,5');
  });
  await test.step('days the wrong way round too', async () => {
    await save.click();
    const until = page.getByLabel(m.plans_field_ends());
    await expect(until).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.plans_reason_time_reversed())));
    await expect(until).toHaveValue(`${year}-02-01`);
    await until.fill(`${year}-05-31`);
  });
  await test.step('a day outside the year is told where it stands, in the language of the page', async () => {
    const from = page.getByLabel(m.plans_field_starts());
    await from.fill(`${year - 1}-12-31`);
    await save.click();
    await expect(from).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.plans_reason_outside_year())));
    await expect(from).toHaveValue(`${year - 1}-12-31`);
    await from.fill(`${year}-03-01`);
  });
  await save.click();
  await expect(page.getByText(m.plans_done_item())).toBeVisible();
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: m.plans_send() }).click();
  await expect(page.getByText(m.plans_done_submit())).toBeVisible();
}

const pick = (page: Page, name: string) => page.getByRole('checkbox', { name: m.plans_team_pick({ name }) });
const nameOn = async (page: Page, nip: string) => {
  await page.goto(`/people/${nip}`);
  return page.getByRole('heading', { level: 1 }).innerText();
};

test('a plan is returned, put right, approved with those of the team, and changed @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  test.setTimeout(120_000);
  const cast = javaScriptEnabled ? casts.script : casts.plain;
  const [owner, supervisor, ...colleagues] = await Promise.all(
    [cast.owner, cast.supervisor, ...cast.colleagues].map((nip) => pageOf(browser, { nip }))
  );
  const complaints = complaintsOf(owner!, supervisor!);
  const name = await nameOn(owner!, cast.owner);
  const address = await begin(owner!);
  await writeItem(owner!);
  await send(owner!);
  const bulk = supervisor!.getByRole('form', { name: m.plans_team_queue_form() });
  await test.step('it is returned; the reason that was left out is asked', async () => {
    await supervisor!.goto('/team/plans');
    await pick(supervisor!, name).check();
    await bulk.getByRole('button', { name: m.plans_return() }).click();
    await supervisor!
      .getByRole('textbox', { name: m.plans_note(), exact: true })
      .fill('Sebutkan hasil yang dapat dilihat.');
    await supervisor!.getByRole('button', { name: m.plans_team_return_chosen_one() }).click();
    await expect(supervisor!.getByText(m.plans_team_result_done_one())).toBeVisible();
  });
  await test.step('its owner reads why, puts it right and sends it again', async () => {
    await owner!.goto(address);
    await expect(owner!.getByText('Sebutkan hasil yang dapat dilihat.').first()).toBeVisible();
    await owner!.getByRole('link', { name: m.plans_change_item_long({ number: 1 }) }).click();
    await field(owner!, m.plans_field_goal()).fill(`${goal}, terlihat pada laporan bulan Mei`);
    await owner!.getByRole('button', { name: m.plans_save_item() }).click();
    await send(owner!);
  });
  for (const [n, page] of colleagues.entries()) await planOf(page, `Menulis petunjuk kerja bagian ${n + 1}`);
  await test.step('the whole team is decided from the one list', async () => {
    await supervisor!.goto('/team/plans');
    const boxes = await bulk.getByRole('checkbox').all(); // these three, and what waits of the demonstration's own
    expect(boxes.length).toBeGreaterThanOrEqual(3);
    for (const box of boxes) await box.check();
    await bulk.getByRole('button', { name: m.plans_approve() }).click();
    await expect(supervisor!.getByText(m.plans_team_result_done({ count: boxes.length }))).toBeVisible();
    await expect(supervisor!.getByText(m.plans_team_lead_none())).toBeVisible();
  });
  await test.step('a change after that is a new version, on paper as well', async () => {
    await owner!.goto(address);
    await owner!.getByRole('button', { name: m.plans_change() }).click();
    await expect(owner!.getByText(m.plans_done_change())).toBeVisible();
    await expect(owner!.getByText(m.plans_older_in_force({ version: 1 }))).toBeVisible();
    await owner!.getByRole('link', { name: m.plans_print(), exact: true }).click();
    await expect(owner!.getByRole('rowheader', { name: goal })).toBeVisible();
    await expect(owner!.getByText(m.plans_sign_decider())).toBeVisible();
  });
  expect(complaints).toEqual([]);
});

/** The head hands her decisions over for a week; where the other run was first, they are handed over already. */
async function handOver(head: Page): Promise<void> {
  const form = { toNip: standInNip, startsOn: dayFromNow(0), endsOn: dayFromNow(7) };
  const headers = { origin: new URL(head.url()).origin, accept: 'text/html' };
  const answer = await head.request.post('/account/delegation?/give', { form, headers, maxRedirects: 0 });
  expect([303, 422]).toContain(answer.status());
}

test('of two who decide at once, the second reads who was first @noscript', async ({ browser, javaScriptEnabled }) => {
  const { decided } = javaScriptEnabled ? casts.script : casts.plain;
  const [owner, head, standIn] = await Promise.all(
    [decided, headNip, standInNip].map((nip) => pageOf(browser, { nip }))
  );
  const address = await planOf(owner!, 'Memimpin rapat kas mingguan');
  const [name, headName] = [await nameOn(owner!, decided), await nameOn(head!, headNip)];
  await handOver(head!);
  for (const page of [head!, standIn!]) {
    await page.goto('/team/plans');
    await pick(page, name).check();
  }
  const approve = (page: Page) =>
    page.getByRole('form', { name: m.plans_team_queue_form() }).getByRole('button', { name: m.plans_approve() });
  await approve(head!).click();
  await expect(head!.getByText(m.plans_team_result_done_one())).toBeVisible();
  await approve(standIn!).click();
  await expect(standIn!.getByText(m.plans_reason_already_decided_by({ name: headName }))).toBeVisible();
  await owner!.goto(address);
  await expect(owner!.getByText(m.plans_approved_by({ name: headName, date: '' }).replace(/, $/, ''))).toBeVisible();
});
