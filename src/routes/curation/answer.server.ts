// How the pages of curation take a form: read it, call one function, go on or answer why not.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';

type Params = RequestEvent['params'];
type Taking<S extends z.ZodType> = {
  schema: S;
  work: (ctx: Ctx, params: Params, value: z.output<S>) => Promise<Result<unknown> | void>;
  next: (params: Params, value: z.output<S>, answer: unknown) => string;
  /** At which field a refusal of the rules stands, by its reason or always the same. */
  field?: string | Record<string, string>;
  many?: readonly string[];
};

const fieldFor = (field: Taking<z.ZodType>['field'], reason: string): string =>
  typeof field === 'string' ? field : (field?.[reason] ?? '');

/** An action: done leads on, a refusal leads back to the form with what was typed. */
export const asked =
  <S extends z.ZodType>({ schema, work, next, field, many = [] }: Taking<S>) =>
  async ({ locals, params, request, url }: RequestEvent) => {
    const action = url.search.slice(url.search.lastIndexOf('/') + 1); // `?unit=M.05&/sign`
    const data = await request.formData();
    const form = readForm(schema, data, many);
    if (!form.ok) return fail(422, { ...form, form: action });
    const answer = await work(locals.ctx, params, form.value);
    if (answer && !answer.ok)
      return fail(422, { ...refuseForm(data, answer.reason, fieldFor(field, answer.reason)), form: action });
    redirect(303, next(params, form.value, answer?.value));
  };

/** The way back: knowledge, the part of curation, the page. */
export const crumbsTo = (...rest: { href?: string; label: string }[]) => [
  { href: '/knowledge', label: m.knowledge_title() },
  ...rest
];
