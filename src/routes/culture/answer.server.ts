// How the pages of culture take a form: read it, call one function, go on or answer why not.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { readForm, refuseForm } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';

const lists = ['nips', 'presence', 'levels'];

/** At which field a refusal of the rules stands; the others stand at the form itself. */
const fieldOf: Record<string, string> = {
  'reason-missing': 'note',
  'scope-missing': 'scope',
  'day-missing': 'until',
  'in-the-past': 'until',
  'foreign-unit': 'unitId',
  'not-a-level-one': 'unitId',
  'unknown-unit': 'codes',
  'no-unit': 'codes',
  'unknown-nip': 'nips',
  'none-chosen': 'nips',
  'too-few': 'nips',
  'term-reversed': 'endsOn',
  'too-long': 'endsOn',
  'too-long-ago': 'heldOn',
  'too-far': 'heldOn',
  'wrong-code': 'code',
  'organiser-own': 'code',
  'record-missing': 'address',
  'tied-already': 'address',
  'file-refused': 'files'
};

/** The field of a refusal; codes of units stand in one of two. */
const fieldAt = (data: FormData, reason: string): string =>
  reason === 'unknown-unit' && data.has('shared') ? 'shared' : (fieldOf[reason] ?? '');

/** A form refused by the rules, as its page gets it back: what was typed is kept. */
export function refusedBy(data: FormData, reason: string, form = '') {
  return { ...refuseForm(data, reason, fieldAt(data, reason), lists), form };
}

/** Reads a form by its schema with the lists that culture has. */
export const read = <S extends z.ZodType>(schema: S, data: FormData) =>
  readForm(
    schema,
    data,
    lists.filter((name) => data.has(name))
  );

type Params = RequestEvent['params'];

/** The record that an address names. */
export const idOf = (params: Params): number => recordId(params['id']);

type Making<S extends z.ZodType, T> = {
  schema: S;
  work: (ctx: Ctx, value: z.output<S>) => Promise<Result<T>>;
  next: (made: T) => string;
};

/** The action of a page that makes something. */
export const made =
  <S extends z.ZodType, T>({ schema, work, next }: Making<S, T>) =>
  async ({ locals, request }: RequestEvent) => {
    const data = await request.formData();
    const form = read(schema, data);
    if (!form.ok) return fail(422, { ...form, form: '' });
    const answer = await work(locals.ctx, form.value);
    if (!answer.ok) return fail(422, refusedBy(data, answer.reason));
    redirect(303, next(answer.value));
  };

type Taking<S extends z.ZodType> = {
  schema: S;
  work: (ctx: Ctx, id: number, value: z.output<S>) => Promise<Result<unknown>>;
  next: (id: number) => string;
};

/** An action on a record: done leads on, a refusal leads back to the form with what was typed. */
export const asked =
  <S extends z.ZodType>({ schema, work, next }: Taking<S>) =>
  async ({ locals, params, request, url }: RequestEvent) => {
    const action = url.search.slice(2);
    const data = await request.formData();
    const form = read(schema, data);
    if (!form.ok) return fail(422, { ...form, form: action });
    const id = idOf(params);
    const answer = await work(locals.ctx, id, form.value);
    if (!answer.ok) return fail(422, refusedBy(data, answer.reason, action));
    redirect(303, next(id));
  };
