// Sign in by password, as an invented person in a demonstration, or go to the ministry's provider.
import { fail, redirect } from '@sveltejs/kit';
import { demoPersonas } from '#demo/personas.ts';
import { localPath } from '#modules/roles/rules.ts';
import { signInForm } from '#modules/roles/schema.ts';
import { demoSignIn, signIn } from '#modules/roles/server/index.ts';
import { readForm, refuseForm } from '#platform/form.ts';
import { notFound } from '#platform/server/errors.ts';
import { isDemonstration } from '#platform/server/site-setting.ts';
import { browserOf, enter, waysOf, withoutSecrets } from './entry.server.ts';

export const load = async ({ locals, url }) => {
  const back = localPath(url.searchParams.get('back'));
  if (locals.ctx.actor.personId !== null) redirect(303, back);
  const personas = (await isDemonstration(locals.ctx.db))
    ? demoPersonas.map(({ key, nip, name }) => ({ key, nip, name }))
    : [];
  return { back, personas, ways: waysOf(locals.settings), problem: url.searchParams.get('problem'), isPlain: true };
};

export const actions = {
  password: async (event) => {
    if (!event.locals.settings.LOCAL_SIGN_IN) notFound('local sign-in');
    const data = await event.request.formData();
    const form = readForm(signInForm, data);
    if (!form.ok) return fail(422, { ...withoutSecrets(form), minutes: undefined });
    const entered = await signIn(event.locals.ctx, { ...form.value, ...browserOf(event) });
    if (entered.ok) enter(event, entered.value, String(data.get('back')));
    const { reason, minutes } = entered;
    return fail(reason === 'too-many' ? 429 : 422, { ...withoutSecrets(refuseForm(data, reason)), minutes });
  },
  demo: async (event) => {
    const data = await event.request.formData();
    const entered = await demoSignIn(event.locals.ctx, { nip: String(data.get('nip')), ...browserOf(event) });
    if (entered.ok) enter(event, entered.value, String(data.get('back')));
    return fail(422, { ...withoutSecrets(refuseForm(data, entered.reason)), minutes: undefined });
  }
};
