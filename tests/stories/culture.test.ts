// A culture that speaks up: an idea is voted for and tried, a question without a name is answered in public, an activity counts.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, dayFromNow, field, pageOf, personaOf, sendForm } from './support.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

/** Proposes an idea; what is missing is asked for. */
async function propose(page: Page, title: string): Promise<string> {
  await page.goto('/culture/ideas/new');
  await field(page, m.culture_idea_title()).fill(title);
  await press(page, m.culture_idea_propose());
  await expect(field(page, m.culture_idea_body())).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, m.culture_idea_title())).toHaveValue(title);
  await field(page, m.culture_idea_body()).fill('Nomor antrean diambil dari rumah.');
  await press(page, m.culture_idea_propose());
  await expect(page).toHaveURL(/\/culture\/ideas\/\d+/);
  return new URL(page.url()).pathname;
}

test('ideas are answered, questions leave no name, an activity counts by a second person @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  test.setTimeout(90_000);
  const [employee, leader, officer] = await Promise.all(
    (['employee', 'leader', 'officer'] as const).map((key) => pageOf(browser, { nip: personaOf(key).nip }))
  );
  const complaints = complaintsOf(employee!, leader!, officer!);
  const mark = `${javaScriptEnabled ? 'naskah' : 'tenang'} ${Date.now() % 100_000}`;

  await test.step('an idea is voted for by others, and tried within a scope', async () => {
    const idea = await propose(employee!, `Antrean dari rumah ${mark}`);
    await expect(employee!.getByRole('button', { name: m.culture_vote_do() })).toHaveCount(0);
    await officer!.goto(idea);
    await press(officer!, m.culture_vote_do());
    await expect(officer!.getByText(m.culture_votes_count({ count: 1 }))).toBeVisible();
    await leader!.goto(idea);
    await leader!.getByRole('radio', { name: new RegExp(`^${m.culture_idea_trial()}`) }).check();
    await field(leader!, m.culture_answer_words()).fill('Mari kita coba.');
    await press(leader!, m.culture_answer_do());
    await expect(field(leader!, m.culture_scope())).toHaveAttribute('aria-invalid', 'true');
    await field(leader!, m.culture_scope()).fill('Satu loket, dua pekan');
    await field(leader!, m.culture_trial_until()).fill(dayFromNow(20));
    await press(leader!, m.culture_answer_do());
    await employee!.goto(idea);
    await expect(employee!.getByText('Satu loket, dua pekan')).toBeVisible();
  });

  await test.step('a question is asked without a name, waits unseen, is answered in public', async () => {
    const question = `Mengapa rapat selalu sore? ${mark}`;
    await employee!.goto('/culture/questions/new');
    await expect(employee!.getByText(m.culture_question_kept())).toBeVisible();
    await field(employee!, m.culture_question()).fill(question);
    await press(employee!, m.culture_question_ask());
    await expect(employee!).toHaveURL(/\/culture\/questions\?done=asked$/);
    await expect(employee!.getByText(question)).toHaveCount(0);
    await leader!.goto('/culture/questions?show=waiting');
    await leader!.getByRole('link', { name: question }).click();
    await field(leader!, m.culture_answer()).fill('Mulai bulan depan pagi hari.');
    await press(leader!, m.culture_question_answer_do());
    await employee!.goto('/culture/questions');
    await expect(employee!.getByRole('link', { name: question })).toBeVisible();
  });

  await test.step('who is in the room comes by its code; a second person confirms the summary', async () => {
    const startsAt = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(11, 16);
    await leader!.goto('/culture/activities/new');
    const unitId = await leader!.locator('select[name=unitId]').inputValue();
    const form = { unitId, kind: 'exchange', title: `Gelar ${mark}`, purpose: 'Saling mengunjungi', startsAt };
    const made = await sendForm(leader!, '/culture/activities/new', { ...form, heldOn: dayFromNow(0), minutes: '60' });
    const place = made.replace(/\?.*/, '');
    await leader!.goto(`${place}/code`);
    const code = (await leader!.locator('.signs').textContent())!.replace(/\s/g, '');
    await employee!.goto(`${place}?code=${code}`);
    await press(employee!, m.culture_attend_do());
    await expect(employee!.getByText(m.culture_done_there())).toBeVisible();
    await sendForm(leader!, `${place}?/report`, { summary: 'Tiga cara kerja dibawa pulang' });
    await employee!.goto(place);
    await press(employee!, m.culture_confirm_do());
    await expect(employee!.getByText(m.culture_state_closed()).first()).toBeVisible();
  });
  expect(complaints).toEqual([]);
});
