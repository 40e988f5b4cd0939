// Coaching outside the performance dialogue: asked, accepted, met, noted, agreed, ended; its pair alone reads it.
import { expect, test } from '@playwright/test';
import * as m from '#messages';
import type { PersonaKey } from '#demo/personas.ts';
import { complaintsOf, field, pageOf, personaOf } from './support.ts';

const pairs: Record<'script' | 'plain', { coach: PersonaKey; coachee: PersonaKey; strangers: PersonaKey[] }> = {
  script: { coach: 'officer', coachee: 'employee', strangers: ['supervisor', 'leader', 'administrator', 'auditor'] },
  plain: { coach: 'auditor', coachee: 'other', strangers: ['supervisor', 'leader', 'administrator', 'officer'] }
};

test('a relation from its request to its end, read by its pair alone @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  test.setTimeout(120_000);
  const { coach, coachee, strangers } = pairs[javaScriptEnabled ? 'script' : 'plain'];
  const [one, other] = [await pageOf(browser, coachee), await pageOf(browser, coach)];
  const complaints = complaintsOf(one, other);
  const topic = `Telaah ${Date.now()}`;

  await one.goto('/coaching/new');
  await field(one, m.coaching_topic()).fill(topic);
  await field(one, m.coaching_aim()).fill('Menelaah laporan tanpa dibantu');
  await test.step('nobody coaches oneself; what was typed is kept', async () => {
    await one.locator('#field-nips-free').fill(personaOf(coachee).nip);
    await one.getByRole('button', { name: m.coaching_send(), exact: true }).click();
    await expect(one.locator('#field-nips-free-error')).toHaveText(m.coaching_reason_self());
    await expect(field(one, m.coaching_topic())).toHaveValue(topic);
  });
  await one.locator('#field-nips-free').fill(personaOf(coach).nip);
  await one.getByRole('button', { name: m.coaching_send(), exact: true }).click();
  await expect(one.getByText(m.coaching_done_asked())).toBeVisible();
  const address = new URL(one.url()).pathname;

  await test.step('the coach finds it in the inbox and accepts', async () => {
    await other.goto('/inbox');
    await other.getByRole('link', { name: topic }).click();
    await expect(other).toHaveURL(new RegExp(`${address}$`));
    await other.getByRole('button', { name: m.coaching_accept() }).click();
    await expect(other.getByText(m.coaching_standing_running(), { exact: true })).toBeVisible();
  });

  await test.step('the first feedback is given and taken note of', async () => {
    await field(other, m.coaching_opening_standard()).fill('SOP telaah');
    await field(other, m.coaching_opening_seen()).fill('Uraian belum runtut');
    await other.getByRole('checkbox', { name: m.coaching_opening_below() }).check();
    await other.getByRole('button', { name: m.coaching_opening_give() }).click();
    await one.goto(address);
    await expect(one.getByText('Uraian belum runtut')).toBeVisible();
    await one.getByRole('button', { name: m.coaching_opening_acknowledge() }).click();
    await expect(one.getByText(m.coaching_done_acknowledge())).toBeVisible();
  });

  await test.step('a session today counts once both have said so', async () => {
    await other.goto(address);
    await other.getByRole('button', { name: m.coaching_session_plan() }).click();
    await expect(other.getByText(m.coaching_done_plan())).toBeVisible();
    await other.getByRole('table', { name: m.coaching_session_caption() }).getByRole('link').first().click();
    await other.getByRole('button', { name: m.coaching_session_confirm() }).click();
    await expect(other.getByText(m.coaching_session_half(), { exact: true })).toBeVisible();
    await one.goto(other.url().replace(/\?.*/, ''));
    await one.getByRole('button', { name: m.coaching_session_confirm() }).click();
    await expect(one.getByText(m.coaching_session_held(), { exact: true })).toBeVisible();
  });

  await test.step('notes are read by the other side; what both wrote at once is not lost', async () => {
    await other.goto(one.url().replace(/\?.*/, ''));
    await field(other, m.coaching_note_goal()).fill('Ukuran laporan yang baik');
    await other.getByRole('button', { name: m.coaching_note_save() }).click();
    await expect(other.getByText(m.coaching_done_note())).toBeVisible();
    await field(one, m.coaching_note_reality()).fill('Data datang terlambat');
    await one.getByRole('button', { name: m.coaching_note_save() }).click();
    await expect(one.getByText(m.coaching_reason_stale())).toBeVisible();
    await expect(one.getByText('Ukuran laporan yang baik')).toBeVisible();
    await expect(field(one, m.coaching_note_reality())).toHaveValue('Data datang terlambat');
  });

  await test.step('an action is agreed, and told of by its owner', async () => {
    await field(other, m.coaching_action_words()).fill('Menyusun daftar periksa');
    await other.getByRole('button', { name: m.coaching_action_add() }).click();
    await one.goto(address);
    await one.getByRole('button', { name: m.coaching_action_say_done(), exact: true }).click();
    await expect(
      one.getByRole('region', { name: m.coaching_actions() }).getByText(m.coaching_action_done(), { exact: true })
    ).toBeVisible();
  });

  await test.step('nobody else finds the page, whatever office', async () => {
    for (const key of strangers) {
      const stranger = await pageOf(browser, key);
      expect((await stranger.goto(address))?.status(), key).toBe(404);
      await stranger.context().close();
    }
  });

  await field(one, m.coaching_reflection()).fill('Daftar periksa membantu');
  await one.getByRole('button', { name: m.coaching_end(), exact: true }).click();
  await expect(one.getByText(m.coaching_done_end())).toBeVisible();
  await other.goto(address);
  await expect(other.getByText(m.coaching_standing_over(), { exact: true })).toBeVisible();
  await expect(other.getByText('Daftar periksa membantu')).toBeHidden();
  expect(complaints).toEqual([]);
});

test('thanks take two taps on the page of a person, one on an asset @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  const [thanker, helper] = javaScriptEnabled ? (['officer', 'other'] as const) : (['leader', 'auditor'] as const);
  const page = await pageOf(browser, thanker);
  const complaints = complaintsOf(page);
  await page.goto(`/people/${personaOf(helper).nip}`);
  await page.locator('summary', { hasText: m.coaching_thank() }).click();
  await page.getByRole('button', { name: m.coaching_thank_send() }).click();
  await expect(page.getByText(m.coaching_thanked())).toBeVisible();
  const their = await pageOf(browser, helper);
  await their.goto('/coaching/help');
  await expect(their.getByText(m.coaching_help_confirmed(), { exact: true }).first()).toBeVisible();
  await page.goto('/knowledge');
  const asset = /\/knowledge\/\d+/.exec(await page.locator('main').innerHTML())?.[0] ?? '';
  await page.goto(asset);
  await page.getByRole('button', { name: m.coaching_thank(), exact: true }).click();
  await expect(page.getByText(m.coaching_thanks_mine())).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a note between the dialogues is read once it is opened', async ({ browser }) => {
  const [leader, member] = [await pageOf(browser, 'supervisor'), await pageOf(browser, 'employee')];
  const topic = `Laporan ${Date.now()}`;
  await leader.goto('/coaching/feedback');
  const { name } = personaOf('employee');
  await leader
    .getByRole('combobox', { name: new RegExp(`^${m.coaching_feedback_person()}`) })
    .selectOption({ label: name });
  await field(leader, m.coaching_topic()).fill(topic);
  await field(leader, m.coaching_feedback_words()).fill('Uraiannya kini runtut.');
  await leader.getByRole('button', { name: m.coaching_feedback_give() }).click();
  await member.goto('/inbox');
  await member.getByRole('link', { name: topic }).click();
  const note = member.getByRole('listitem').filter({ hasText: topic });
  await expect(note.getByText('Uraiannya kini runtut.')).toBeHidden();
  await note.getByRole('button', { name: m.coaching_feedback_open() }).click();
  await expect(note.getByText('Uraiannya kini runtut.')).toBeVisible();
});
