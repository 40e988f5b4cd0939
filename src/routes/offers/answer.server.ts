// How the pages of offers take a form: read it, call one function, go on or answer why not.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { readForm, refuseForm, type Refused } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { fieldOf } from '#modules/offers/ui/form-words.ts';

/** A refused form with the word that tells which of a page's forms it is. */
export type Answer = Refused & { form: string };

const lists = ['applications', 'people', 'jobKinds'] as const;

/** Why a step was refused, as the page gets it back: what was typed is kept, in every list too. */
export function refusedForm(data: FormData, reason: string, form: string): Answer {
  const refused = refuseForm(data, reason, fieldOf[reason] ?? '');
  const chosen = lists.filter((name) => data.has(name)).map((name) => [name, data.getAll(name).map(String)] as const);
  return { ...refused, typed: { ...refused.typed, ...Object.fromEntries(chosen) }, form };
}

/** A form read by its schema, with the lists of this module. */
export const readOffer = <S extends z.ZodType>(schema: S, data: FormData) => readForm(schema, data, [...lists]);

type Where = { name: string; param: string; next: (id: number) => string };

/** An action of a record's page: `name` is the form, and the word in the address it leads to. */
export const recordAction =
  <S extends z.ZodType>(
    { name, param, next }: Where,
    schema: S,
    take: (ctx: Ctx, id: number, value: z.output<S>) => Promise<Result<unknown> | void>
  ) =>
  async ({ locals, params, request }: RequestEvent) => {
    const id = recordId((params as Record<string, string>)[param]);
    const data = await request.formData();
    const form = readOffer(schema, data);
    if (!form.ok) return fail(422, { ...form, form: name } as Answer);
    const result = await take(locals.ctx, id, form.value);
    if (result && !result.ok) return fail(409, refusedForm(data, result.reason, name));
    redirect(303, `${next(id)}?done=${name}`);
  };
