// A new activity: goal, source and time, and at once the notice to the supervisor, or only saved.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { intentLists, intentSchema, waysToStart } from '#modules/learning/schema.ts';
import { giveNotice, startActivity, whoDecides } from '#modules/learning/server/index.ts';
import { newToken, refusedForm } from '../answer.server.ts';
import { intentFrom, ownItems, withOwnItem } from '../plan-items.server.ts';

export const load = async ({ locals, url }) => {
  const items = await ownItems(locals.ctx, Number(url.searchParams.get('item')));
  const item = items.find(({ id }) => String(id) === url.searchParams.get('item'));
  return {
    items,
    solution: waysToStart.find((way) => way === url.searchParams.get('solution')) ?? 'self',
    intent: intentFrom(item),
    deciders: await whoDecides(locals.ctx),
    token: newToken(),
    isForm: true,
    crumbs: [{ href: '/learning', label: m.learning_title() }, { label: m.learning_start() }]
  };
};

export const actions = {
  default: async ({ locals: { ctx }, request }) => {
    const data = await request.formData();
    const form = readForm(intentSchema, data, [...intentLists]);
    if (!form.ok) return fail(422, { ...form, by: undefined });
    const { token, isSent, solution, programmeId } = form.value;
    const intent = await withOwnItem(ctx, form.value.intent);
    const started = await startActivity(ctx, { ...intent, solution, programmeId, token });
    if (!started.ok) return fail(409, refusedForm(data, started, intentLists));
    const { id } = started.value;
    if (!isSent) redirect(303, `/learning/${id}?done=start`);
    const notice = await giveNotice(ctx, { activityId: id, token: token && `${token}:notice` });
    redirect(303, notice.ok ? `/learning/${id}?done=notice` : `/learning/${id}?lacks=${notice.reason}`);
  }
};
