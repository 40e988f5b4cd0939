// How the pages of needs take a form, and how other forms are filled in from a need.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { readForm, refuseForm, type Refused } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { needToFollow } from '#modules/needs/server/index.ts';
import { fieldOf } from '#modules/needs/ui/words.ts';

/** A refused form with the word that tells which of a page's forms it is. */
export type Answer = Refused & { form: string };

/** Why a step was refused, as the page gets it back: what was typed is kept. */
export const refusedForm = (data: FormData, reason: string, form: string): Answer => ({
  ...refuseForm(data, reason, fieldOf[reason] ?? ''),
  form
});

/** An action that leads on to `next`: `name` is the form, and the word in the address it leads to. */
export const needAction =
  <S extends z.ZodType>(
    name: string,
    schema: S,
    take: (ctx: Ctx, value: z.output<S>, id: string | undefined) => Promise<Result<number>>
  ) =>
  async ({ locals, params, request }: RequestEvent) => {
    const data = await request.formData();
    const form = readForm(schema, data);
    if (!form.ok) return fail(422, { ...form, form: name } as Answer);
    const id = (params as Record<string, string>)['need'];
    const result = await take(locals.ctx, form.value, id);
    if (!result.ok) return fail(409, refusedForm(data, result.reason, name));
    redirect(303, `${id ? `/needs/${id}` : '/needs'}?done=${name}`);
  };

/** The reader's own need that an address names by `?need=ID`, if it was taken up. */
export const needIn = (ctx: Ctx, url: URL) => needToFollow(ctx, Number(url.searchParams.get('need')));
