// How the pages of coaching take a form: read it, call one function, go on or answer why not.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { readForm, refuseForm } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';

/** At which field a refusal by the rules stands; the others stand at the form itself. */
const fieldOf: Record<string, string> = {
  self: 'nips',
  'unknown-nip': 'nips',
  'no-place': 'nips',
  'one-person': 'nips',
  'two-people': 'nips',
  'other-unit': 'nips',
  already: 'nips',
  superior: 'nips',
  'time-reversed': 'endsOn',
  'time-past': 'endsOn',
  'outside-period': 'plannedOn',
  'too-long-ago': 'onDate',
  'not-in-team': 'personId'
};

type Where = { params: Partial<Record<string, string>>; ctx: Ctx };
type Taking<S extends z.ZodType> = {
  /** Name of the form on its page, and of what was done in the address. */
  name: string;
  schema: S;
  take: (ctx: Ctx, value: z.output<S>, params: Where['params']) => Promise<Result<unknown> | void>;
  /** Where it leads when done, by what came of it and what was sent; without it back to the page. */
  next?: (value: unknown, sent: z.output<S>) => string | undefined;
};

/** An action of a page of coaching: done leads on, a refusal back to the form with what was typed. */
export const coachingAction =
  <S extends z.ZodType>({ name, schema, take, next }: Taking<S>) =>
  async ({ locals, params, request, url }: RequestEvent) => {
    const data = await request.formData();
    const form = readForm(schema, data, ['nips']);
    if (!form.ok) return fail(422, { form: name, ...form });
    const result = await take(locals.ctx, form.value, params);
    if (result && !result.ok) {
      return fail(409, { form: name, ...refuseForm(data, result.reason, fieldOf[result.reason], ['nips']) });
    }
    const place = result?.ok ? next?.(result.value, form.value) : undefined;
    redirect(303, `${place ?? url.pathname}?done=${name}`);
  };
