// Learning in other ways: a training from its announcement to the knowledge base, written once; a report on a phone and on
// a line that breaks; time kept free.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, dayFromNow, field, judgedLearning, pageOf, pdf, personaOf } from './support.ts';

/** Fills fields by their labels and counts them: everything that somebody had to type. */
async function type(page: Page, entries: readonly (readonly [label: string, text: string])[]): Promise<number> {
  for (const [label, text] of entries) await field(page, label).fill(text);
  return entries.length;
}

test('a training is announced, released, reported, and becomes hours and an asset: written once @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  test.setTimeout(120_000);
  const who = personaOf(javaScriptEnabled ? 'employee' : 'other');
  const learner = await pageOf(browser, who);
  await learner.goto(`/people/${who.nip}`);
  const decider = learner.getByRole('region', { name: m.people_deciders() }).getByRole('link').first();
  const nip = (await decider.getAttribute('href'))?.split('/').at(-1) ?? '';
  const supervisor = await pageOf(browser, { nip });
  const complaints = complaintsOf(learner, supervisor);
  const title = `Pelatihan telaah kontrak ${Date.now()}`;
  const [first, last] = [dayFromNow(-12), dayFromNow(-8)];
  let typed = 0;

  await test.step('announced: what training, by whom, when, how long', async () => {
    await learner.goto('/learning/new?solution=structured');
    typed += await type(learner, [
      [m.learning_field_title(), title],
      [m.learning_organiser(), 'Pusdiklat Keuangan Umum'],
      [m.learning_starts_on(), first],
      [m.learning_ends_on(), last],
      [m.learning_planned(), '900']
    ]);
    await learner.getByRole('button', { name: m.learning_announce() }).click();
    await expect(learner).toHaveURL(/\?done=notice$/);
  });
  const address = new URL(learner.url()).pathname;

  await test.step('released only under the number of a letter; what was typed is kept', async () => {
    await supervisor.goto('/team/decisions');
    await supervisor.getByRole('link', { name: title, exact: true }).click();
    const detail = supervisor.getByRole('article');
    await field(detail, m.learning_substitute()).fill('Galih');
    await detail.getByRole('button', { name: m.learning_release() }).click();
    await supervisor.goto(address);
    await field(supervisor, m.learning_substitute()).fill('Galih');
    await supervisor.getByRole('button', { name: m.learning_release() }).click();
    await expect(field(supervisor, m.learning_letter())).toHaveAttribute('aria-invalid', 'true');
    await expect(field(supervisor, m.learning_substitute())).toHaveValue('Galih');
    await field(supervisor, m.learning_letter()).fill('ST-7/2026');
    await supervisor.getByRole('button', { name: m.learning_release() }).click();
    await expect(supervisor.getByText('ST-7/2026')).toBeVisible();
  });

  const report = 'Tiga langkah telaah kontrak, dengan contoh dari kantor sendiri.';
  await test.step('reported with its certificate and the minutes of two days', async () => {
    await learner.goto(`${address}/report`);
    typed += await type(learner, [[m.learning_report_what(), report]]);
    const days = learner.locator('[name=hoursOn]');
    const minutes = learner.locator('[name=hoursMinutes]');
    await days.first().fill(first);
    await minutes.first().fill('450');
    typed += 2;
    await learner.getByLabel(m.learning_documents()).setInputFiles(pdf('sertifikat.pdf'));
    await learner.getByRole('button', { name: m.learning_report_send() }).click();
    await expect(learner).toHaveURL(/\?done=report$/);
    await supervisor.goto(address);
    await supervisor.getByRole('button', { name: m.learning_accept() }).click();
    await expect(supervisor).toHaveURL(/\?done=decide$/);
  });

  await test.step('of the same words there are hours, an asset with its document, and four of four steps', async () => {
    await learner.goto(address);
    await learner.getByRole('button', { name: m.learning_close() }).click();
    await learner.getByRole('link', { name: m.learning_open_asset() }).click();
    await expect(learner.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(learner.getByText(report)).toBeVisible();
    await expect(learner.getByText('sertifikat.pdf').first()).toBeVisible();
    await learner.goto('/learning/hours');
    const entry = learner.getByRole('row').filter({ has: learner.getByRole('link', { name: title }) });
    await expect(entry.getByText('450')).toBeVisible();
  });
  expect(typed).toBe(8); // title, organiser, two days, minutes; what was learnt; a day and its minutes
  expect(complaints).toEqual([]);
});

test('a finished learning is reported on a phone within three minutes, over a line that breaks', async ({
  browser
}) => {
  const page = await pageOf(browser, 'employee');
  await page.setViewportSize({ width: 360, height: 740 });
  const address = await judgedLearning(page, { startsOn: dayFromNow(-20), endsOn: dayFromNow(-10) });
  await page.goto(address);
  let taps = 0;
  let signs = 0;
  const began = Date.now();
  const tap = async (target: ReturnType<Page['getByRole']>) => {
    taps += 1;
    await target.click();
  };
  let broken = 0;
  await page.route('**/uploads/*.part', (route) => (broken++ < 2 ? route.abort('connectionreset') : route.continue()));

  await tap(page.getByRole('link', { name: m.learning_write_report() }));
  const text = 'Selisih berasal dari tanggal acuan. Mulai pekan depan saya pakai daftar periksa.';
  await field(page, m.learning_report_what()).fill(text);
  signs += text.length;
  await page.getByLabel(m.learning_documents()).setInputFiles(pdf('foto.pdf'));
  taps += 2;
  await tap(page.getByRole('button', { name: m.learning_report_send() })); // before the document is there: the form waits for it
  await expect(page).toHaveURL(/\?done=report$/, { timeout: 30_000 });
  expect(broken).toBeGreaterThan(2);
  await expect(page.getByText('foto.pdf')).toBeVisible();
  const seconds = (Date.now() - began) / 1000 + taps * 4 + signs * 0.4; // a thumb: four seconds a tap, two and a half signs a second
  expect(seconds).toBeLessThan(180);
});

test('minutes are logged on a phone with two touches, within twenty seconds @noscript', async ({ browser }) => {
  const page = await pageOf(browser, 'officer');
  await page.setViewportSize({ width: 360, height: 740 });
  const began = Date.now();
  await page.goto('/learning/hours');
  await page.getByRole('radio', { name: '15', exact: true }).check();
  await page.getByRole('button', { name: m.learning_log(), exact: true }).click();
  await expect(page.getByText(m.learning_done_log())).toBeVisible();
  expect((Date.now() - began) / 1000 + 2 * 4).toBeLessThan(20); // a thumb: four seconds a touch
});

test('time is kept free every week, seen by the supervisor, and never twice @noscript', async ({
  browser,
  javaScriptEnabled
}) => {
  const learner = await pageOf(browser, javaScriptEnabled ? 'employee' : 'other');
  const complaints = complaintsOf(learner);
  const title = `Baca pedoman ${Date.now()}`;
  const keep = async (from: string, until: string) => {
    await learner.goto('/learning/calendar');
    await learner.locator('[name=weekday]').selectOption('sat');
    await field(learner, m.learning_block_title()).fill(title);
    await learner.locator('[name=startsAt]').fill(from);
    await learner.locator('[name=endsAt]').fill(until);
    await learner.getByRole('button', { name: m.learning_block_keep(), exact: true }).click();
  };
  await keep('06:00', '07:30');
  await expect(learner.getByText(m.learning_block_kept())).toBeVisible();
  await test.step('the same hour again is refused at its place, what was typed is kept', async () => {
    await keep('07:00', '08:00');
    await expect(learner.locator('[name=startsAt]')).toHaveAttribute('aria-invalid', 'true');
    await expect(field(learner, m.learning_block_title())).toHaveValue(title);
  });
  await test.step('the month shows it, the phone as a list', async () => {
    await learner.goto(`/learning/calendar?month=${dayFromNow(31).slice(0, 7)}`);
    await expect(learner.getByText(title).first()).toBeVisible();
    await learner.setViewportSize({ width: 360, height: 740 });
    await expect(learner.getByText(title).first()).toBeVisible();
  });
  if (javaScriptEnabled) {
    const supervisor = await pageOf(browser, 'supervisor');
    await supervisor.goto(`/team/calendar?month=${dayFromNow(31).slice(0, 7)}`);
    await expect(supervisor.getByText(title).first()).toBeVisible();
    await expect(supervisor.getByRole('button', { name: m.learning_block_end() })).toHaveCount(0);
  }
  await learner.goto('/learning/calendar');
  const line = learner
    .getByRole('listitem')
    .filter({ hasText: title })
    .filter({ has: learner.getByRole('button') });
  await line.getByRole('button').click();
  await expect(learner.getByText(m.learning_block_given_up())).toBeVisible();
  expect(complaints).toEqual([]);
});
