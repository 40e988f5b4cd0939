// How the pages of governance take a form: read it, call one function, go on or answer why not.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { readForm, refuseForm } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';

const lists = ['nips', 'families', 'purposes', 'practices'];

/** At which field a refusal of the rules stands; the others stand at the form itself. */
const fieldOf: Record<string, string> = {
  'reason-missing': 'note',
  'not-yours': 'unitId',
  'term-reversed': 'validUntil',
  'direction-term': 'validUntil',
  'nothing-to-read': 'summary',
  'file-refused': 'files',
  'contributors-missing': 'at-members',
  'schedule-missing': 'at-monitoring',
  'goals-missing': 'at-goal',
  'replaced-later': 'validFrom',
  'practice-not-asked': 'practices',
  'replaced-elsewhere': 'unitId'
};

/** A form refused by the rules, as its page gets it back: what was typed is kept, in its lists too. */
export function refusedBy(data: FormData, reason: string, more: { form?: string; field?: string | undefined } = {}) {
  const refused = refuseForm(data, reason, more.field ?? fieldOf[reason] ?? '');
  const many = Object.fromEntries(
    lists.filter((name) => data.has(name)).map((name) => [name, data.getAll(name).map(String)])
  );
  return { ...refused, typed: { ...refused.typed, ...many }, form: more.form ?? '' };
}

/** Reads a form by its schema with the lists that governance has. */
export const read = <S extends z.ZodType>(schema: S, data: FormData) =>
  readForm(
    schema,
    data,
    lists.filter((name) => data.has(name))
  );

type Params = RequestEvent['params'];
type Taking<S extends z.ZodType> = {
  schema: S;
  work: (ctx: Ctx, id: number, value: z.output<S>) => Promise<Result<unknown>>;
  next: (id: number) => string;
  /** At which field refusals stand, where it is not the usual one. */
  field?: string;
};

/** The record that an address names. */
export const idOf = (params: Params): number => recordId(params['id']);

/** An action: done leads on, a refusal leads back to the form with what was typed. */
export const asked =
  <S extends z.ZodType>({ schema, work, next, field }: Taking<S>) =>
  async ({ locals, params, request, url }: RequestEvent) => {
    const action = url.search.slice(2);
    const data = await request.formData();
    const form = read(schema, data);
    if (!form.ok) return fail(422, { ...form, form: action });
    const id = idOf(params);
    const answer = await work(locals.ctx, id, form.value);
    if (!answer.ok) return fail(422, refusedBy(data, answer.reason, { form: action, field }));
    redirect(303, next(id));
  };
