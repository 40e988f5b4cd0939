// How the pages of quality take a form: read it, call one function, go on or answer why not.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { readForm, refuseForm, type Refused } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Settings } from '#platform/server/settings.ts';
import { recordId } from '#platform/server/record-id.ts';
import { fieldOf } from '#modules/quality/ui/form-words.ts';

/** A refused form with the word that tells which of a page's forms it is. */
export type Answer = Refused & { form: string };

/** Fields that come as lists. */
const listed = ['nips', 'teams', 'resumed'];

/** The largest file that a form brings, in bytes. */
export const limitOf = (settings: Settings): number => settings.UPLOAD_LIMIT_MB * 1_000_000;

/** Why a step was refused, as the page gets it back: what was typed is kept, in every list too. */
export function refusedForm(data: FormData, reason: string, form: string): Answer {
  const refused = refuseForm(data, reason, fieldOf[reason] ?? '');
  const lists = listed.filter((name) => data.has(name)).map((name) => [name, data.getAll(name).map(String)]);
  return { ...refused, typed: { ...refused.typed, ...(Object.fromEntries(lists) as Record<string, string[]>) }, form };
}

type Where = { name: string; param: string; next: (id: number, value: unknown) => string };

/** An action for the record that the address names; `name` is the form, and the word in the address it leads to. */
export const recordAction =
  <S extends z.ZodType>(
    { name, param, next }: Where,
    schema: S,
    take: (ctx: Ctx, id: number, value: z.output<S>) => Promise<Result<unknown>>
  ) =>
  async ({ locals, params, request }: RequestEvent) => {
    const id = recordId((params as Record<string, string>)[param]);
    const data = await request.formData();
    const form = readForm(schema, data, ['nips', 'teams']);
    if (!form.ok) return fail(422, { ...form, form: name } as Answer);
    const result = await take(locals.ctx, id, form.value);
    if (!result.ok) return fail(409, refusedForm(data, result.reason, name));
    redirect(303, `${next(id, result.value)}?done=${name}`);
  };
