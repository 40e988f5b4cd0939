// Two forms that stand on several pages: the supervisor's decision, and minutes of a day.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '#platform/form.ts';
import { recordId } from '#platform/server/record-id.ts';
import { decisionSchema, hoursSchema } from '#modules/learning/schema.ts';
import { decideMany, logHours } from '#modules/learning/server/index.ts';
import { refusedForm } from './answer.server.ts';

/** `notice-17-3` → which matter in which form the supervisor saw it. */
function matterIn(text: string): { kind: 'notice' | 'report'; id: number; revision: number } {
  const [kind, id, revision] = text.split('-');
  return { kind: kind === 'notice' ? 'notice' : 'report', id: recordId(id), revision: recordId(revision) };
}

/** Decides all matters of a form: what was done and what was missed, or the form again when a reason lacks. */
export async function decideTicked({ locals, request }: RequestEvent) {
  const data = await request.formData();
  const form = readForm(decisionSchema, data, ['matters']);
  if (!form.ok) return { form: 'decide', ...form, by: undefined };
  const { matters, verdict, note } = form.value;
  if (verdict !== 'agree' && note === '')
    return { form: 'decide', ...refusedForm(data, { reason: 'reason-missing' }, ['matters']) };
  return { ok: true as const, results: await decideMany(locals.ctx, matters.map(matterIn), form.value) };
}

/** The decision on the page of one activity: done leads back to it, a refusal to the form with what was typed. */
export async function decideOne(event: RequestEvent) {
  const copy = event.request.clone();
  const answer = await decideTicked(event);
  if (!answer.ok) return fail(422, answer);
  const [missed] = answer.results.missed;
  if (!missed) redirect(303, `/learning/${recordId(event.params.activity)}?done=decide`);
  return fail(409, { form: 'decide', ...refusedForm(await copy.formData(), missed, ['matters']) });
}

/** Minutes from the quick log: done leads back to the page, a refusal to the form with what was typed. */
export async function logMinutes({ locals, request, url }: RequestEvent) {
  const data = await request.formData();
  const form = readForm(hoursSchema, data);
  if (!form.ok) return fail(422, { form: 'log', ...form, by: undefined });
  const logged = await logHours(locals.ctx, form.value);
  if (logged.ok) redirect(303, `${url.pathname}?done=log`);
  const field = { overlap: 'startsAt', 'past-midnight': 'startsAt', 'day-full': 'minutes' }[logged.reason as string];
  const refused = refusedForm(data, logged);
  return fail(409, { form: 'log', ...refused, reasons: { [field ?? 'onDate']: [logged.reason] } });
}
