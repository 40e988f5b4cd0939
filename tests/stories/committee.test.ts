// The committee: a unit's officer walks its practices, a leader signs, samples are drawn and judged, the unit is approved.
import { expect, test, type Page } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, enterBy, field, pageOf, personaOf, sendForm, thisYear } from './support.ts';

const textOf = async (page: Page, address: string) => (await page.request.get(address)).text();
const all = (text: string, look: RegExp) => [...new Set([...text.matchAll(look)].map((match) => match[1] ?? ''))];

/** The unit whose officer has walked every practice, and waits for its leader. */
async function readyUnit(admin: Page): Promise<{ dossier: string; code: string }> {
  const csv = await textOf(admin, '/committee/units.csv?state=walking');
  const ready = csv
    .split('\r\n')
    .map((line) => line.split(','))
    .find((cells) => cells.includes(cells[4] ?? '?') && cells[3] === cells[4] && Number(cells[4]) > 0);
  const code = ready?.[0] ?? '';
  const desk = await textOf(admin, '/committee');
  const before = desk.slice(0, desk.indexOf(`>${code}<`));
  return { code, dossier: all(before, /(\/committee\/units\/\d+)"/g).at(-1) ?? '' };
}

/** Every member judges what is hers: all records stand but the first. */
async function judgeAll(member: Page, dossier: string, practice: string): Promise<boolean> {
  const address = `${dossier}/judge/${practice}`;
  const answer = await member.request.get(address);
  const items = answer.ok() ? all(await answer.text(), /name="verdict:(\d+)"/g) : [];
  if (items.length === 0) return false;
  const said = items.flatMap((id, place) => [
    [`verdict:${id}`, place === 0 ? 'fails' : 'stands'],
    [`reason:${id}`, place === 0 ? 'Catatan ganda.' : '']
  ]);
  await sendForm(member, address, Object.fromEntries(said));
  return true;
}

test('a unit is assessed: by itself, by samples, with an answer and an approval', async ({ browser }) => {
  test.setTimeout(120_000);
  const [admin, officer] = await Promise.all([pageOf(browser, 'administrator'), pageOf(browser, 'officer')]);
  const complaints = complaintsOf(admin, officer);
  await test.step('the officer walks a component of the own unit', async () => {
    await officer.goto('/committee');
    await officer.getByRole('table').getByRole('link').first().click();
    await officer.getByRole('link', { name: m.committee_self_open() }).first().click();
    await officer.locator('details', { hasText: m.committee_self_say() }).first().locator('summary').click();
    await field(officer, m.committee_self_note()).first().fill('Dua kantor pindah gedung.');
    await officer.getByRole('button', { name: m.committee_self_save_next() }).click();
    await expect(officer.getByText(m.committee_self_saved())).toBeVisible();
  });
  const { dossier, code } = await readyUnit(admin);
  const own = personaOf('administrator').nip; // stands in the menu of every page
  const named = all(await textOf(admin, `/units/${code}`), /\/people\/(\d{18})/g);
  const leaderNip = named.find((nip) => nip !== own) ?? '';
  const leader = await pageOf(browser, { nip: leaderNip });
  await test.step('the leader of another unit signs', async () => {
    await leader.goto(dossier);
    await leader.getByRole('button', { name: m.committee_sign_do() }).click();
    await expect(leader.getByText(m.committee_state_signed()).first()).toBeVisible();
  });
  const practice = await test.step('work is shared out and a sample drawn by the published seed', async () => {
    const members = `/committee/${thisYear}/members`;
    expect(await textOf(admin, members)).toContain('undian terbuka');
    await sendForm(admin, `${members}?/share`, {});
    const until = `${thisYear + 1}-12-31`;
    const late = {
      dossier: /\d+$/.exec(dossier)?.[0] ?? '',
      phases: 'committee',
      untilOn: until,
      reason: 'Ketua sakit'
    };
    await sendForm(admin, `${members}?/except`, late);
    await admin.goto(dossier);
    await expect(admin.getByText('Ketua sakit')).toBeVisible();
    const drawn = admin.locator('#field-draw option[value^="I."]').first();
    const value = (await drawn.getAttribute('value')) ?? '';
    await sendForm(admin, `${dossier}?/draw`, { practice: value });
    return value;
  });
  const nips = all(await textOf(admin, `/committee/${thisYear}/members`), /\/people\/(\d{18})/g).filter(
    (nip) => nip !== own
  );
  const people = await test.step('two members judge without seeing each other', async () => {
    const judge = await (await browser.newContext()).newPage();
    let judged = 0;
    for (const nip of nips) {
      await enterBy(judge, nip);
      if (await judgeAll(judge, dossier, practice)) judged++;
    }
    expect(judged).toBe(2);
    return judge;
  });
  await test.step('who presides gives the findings, the unit accepts, the unit is approved', async () => {
    for (const nip of nips) {
      await enterBy(people, nip);
      const answer = await people.request.get(dossier);
      if (answer.ok() && (await answer.text()).includes('?/findings')) break;
    }
    await sendForm(people, `${dossier}?/findings`, { findings: 'Satu catatan tidak terbukti.' });
    await leader.goto(dossier);
    await leader.getByRole('radio', { name: m.committee_answer_accept() }).check();
    await leader.getByRole('button', { name: m.committee_answer_do() }).click();
    await expect(leader.getByText(m.committee_answer_done())).toBeVisible();
    await people.goto(dossier);
    await people.getByRole('button', { name: m.committee_approve_do() }).click();
    await expect(people.getByText(m.committee_state_approved()).first()).toBeVisible();
  });
  await test.step('a measure is objected to and answered', async () => {
    await officer.goto('/practices/I.KMI.2');
    await officer.getByRole('link', { name: m.committee_objection_new() }).click();
    await field(officer, m.committee_objection_reason()).fill('Pos lintas batas tidak punya komputer.');
    await officer.getByRole('button', { name: m.committee_objection_do() }).click();
    await expect(officer.getByText(m.committee_objection_done())).toBeVisible();
    const made = new URL(officer.url()).pathname;
    await sendForm(admin, made, { outcome: 'changes', answer: 'Diterima.' });
    await officer.goto(made);
    await expect(officer.getByText('Diterima.')).toBeVisible();
  });
  expect(complaints).toEqual([]);
});
