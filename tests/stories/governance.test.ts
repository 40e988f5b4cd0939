// Governance: a policy is published, checked by its unit against the criteria, and verified by somebody else.
import { expect, test } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, dayFromNow, field, pageOf } from './support.ts';

test('a policy is checked against its criteria once its goals stand, and verified by somebody else', async ({
  browser
}) => {
  test.setTimeout(60_000);
  const [keeper, verifier] = await Promise.all([pageOf(browser, 'leader'), pageOf(browser, 'officer')]);
  const complaints = complaintsOf(keeper, verifier);
  const title = 'Kebijakan berbagi pengetahuan kantor';
  await test.step('who keeps the unit publishes it for an office below', async () => {
    await keeper.goto('/governance/documents/new');
    await keeper.getByLabel(m.governance_kind()).selectOption('knowledge-policy');
    await field(keeper, m.governance_field_title()).fill(title);
    await field(keeper, m.governance_field_number()).fill('PER-77');
    await field(keeper, m.governance_field_summary()).fill('Yang berulang dituliskan dan dibagikan setiap bulan.');
    await keeper.getByLabel(m.governance_field_from()).fill(dayFromNow(-20));
    await keeper.getByLabel(m.governance_field_unit()).selectOption({ index: 1 });
    await keeper.getByRole('button', { name: m.governance_publish_do() }).click();
    await expect(keeper.getByText(m.governance_published())).toBeVisible();
  });
  const address = new URL(keeper.url()).pathname;
  const check = async () => {
    await keeper.goto(`${address}/check`);
    for (const criterion of [
      m.governance_criterion_goal(),
      m.governance_criterion_capture(),
      m.governance_criterion_quality(),
      m.governance_criterion_use()
    ])
      await field(keeper, criterion).fill('Pasal 4');
    await keeper.getByRole('button', { name: m.governance_check_save() }).click();
  };
  await test.step('a goal is found only once it is named', async () => {
    await check();
    const goal = field(keeper, m.governance_criterion_goal());
    const lack = new RegExp(RegExp.escape(m.governance_reason_goals_missing()));
    await expect(goal).toHaveAccessibleDescription(lack);
    await expect(goal).toHaveValue('Pasal 4');
    await keeper.goto(`${address}/keep`);
    await field(keeper, m.governance_goal_field()).fill('Layanan yang andal');
    await keeper.getByRole('button', { name: m.governance_goal_do() }).click();
    await expect(keeper.getByText(m.governance_keep_done(), { exact: true })).toBeVisible();
    await check();
    await expect(keeper.getByText(m.governance_check_waiting())).toBeVisible();
  });
  await test.step('somebody else finds it in the queue, and returns nothing without a reason', async () => {
    await verifier.goto('/governance/verifications?kind=knowledge-policy');
    await verifier.getByRole('link', { name: title }).click();
    await verifier.getByRole('radio', { name: m.governance_verification_returned() }).check();
    await verifier.getByRole('button', { name: m.governance_verification_do() }).click();
    const reason = field(verifier, m.governance_verification_reason());
    await expect(reason).toHaveAccessibleDescription(new RegExp(RegExp.escape(m.governance_reason_reason_missing())));
    await verifier.getByRole('radio', { name: m.governance_verification_verified() }).check();
    await verifier.getByRole('button', { name: m.governance_verification_do() }).click();
    await expect(verifier.getByText(m.governance_verification_done())).toBeVisible();
  });
  await test.step('its page says who checked and who verified it', async () => {
    await keeper.goto(address);
    await expect(keeper.getByText(m.governance_check_verified(), { exact: true })).toBeVisible();
    await expect(keeper.getByText('Layanan yang andal')).toBeVisible();
  });
  expect(complaints).toEqual([]);
});
