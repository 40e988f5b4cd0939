// The session ended in the middle of a form: sign in, then send what was typed, unchanged.
import { fail, redirect } from '@sveltejs/kit';
import { signInForm } from '#modules/roles/schema.ts';
import { actorOfSession, signIn } from '#modules/roles/server/index.ts';
import { readForm, refuseForm } from '#platform/form.ts';
import { notFound } from '#platform/server/errors.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { browserOf, keepSession, waysOf, withoutSecrets } from '../entry.server.ts';
import { holdForm, readHeld } from './held.server.ts';

export const load = ({ locals, request }) => {
  if (request.method === 'GET') redirect(303, '/sign-in');
  return { ways: waysOf(locals.settings), who: locals.ctx.actor.name, isPlain: true, isForm: true };
};

const refusedBeside = <T extends { typed: Record<string, string | string[]>; reasons: Record<string, string[]> }>(
  refused: T
) => ({
  typed: { nip: withoutSecrets(refused).typed['nip'] ?? '' },
  reasons: refused.reasons
});

export const actions = {
  hold: ({ request, url }) =>
    readUpload(request, undefined, async (upload) => ({ held: holdForm(upload, url.searchParams.get('to')) })),
  enter: async (event) => {
    const { locals, request, cookies, url } = event;
    if (!locals.settings.LOCAL_SIGN_IN) notFound('local sign-in');
    const data = await request.formData();
    const held = readHeld(data);
    const form = readForm(signInForm, data);
    if (!form.ok) return fail(422, { held, ...refusedBeside(form), minutes: undefined });
    const entered = await signIn(locals.ctx, { ...form.value, ...browserOf(event) });
    if (!entered.ok) {
      const { reason, minutes } = entered;
      return fail(422, { held, ...refusedBeside(refuseForm(data, reason)), minutes });
    }
    keepSession(cookies, url, entered.value);
    const actor = await actorOfSession(locals.ctx.db, entered.value.token, locals.ctx.now);
    locals.ctx = { ...locals.ctx, actor };
    return { held };
  }
};
