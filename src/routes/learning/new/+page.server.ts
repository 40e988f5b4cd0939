// A new activity: goal, source and time, and at once the notice to the supervisor, or only saved.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { intentLists, intentSchema, waysToStart } from '#modules/learning/schema.ts';
import { giveNotice, startActivity, whoDecides } from '#modules/learning/server/index.ts';
import { followNeed } from '#modules/needs/server/index.ts';
import { needIn } from '../../needs/answer.server.ts';
import { newToken, refusedForm } from '../answer.server.ts';
import { intentFrom, intentOfNeed, ownItems, withOwnItem } from '../plan-items.server.ts';
import { intentOf, programmeAsked } from '../programme.server.ts';

export const load = async ({ locals, url }) => {
  const items = await ownItems(locals.ctx, Number(url.searchParams.get('item')));
  const item = items.find(({ id }) => String(id) === url.searchParams.get('item'));
  const [need, programme] = await Promise.all([
    needIn(locals.ctx, url),
    programmeAsked(locals.ctx, url.searchParams.get('programme'))
  ]);
  return {
    items,
    solution: waysToStart.find((way) => way === url.searchParams.get('solution')) ?? 'self',
    programmeId: programme?.id ?? null,
    intent: need ? intentOfNeed(need) : (intentOf(programme) ?? intentFrom(item)),
    deciders: await whoDecides(locals.ctx),
    token: newToken(),
    isForm: true,
    crumbs: [{ href: '/learning', label: m.learning_title() }, { label: m.learning_start() }]
  };
};

export const actions = {
  default: async ({ locals: { ctx }, request, url }) => {
    const data = await request.formData();
    const form = readForm(intentSchema, data, [...intentLists]);
    if (!form.ok) return fail(422, { ...form, by: undefined });
    const { token, isSent, solution, programmeId } = form.value;
    const programme = programmeId === null ? null : await programmeAsked(ctx, String(programmeId));
    if (programme && !programme.isOpen)
      return fail(409, refusedForm(data, { reason: 'programme-closed' }, intentLists));
    const intent = await withOwnItem(ctx, form.value.intent);
    const started = await startActivity(ctx, { ...intent, solution, programmeId, token });
    if (!started.ok) return fail(409, refusedForm(data, started, intentLists));
    const { id } = started.value;
    const need = await needIn(ctx, url);
    if (need) await followNeed(ctx, need.id, { kind: 'learning', recordId: id });
    if (!isSent) redirect(303, `/learning/${id}?done=start`);
    const notice = await giveNotice(ctx, { activityId: id, token: token && `${token}:notice` });
    redirect(303, notice.ok ? `/learning/${id}?done=notice` : `/learning/${id}?lacks=${notice.reason}`);
  }
};
