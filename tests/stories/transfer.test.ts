// What comes after learning: a note out of the report, returned, put right, confirmed, adopted by the unit; a milestone; an innovation.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { nameWithoutDegrees } from '#ui/format.ts';
import { complaintsOf, dayFromNow, field, pageOf, personaOf, sendForm } from './support.ts';

/** Whose note it is, who decides and leads the unit, who uses the innovation elsewhere; each run has a unit of its own. */
const casts = {
  script: { owner: personaOf('employee').nip, elsewhere: personaOf('other').nip },
  plain: { owner: personaOf('other').nip, elsewhere: personaOf('employee').nip }
};
const application = 'Rekonsiliasi kas memakai kueri, tidak lagi disalin.';

/** Six hours that ended yesterday, judged by the learner, with a report kept but not sent: no number moves. */
async function learnt(page: Page, title: string): Promise<string> {
  const days = { startsOn: dayFromNow(-3), endsOn: dayFromNow(-1) };
  const source = { sourceKind: 'book', source: 'Pedoman rekonsiliasi', plannedMinutes: '360' };
  const goal = { title, need: 'gap', goal: 'Menemukan selisih dalam satu hari' };
  const address = (await sendForm(page, '/learning/new', { ...goal, ...source, ...days, send: 'notice' })).replace(
    /\?.*/,
    ''
  );
  await sendForm(page, `${address}?/evaluate`, { metGoal: '4', reflection: 'Contoh dari kantor sendiri membantu.' });
  await page.goto(`${address}/report`);
  await field(page, m.learning_report_use()).fill(application);
  await page.getByRole('button', { name: m.learning_save_first() }).click();
  await expect(page).toHaveURL(/done=write/);
  return address;
}

/** The page of who decides for a person, and the name; read from the person's own page. */
async function supervisorOf(page: Page, nip: string): Promise<{ nip: string; name: string }> {
  await page.goto(`/people/${nip}`);
  const link = page.locator('a[href^="/people/"]').filter({ hasText: /\w/ });
  const own = await link.evaluateAll((links) => links.map((each) => [each.getAttribute('href'), each.textContent]));
  const found = own.find(([href]) => href !== `/people/${nip}`);
  return { nip: (found?.[0] ?? '').split('/').at(-1) ?? '', name: (found?.[1] ?? '').trim() };
}

async function writeNote(page: Page): Promise<void> {
  await expect(field(page, m.transfer_changed())).toHaveValue(application); // from the report: not typed again
  await page.getByLabel(new RegExp(`^${RegExp.escape(m.transfer_since())}`)).fill(dayFromNow(0));
  await field(page, m.transfer_effect()).fill('Selisih ditemukan pada hari yang sama.');
  await page.getByRole('radio', { name: m.transfer_measure_time() }).check();
  await field(page, m.transfer_figure_before()).fill('5');
  await field(page, m.transfer_figure_after()).fill('1,5');
  await test.step('a figure without its unit is told at its place, nothing typed is lost', async () => {
    await page.getByRole('button', { name: m.transfer_note_send() }).click();
    const unit = field(page, m.transfer_figure_unit());
    await expect(unit).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.transfer_reason_unit_missing())));
    await expect(field(page, m.transfer_figure_after())).toHaveValue('1,5');
    await unit.fill('hari');
  });
  await page.getByRole('button', { name: m.transfer_note_send() }).click();
  await expect(page.getByText(m.transfer_done_sent())).toBeVisible();
}

/** The supervisor decides the matter of this title from the list, with the reason asked where it was left out. */
async function decide(page: Page, of: { title: string; verdict: string; reason?: string }): Promise<void> {
  await page.goto('/team/transfer');
  const bulk = page.getByRole('form', { name: m.transfer_team_queue_form() });
  await bulk.getByRole('checkbox', { name: new RegExp(RegExp.escape(of.title)) }).check();
  await bulk.getByRole('button', { name: of.verdict }).click();
  if (of.reason !== undefined) {
    await page.getByRole('textbox', { name: m.transfer_return_reason(), exact: true }).fill(of.reason);
    await page.getByRole('button', { name: of.verdict }).click();
  }
  await expect(page.getByText(m.transfer_team_done_one())).toBeVisible();
}

/** Chooses the unit that this person leads. */
async function chooseUnitOf(page: Page, leader: string): Promise<void> {
  const select = page.getByLabel(m.transfer_escalate_unit(), { exact: true });
  const name = nameWithoutDegrees(leader);
  const value = await select.getByRole('option').filter({ hasText: name }).first().getAttribute('value');
  await select.selectOption(value);
}

test('what was learnt is put to work, adopted by the unit, and used elsewhere @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  test.setTimeout(90_000);
  const cast = javaScriptEnabled ? casts.script : casts.plain;
  const [owner, elsewhere] = await Promise.all([cast.owner, cast.elsewhere].map((nip) => pageOf(browser, { nip })));
  const who = await supervisorOf(owner!, cast.owner);
  const supervisor = await pageOf(browser, { nip: who.nip });
  const complaints = complaintsOf(owner!, supervisor, elsewhere!);
  const title = `Menelusuri selisih kas ${Date.now()}`;
  const activity = await learnt(owner!, title);

  await test.step('a note in one tap from the activity', async () => {
    await owner!.goto(activity);
    await owner!.getByRole('link', { name: m.transfer_note_write() }).click();
    await writeNote(owner!);
  });
  const note = new URL(owner!.url()).pathname;
  await test.step('returned with a reason, put right, confirmed', async () => {
    await decide(supervisor, { title, verdict: m.transfer_return(), reason: 'Sebutkan laporan yang mana.' });
    await owner!.goto(note);
    await expect(owner!.getByText('Sebutkan laporan yang mana.').first()).toBeVisible();
    await field(owner!, m.transfer_changed()).fill(`${application} Terlihat pada laporan November.`);
    await owner!.getByRole('button', { name: m.transfer_note_send() }).click();
    await decide(supervisor, { title, verdict: m.transfer_confirm() });
  });
  await test.step('put to the unit, which adopts it', async () => {
    await owner!.goto(note);
    await chooseUnitOf(owner!, who.name);
    await owner!.getByRole('button', { name: m.transfer_escalate(), exact: true }).click();
    await expect(owner!.getByText(m.transfer_done_escalate())).toBeVisible();
    await supervisor.goto(note);
    await field(supervisor, m.transfer_way()).fill(`Kueri bersama untuk ${title}`);
    await supervisor.getByLabel(m.transfer_from(), { exact: true }).fill(dayFromNow(7));
    await supervisor.getByRole('button', { name: m.transfer_adopt() }).click();
    await expect(supervisor.getByText(m.transfer_done_answer())).toBeVisible();
    await elsewhere!.goto(`/transfer/adopted?q=${encodeURIComponent(title)}`);
    await expect(elsewhere!.getByText(`Kueri bersama untuk ${title}`)).toBeVisible();
    expect((await elsewhere!.request.get(note)).status()).toBe(404); // the note itself stays with whom it concerns
  });
  await test.step('milestones: written, one reported as met, confirmed', async () => {
    await owner!.goto(activity);
    await owner!.getByRole('button', { name: m.transfer_plan_start() }).click();
    for (const [n, aim] of ['Satu laporan', 'Dua rekan ikut', 'Seluruh seksi'].entries())
      await owner!.getByRole('main').getByRole('textbox').nth(n).fill(aim);
    await owner!.getByRole('button', { name: m.transfer_aims_keep() }).click();
    await expect(owner!.getByText(m.transfer_done_aims())).toBeVisible();
    const first = owner!.getByRole('listitem').filter({ hasText: 'Satu laporan' });
    await first.getByText(m.transfer_report_milestone()).click();
    await first.getByRole('textbox').fill('Laporan November disusun dengan kueri.');
    await first.getByRole('button', { name: m.transfer_report_send() }).click();
    await expect(owner!.getByText(m.transfer_done_report())).toBeVisible();
    await decide(supervisor, { title, verdict: m.transfer_confirm() });
    await owner!.reload();
    await expect(first.getByText(m.transfer_milestone_met(), { exact: true })).toBeVisible();
  });
  await test.step('an innovation: its makers’ alone, put to the unit, accepted, used elsewhere', async () => {
    await owner!.goto('/transfer/innovations/new');
    await field(owner!, m.transfer_innovation_name()).fill(`Kueri ${title}`);
    await field(owner!, m.transfer_problem()).fill('Setiap orang menyusun rekonsiliasi sendiri.');
    await field(owner!, m.transfer_idea()).fill('Satu kueri bersama.');
    await owner!.getByLabel(m.transfer_from_activity(), { exact: true }).selectOption({ label: title });
    await owner!.getByRole('button', { name: m.transfer_innovation_keep() }).click();
    await expect(owner!.getByText(m.transfer_done_started())).toBeVisible();
    const innovation = new URL(owner!.url()).pathname;
    expect((await elsewhere!.request.get(innovation)).status()).toBe(404);
    await chooseUnitOf(owner!, who.name);
    await owner!.getByRole('button', { name: m.transfer_ask({ stage: m.transfer_asked_trial() }) }).click();
    await expect(owner!.getByText(m.transfer_done_ask())).toBeVisible();
    await supervisor.goto(innovation);
    await supervisor.getByRole('button', { name: m.transfer_accept(), exact: true }).click();
    await expect(supervisor.getByText(m.transfer_done_answer())).toBeVisible();
    await elsewhere!.goto(`/transfer/innovations?q=${encodeURIComponent(title)}`);
    await elsewhere!.getByRole('link', { name: `Kueri ${title}` }).click();
    await field(elsewhere!, m.transfer_use_words()).fill('Di kantor kami');
    await elsewhere!.getByRole('button', { name: m.transfer_use(), exact: true }).click();
    await expect(elsewhere!.getByText(m.transfer_done_use())).toBeVisible();
  });
  expect(complaints).toEqual([]);
});
