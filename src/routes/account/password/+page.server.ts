// Change my password; all other sessions end by it.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { changePasswordForm } from '#modules/roles/schema.ts';
import { changePassword, hasPassword } from '#modules/roles/server/index.ts';
import { readForm, refuseForm } from '#platform/form.ts';
import { withoutSecrets } from '../../sign-in/entry.server.ts';

export const load = async ({ locals, url }) => ({
  hasPassword: locals.settings.LOCAL_SIGN_IN && (await hasPassword(locals.ctx)),
  ended: url.searchParams.get('ended'),
  crumbs: [{ href: '/account', label: m.roles_account_title() }, { label: m.roles_password_title() }]
});

const places: Record<string, [code: string, field: string]> = {
  wrong: ['wrong', 'current'],
  'too-many': ['too-many', 'current'],
  'too-short': ['too-short', 'password'],
  'too-long': ['password-long', 'password'],
  'too-easy': ['too-easy', 'password']
};

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(changePasswordForm, data);
    if (!form.ok) return fail(422, { ...withoutSecrets(form), minutes: undefined });
    const changed = await changePassword(locals.ctx, form.value);
    if (changed.ok) redirect(303, `/account/password?ended=${changed.value.ended}`);
    const [code, field] = places[changed.reason] ?? [changed.reason, ''];
    return fail(422, { ...withoutSecrets(refuseForm(data, code, field)), minutes: changed.minutes });
  }
};
