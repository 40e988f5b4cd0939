// A community lives: proposed, accepted, joined and noted; a session by code and by list; a question that helped somebody.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, dayFromNow, field, pageOf, personaOf, sendForm } from './support.ts';

const cast = { owner: personaOf('employee').nip, sponsor: personaOf('leader').nip, officer: personaOf('officer').nip };
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

/** Proposes a community of interest for the level-I unit, sponsored by its leader; answers with its address. */
async function propose(page: Page, name: string): Promise<string> {
  await page.goto('/communities/new');
  await field(page, m.communities_field_name()).fill(name);
  await page.getByRole('radio', { name: new RegExp(`^${m.communities_kind_interest()}`) }).check();
  await field(page, m.communities_field_purpose()).fill('Membaca satu buku sebulan');
  await field(page, m.communities_field_outputs()).fill('Ulasan di pustaka');
  const propose = page.getByRole('button', { name: m.communities_propose() });
  await test.step('what is missing is asked for, the rest is kept', async () => {
    await propose.click();
    await expect(field(page, m.communities_field_measures())).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, m.communities_field_name())).toHaveValue(name);
  });
  await field(page, m.communities_field_measures()).fill('Satu sesi sebulan');
  const sponsor = page.getByLabel(new RegExp(`^${m.communities_field_sponsor()}`));
  await sponsor.selectOption({
    label: (await sponsor.getByRole('option', { name: /Nurlaela/ }).textContent())!.trim()
  });
  await propose.click();
  await expect(page).toHaveURL(/\/communities\/\d+$/);
  return new URL(page.url()).pathname;
}

test('a community is proposed, joined and noted, meets, and helps its members @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  test.setTimeout(120_000);
  const [owner, sponsor, officer] = await Promise.all(
    [cast.owner, cast.sponsor, cast.officer].map((nip) => pageOf(browser, { nip }))
  );
  const complaints = complaintsOf(owner!, sponsor!, officer!);
  const address = await propose(owner!, `Klub baca ${javaScriptEnabled ? 'naskah' : 'tenang'} ${Date.now() % 10_000}`);

  await test.step('the sponsor finds it in the inbox and accepts it', async () => {
    await sponsor!.goto('/inbox');
    await sponsor!.locator(`a[href$="${address}/charter"]`).first().click();
    await press(sponsor!, m.communities_decide_accept());
    await expect(sponsor!.getByText(m.communities_state_active()).first()).toBeVisible();
  });
  await test.step('the officer joins, and cannot note herself', async () => {
    await officer!.goto(address);
    await press(officer!, m.communities_join());
    await expect(officer!.getByText(m.communities_joined())).toBeVisible();
  });
  let session = '';
  await test.step('a session is planned for now, its code counts who is there once', async () => {
    const now = new Date(Date.now() + 7 * 3600_000).toISOString().slice(11, 16);
    const plan = { title: 'Bab pertama', agenda: 'Membaca', heldOn: dayFromNow(0), startsAt: now, minutes: '60' };
    session = await sendForm(owner!, `${address}/sessions/new`, plan);
    await owner!.goto(`${session}/code`);
    const code = (await owner!.locator('.signs').textContent())!.replace(/\s/g, '');
    await officer!.goto(`${session}?code=AAAAAA`);
    await press(officer!, m.communities_attend_do());
    await expect(field(officer!, m.communities_attend_code())).toHaveAttribute('aria-invalid', 'true');
    await officer!.goto(`${session}?code=${code}`);
    await press(officer!, m.communities_attend_do());
    await expect(officer!.getByText(m.communities_attended({ minutes: 60 }))).toBeVisible();
  });
  await test.step('the organiser counts only once another member confirms it', async () => {
    await owner!.goto(session);
    await owner!.getByRole('checkbox', { name: new RegExp(personaOf('employee').name) }).check();
    await press(owner!, m.communities_list_do());
    await expect(owner!.getByText(m.communities_attendance_waiting())).toBeVisible();
    await officer!.goto(session);
    await officer!
      .getByRole('button', { name: m.communities_attendance_confirm_whom({ name: personaOf('employee').name }) })
      .click();
    await expect(officer!.getByText(m.communities_attendance_waiting())).toHaveCount(0);
  });
  await test.step('a question is answered, and the answer helped', async () => {
    await owner!.goto(`${address}/posts/new`);
    await field(owner!, m.communities_post_field_title()).fill('Bab mana yang dibahas?');
    await field(owner!, m.communities_post_field_body()).fill('Lihat https://buku.example/daftar.');
    await press(owner!, m.communities_post_publish());
    const post = new URL(owner!.url()).pathname;
    await officer!.goto(post);
    await expect(officer!.getByRole('link', { name: 'https://buku.example/daftar' })).toBeVisible();
    await field(officer!, m.communities_post_answer()).fill('Bab kedua.');
    await press(officer!, m.communities_post_answer_send());
    await owner!.goto(post);
    await press(owner!, m.communities_post_used());
    await expect(owner!.getByText(m.communities_post_use_thanks())).toBeVisible();
    await press(owner!, m.communities_output_do());
    await expect(owner!).toHaveURL(/\/knowledge\/\d+\/edit$/);
  });
  await test.step('the only owner hands over before leaving', async () => {
    await owner!.goto(address);
    await press(owner!, m.communities_leave());
    await expect(owner!.getByText(m.communities_reason_only_owner())).toBeVisible();
  });
  expect(complaints).toEqual([]);
});
