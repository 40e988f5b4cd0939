// Quality: an asset goes before the panel of its unit, its members vote, the decision stands on its page.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, pageOf, sendForm } from './support.ts';

/** A published asset of the employee, with its address. */
async function publish(page: Page, title: string): Promise<string> {
  const text = { title, summary: 'Tiga langkah dengan contoh.', body: 'Cocokkan saldo, telusuri selisih, catat.' };
  const place = { form: 'text', template: 'free', level: '3', jobFamily: 'Kas', topic: 'Kas', process: 'Layanan' };
  await page.goto('/knowledge/new');
  const unitId = await page.locator('[name=unitId]').first().inputValue();
  const asset = await sendForm(page, '/knowledge/new', { ...text, ...place, unitId, token: crypto.randomUUID() });
  const address = asset.replace(/[?#].*/, '').replace(/\/(edit|files)$/, '');
  await sendForm(page, `${address}?/publish`, {});
  return address;
}

const ballot = {
  ...{ innovative: 'yes', useful: 'yes', solves: 'partly', speeds: 'yes' },
  ...{ verdict: 'valid', level: '3', reason: 'Sudah dipakai di dua kantor.' }
};

test('an asset is submitted, voted on and decided, and its page says so @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  test.setTimeout(90_000);
  const title = `Menelusuri selisih kas ${javaScriptEnabled ? 'A' : 'B'}`;
  const [author, chair, member, guest] = await Promise.all([
    pageOf(browser, 'employee'),
    pageOf(browser, 'leader'),
    pageOf(browser, 'supervisor'),
    pageOf(browser, 'other')
  ]);
  const complaints = complaintsOf(author, chair, member, guest);
  const asset = await publish(author, title);
  const submission = await test.step('its author submits it from its page', async () => {
    await author.goto(asset);
    await expect(author.getByText(m.quality_assured_none())).toBeVisible();
    await author.getByRole('link', { name: m.quality_assured_submit() }).click();
    await author.getByRole('button', { name: m.quality_submit_send() }).click();
    await expect(author.getByText(m.quality_done_submit())).toBeVisible();
    return new URL(author.url()).pathname;
  });
  await test.step('who presides finds it, and votes by the four criteria', async () => {
    await chair.goto('/quality');
    await chair.getByRole('link', { name: title }).click();
    await chair.getByRole('button', { name: m.quality_vote_send() }).click();
    const reason = chair.locator('#field-vote-reason');
    await expect(reason).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.quality_reason_required())));
    for (const legend of [
      m.quality_criterion_innovative(),
      m.quality_criterion_useful(),
      m.quality_criterion_solves(),
      m.quality_criterion_speeds()
    ])
      await chair.getByRole('group', { name: legend }).getByRole('radio', { name: m.quality_mark_yes() }).check();
    await chair.getByRole('radio', { name: m.quality_choose_valid() }).check();
    await reason.fill('Langkahnya lengkap.');
    await chair.getByRole('button', { name: m.quality_vote_send() }).click();
    await expect(chair.getByText(m.quality_done_vote())).toBeVisible();
  });
  await test.step('two more vote, and the vote is closed with its quorum', async () => {
    for (const page of [member, guest]) await sendForm(page, `${submission}?/vote`, ballot);
    await chair.goto(submission);
    await chair.getByRole('button', { name: m.quality_close_now() }).click();
    await expect(chair.getByText(m.quality_done_close())).toBeVisible();
  });
  await test.step('the page of the asset says since when it is valid, and leads to the decision', async () => {
    await author.goto(asset);
    await author.getByRole('link', { name: m.quality_assured_see() }).click();
    await expect(author.getByText(m.quality_decision_how_consensus({ votes: 3 }))).toBeVisible();
    await expect(author.getByText('Langkahnya lengkap.')).toBeVisible();
  });
  expect(complaints).toEqual([]);
});
