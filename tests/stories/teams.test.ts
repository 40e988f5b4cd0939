// Teams and skill groups: a team is proposed, accepted and grows; a skill group is made and gets an owner by document.
import { expect, test } from '@playwright/test';
import * as m from '#messages';
import { complaintsOf, dayFromNow, field, pageOf, personaOf } from './support.ts';

test('a team is proposed and accepted; a skill group gets its owner', async ({ browser }) => {
  test.setTimeout(60_000);
  const [proposer, leader, officer] = await Promise.all([
    pageOf(browser, 'employee'),
    pageOf(browser, 'leader'),
    pageOf(browser, 'officer')
  ]);
  const complaints = complaintsOf(proposer, leader, officer);
  const name = 'Tim penelusur selisih';
  const team =
    await test.step('somebody proposes a team; what lacks is told at its field, and nothing typed is lost', async () => {
      await proposer.goto('/teams/new');
      await field(proposer, m.teams_field_name()).fill(name);
      await proposer.getByRole('button', { name: m.teams_new_do() }).click();
      await expect(field(proposer, m.teams_field_name())).toHaveValue(name);
      await field(proposer, m.teams_field_purpose()).fill('Menelusuri selisih bersama setiap Jumat.');
      await proposer.getByRole('button', { name: m.teams_new_do() }).click();
      await expect(proposer.getByText(m.teams_proposed_done())).toBeVisible();
      return new URL(proposer.url()).pathname;
    });
  await test.step('who is in charge of the unit finds the proposal, accepts it and takes somebody in', async () => {
    await leader.goto('/teams?show=proposed');
    await leader.getByRole('link', { name }).click();
    await leader.getByRole('button', { name: m.teams_decide_accept() }).click();
    await expect(leader.getByText(m.teams_accepted_done())).toBeVisible();
    await leader.getByText(m.ui_find_person_open()).click();
    await leader.getByRole('searchbox', { name: m.ui_find_person() }).fill('wiratama suard');
    await leader.getByRole('button', { name: personaOf('supervisor').name }).click();
    await expect(leader.locator('textarea[name=nips]')).toHaveValue(personaOf('supervisor').nip);
    await leader.getByRole('button', { name: m.teams_add_do() }).click();
    await expect(leader.getByText(m.teams_added())).toBeVisible();
    await proposer.goto(team);
    await expect(proposer.getByText(personaOf('supervisor').name.split(',')[0]!).first()).toBeVisible();
  });
  await test.step('who keeps skill groups makes one and names its owner by a document, for a term', async () => {
    await officer.goto('/governance/skill-groups/new');
    await field(officer, m.governance_group_field_name()).fill('Rumpun penelusuran kas');
    await field(officer, m.governance_group_field_purpose()).fill('Menjaga pengetahuan tentang penelusuran kas.');
    await officer.getByRole('button', { name: m.governance_groups_new() }).click();
    await expect(officer.getByText(m.governance_group_made())).toBeVisible();
    const form = officer.locator('form[action="?/owner"]');
    await form.locator('[name=nip]').fill(personaOf('supervisor').nip);
    await form.locator('[name=documentNumber]').fill('KEP-12');
    await form.locator('[name=endsOn]').fill(dayFromNow(300));
    await form.getByRole('button', { name: m.governance_owner_do() }).click();
    await expect(officer.getByText(m.governance_named())).toBeVisible();
  });
  expect(complaints).toEqual([]);
});
