// How the pages of feedback take a form: read it, call one function, go on or answer why not.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import * as m from '#messages';
import { yearOf } from '#platform/dates.ts';
import { readForm, refuseForm, type Refused } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import type { Reason } from '#modules/feedback/types.ts';
import { fieldOf } from '#modules/feedback/ui/form-words.ts';

/** A refused form with the word that tells which of a page's forms it is. */
export type Answer = Refused & { form: string };

const lists = ['nips', 'topics'];

/** A form read by its schema; `many` are its lists. */
export const readFeedback = <S extends z.ZodType>(schema: S, data: FormData, many: readonly string[] = lists) =>
  readForm(schema, data, many);

/** Why a step was refused, as the page gets it back. */
export const refusedBy = (data: FormData, reason: Reason, name: string, many: readonly string[] = []): Answer => ({
  ...refuseForm(data, reason, fieldOf[reason] ?? '', many),
  form: name
});

type Taking<S extends z.ZodType, V> = {
  /** The form, and the word in the address it leads to. */
  name: string;
  param: string;
  schema: S;
  many?: readonly string[];
  work: (ctx: Ctx, id: number, value: z.output<S>) => Promise<Result<V, Reason>>;
  next: (id: number) => string;
};

/** An action of a record's page: done leads on, a refusal leads back with what was typed. */
export const taken =
  <S extends z.ZodType, V>({ name, param, schema, many = [], work, next }: Taking<S, V>) =>
  async ({ locals, params, request }: RequestEvent) => {
    const id = recordId((params as Record<string, string>)[param]);
    const data = await request.formData();
    const form = readFeedback(schema, data, many);
    if (!form.ok) return fail(422, { ...form, form: name } as Answer);
    const result = await work(locals.ctx, id, form.value);
    if (!result.ok) return fail(422, refusedBy(data, result.reason, name, many));
    redirect(303, `${next(id)}?done=${name}`);
  };

/** The way back: feedback, then the page. */
export const crumbsTo = (...rest: { href?: string; label: string }[]) => [
  { href: '/feedback', label: m.feedback_title() },
  ...rest
];

/** Of which year, and below which level-I unit, ratings are looked at: last year where the address names none. */
export function ratedIn(ctx: Ctx, url: URL): { year: number; years: number[]; unit: string } {
  const now = yearOf(today(ctx));
  const years = [now, now - 1, now - 2];
  const asked = Number(url.searchParams.get('year'));
  return {
    year: years.includes(asked) ? asked : now - 1,
    years,
    unit: (url.searchParams.get('unit') ?? '').slice(0, 40)
  };
}
