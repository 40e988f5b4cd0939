// Hand my decisions over for some days, see what I gave and carry, end it.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { delegationForm, idForm } from '#modules/roles/schema.ts';
import { delegate, endDelegation, listDelegations, listStandIns } from '#modules/roles/server/index.ts';
import { readForm, refuseForm } from '#platform/form.ts';
import { today } from '#platform/server/context.ts';

export const load = async ({ locals, url }) => {
  const typed = url.searchParams.get('q') ?? '';
  const [delegations, candidates] = await Promise.all([listDelegations(locals.ctx), listStandIns(locals.ctx, typed)]);
  const crumbs = [{ href: '/account', label: m.roles_account_title() }, { label: m.roles_delegation_title() }];
  return { ...delegations, candidates, typed, done: url.searchParams.get('done'), today: today(locals.ctx), crumbs };
};

const fieldOf: Record<string, string> = {
  'unknown-person': 'toNip',
  oneself: 'toNip',
  'dates-reversed': 'endsOn',
  past: 'endsOn',
  'too-long-a-time': 'endsOn',
  overlaps: 'startsOn'
};

export const actions = {
  give: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(delegationForm, data);
    if (!form.ok) return fail(422, form);
    const given = await delegate(locals.ctx, form.value);
    if (given.ok) redirect(303, '/account/delegation?done=made');
    return fail(422, refuseForm(data, given.reason, fieldOf[given.reason] ?? ''));
  },
  end: async ({ locals, request }) => {
    const form = readForm(idForm, await request.formData());
    if (!form.ok) return fail(422, form);
    await endDelegation(locals.ctx, form.value.id);
    redirect(303, '/account/delegation?done=ended');
  }
};
