// How the pages of plans take a form: read it, call one function, go on or answer why not.
import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { readForm, refuseForm, type Refused } from '#platform/form.ts';
import type { Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import type { PlanResult } from '#modules/plans/server/index.ts';

/** A refused form with the name of who decided before. */
export type Answer = Refused & { by?: string | undefined };

/** Why a step was refused, as the page gets it back: what was typed is kept, in every list too. */
export function refusedForm(form: FormData, { reason, by }: { reason: string; by?: string | undefined }): Answer {
  const field = reason === 'reason-missing' ? 'note' : '';
  const refused = refuseForm(form, reason, field);
  return { ...refused, typed: { ...refused.typed, plans: form.getAll('plans').map(String) }, by };
}

/** A plan taken back by its owner while somebody decided it is out of that reader's sight. */
const isOutOfSight = (done: string, reason: string) => done === 'decide' && reason === 'not-now';

/** An action of a plan's page: `done` is the word in the address it leads to; a refusal leads back to the form. */
export const planAction =
  <S extends z.ZodType<Record<string, unknown>>>(
    done: string,
    schema: S,
    take: (ctx: Ctx, order: z.output<S> & { planId: number }) => Promise<PlanResult>
  ) =>
  async ({ locals, params, request }: RequestEvent) => {
    const data = await request.formData();
    const form = readForm(schema, data);
    if (!form.ok) return fail(422, form as Answer);
    const result = await take(locals.ctx, { ...form.value, planId: recordId(params.plan) });
    if (result.ok) redirect(303, `/plans/${result.value.id}?done=${done}`);
    if (isOutOfSight(done, result.reason)) redirect(303, `/team/plans?plan=${params.plan}`);
    return fail(409, refusedForm(data, result));
  };
