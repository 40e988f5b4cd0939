// My sessions: where I am signed in, and signing out there from here.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { idForm } from '#modules/roles/schema.ts';
import { endSessions, listSessions } from '#modules/roles/server/index.ts';
import { readForm } from '#platform/form.ts';

export const load = async ({ locals, url }) => ({
  sessions: await listSessions(locals.ctx),
  isDone: url.searchParams.has('done'),
  crumbs: [{ href: '/account', label: m.roles_account_title() }, { label: m.roles_sessions_title() }]
});

export const actions = {
  end: async ({ locals, request }) => {
    const form = readForm(idForm, await request.formData());
    if (!form.ok) return fail(422, form);
    await endSessions(locals.ctx, { id: form.value.id });
    redirect(303, '/account/sessions?done');
  },
  others: async ({ locals }) => {
    await endSessions(locals.ctx, 'others');
    redirect(303, '/account/sessions?done');
  }
};
