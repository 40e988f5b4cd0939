// Self-learning from the form to the decision without a pointer: Tab, arrows, Space and Enter, the place always to be seen.
import { expect, test, type Locator, type Page } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, field, holdScript, pageOf, personaOf, thisYear } from './support.ts';

const learner = '200104152021032001';
const year = thisYear + 1;

/** Whether one sees where the keyboard is: a ring on the control, or on the label that stands for it. */
const hasRing = (element: Element): boolean => {
  const label = element.closest('label');
  return [element, ...(label ? [label, ...label.children] : [])].some((each) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
};

/** Goes on with Tab until the keyboard is at the control, or at one of a group, and can be seen there. */
async function tabTo(page: Page, to: Locator): Promise<void> {
  const isThere = () => to.evaluate((element) => element.contains(document.activeElement));
  for (let n = 0; n < 90 && !(await isThere()); n++) await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  expect(await isThere(), `${to} is reached`).toBe(true);
  expect(await focused.evaluate(hasRing), `${to} shows the focus`).toBe(true);
}

async function typeInto(page: Page, to: Locator, words: string): Promise<void> {
  await tabTo(page, to);
  await page.keyboard.type(words);
}

test('what one sets out to learn is written, sent and decided with the keyboard alone', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await pageOf(browser, { nip: learner });
  const supervisor = await pageOf(browser, 'supervisor');
  const complaints = complaintsOf(page, supervisor);
  const title = `Kueri tanpa tetikus ${Date.now()}`;
  await test.step('the form', async () => {
    await page.goto('/learning/new');
    await typeInto(page, field(page, m.learning_field_title()), title);
    const gap = page.getByRole('radio', { name: m.learning_need_gap() });
    await tabTo(page, page.getByRole('group', { name: m.learning_need() }));
    await page.keyboard.press('Space');
    for (let n = 0; n < 3 && !(await gap.isChecked()); n++) await page.keyboard.press('ArrowRight');
    await expect(gap).toBeChecked();
    await typeInto(page, field(page, m.learning_goal()), 'Menulis kueri rekonsiliasi sendiri');
    await tabTo(page, page.getByLabel(m.learning_source_kind()));
    await page.keyboard.press('ArrowDown');
    await typeInto(page, field(page, m.learning_source()), 'Kursus kueri dasar');
    await typeInto(page, field(page, m.learning_starts_on()), `0101${year}`); // day and month alike: any order
    await typeInto(page, field(page, m.learning_ends_on()), `0202${year}`);
    await typeInto(page, field(page, m.learning_planned()), '90');
    await tabTo(page, page.getByRole('button', { name: m.learning_send_notice() }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?done=notice$/);
  });
  await test.step('the list of decisions', async () => {
    await supervisor.goto('/team/decisions');
    const list = supervisor.getByRole('form', { name: m.learning_team_queue() });
    const matter = list.getByRole('listitem').filter({ has: supervisor.getByRole('link', { name: title }) });
    await tabTo(supervisor, matter.getByRole('checkbox'));
    await supervisor.keyboard.press('Space');
    await expect(matter.getByRole('checkbox')).toBeChecked();
    await tabTo(supervisor, list.getByRole('button', { name: m.learning_agree() }));
    await supervisor.keyboard.press('Enter');
    await expect(supervisor.getByText(m.learning_team_result_done_one())).toBeVisible();
    await expect(supervisor.getByRole('link', { name: title })).toHaveCount(0);
  });
  await page.reload();
  await expect(page.getByText(m.learning_state_granted()).first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('what somebody unfolds before the script comes stays open, with the focus in it', async ({ browser }) => {
  const page = await pageOf(browser, 'employee');
  const arrive = await holdScript(page);
  await page.goto(`/people/${personaOf('supervisor').nip}`, { waitUntil: 'commit' });
  await page.locator('summary', { hasText: m.coaching_thank() }).click();
  const words = field(page, m.coaching_thank_words());
  await words.fill('Terima kasih');
  arrive(); // and takes the fold over, which it notes at the element
  await page.waitForFunction(() => Reflect.ownKeys(document.querySelector('details.thank') ?? {}).length > 0);
  await expect(words).toBeFocused();
});

test('a refusal takes the focus, but never from whoever types already', async ({ browser }) => {
  const page = await pageOf(browser, 'employee');
  const send = page.getByRole('button', { name: m.coaching_send(), exact: true });
  await page.goto('/coaching/new');
  await send.click();
  await expect(page.locator('.summary')).toBeFocused();

  const arrive = await holdScript(page);
  await send.click({ noWaitAfter: true });
  const aim = field(page, m.coaching_aim());
  await expect(page.getByText(m.ui_count_of({ count: '0', most: '2.000' }))).toBeVisible();
  await aim.fill('Menelaah');
  arrive();
  await expect(page.getByText(m.ui_count_of({ count: '8', most: '2.000' }))).toBeVisible(); // the script counts along
  await expect(aim).toBeFocused();
});
