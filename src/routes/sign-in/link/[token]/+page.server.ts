// Come in by a one-time link: set a password, or simply enter where passwords are not used. Looking spends nothing.
import { fail } from '@sveltejs/kit';
import { newPasswordForm } from '#modules/roles/schema.ts';
import { enterByLink, readLink } from '#modules/roles/server/index.ts';
import { readForm, refuseForm } from '#platform/form.ts';
import { browserOf, enter, withoutSecrets } from '../../entry.server.ts';

export const load = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const link = await readLink(locals.ctx, params.token);
  const whose = link && { nip: link.nip, name: link.name, until: link.expiresAt };
  return { whose: whose ?? null, asksPassword: locals.settings.LOCAL_SIGN_IN, isPlain: true, isForm: true };
};

const fieldOf = (reason: string) => (reason.startsWith('too-') ? 'password' : '');
const codeOf = (reason: string) => (reason === 'too-long' ? 'password-long' : reason);

export const actions = {
  default: async (event) => {
    const { locals, params, request } = event;
    const data = await request.formData();
    const form = locals.settings.LOCAL_SIGN_IN ? readForm(newPasswordForm, data) : undefined;
    if (form && !form.ok) return fail(422, withoutSecrets(form));
    const password = form?.value.password ?? null;
    const entered = await enterByLink(locals.ctx, { token: params.token, password, ...browserOf(event) });
    if (entered.ok) enter(event, entered.value, '/');
    return fail(422, withoutSecrets(refuseForm(data, codeOf(entered.reason), fieldOf(entered.reason))));
  }
};
