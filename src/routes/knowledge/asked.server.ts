// A small form on the page of one record: read it, do it, go on, or come back with what was typed and why.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { readForm, refuseForm } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';

type Work<S extends z.ZodType> = (ctx: Ctx, id: number, value: z.output<S>) => Promise<Result<unknown> | void>;
type Where = { next: (id: number) => string; /** At which field a refusal of the rules stands. */ field?: string };

/** An action for the record that the address names by `[asset]` or `[id]`. */
export const asked =
  <S extends z.ZodType>(schema: S, work: Work<S>, { next, field = 'nips' }: Where) =>
  async ({ locals, params, request, url }: RequestEvent) => {
    const id = recordId(params['asset'] ?? params['id']);
    const action = url.search.slice(url.search.lastIndexOf('/') + 1); // `?date=5&/move`
    const data = await request.formData();
    const form = readForm(schema, data, ['nips', 'teams']);
    if (!form.ok) return fail(422, { ...form, action });
    const answer = await work(locals.ctx, id, form.value);
    if (answer && !answer.ok) return fail(422, { ...refuseForm(data, answer.reason, field, ['nips']), action });
    redirect(303, next(id));
  };
