// How the pages of teams take a form: read it, call one function, go on or answer why not.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';

const lists = ['nips', 'methods'];

/** At which field a refusal of the rules stands; the others stand at the form itself. */
const fieldOf: Record<string, string> = {
  'reason-missing': 'note',
  'unknown-nip': 'nips',
  'not-at-work': 'nips',
  'none-chosen': 'nips',
  'document-missing': 'document',
  'foreign-unit': 'unitId',
  'no-place': 'unitId'
};

/** A form refused by the rules, as its page gets it back: what was typed is kept, in its lists too. */
export function refusedBy(data: FormData, reason: string, action = '') {
  const refused = refuseForm(data, reason, fieldOf[reason] ?? '');
  const many = Object.fromEntries(
    lists.filter((name) => data.has(name)).map((name) => [name, data.getAll(name).map(String)])
  );
  return { ...refused, typed: { ...refused.typed, ...many }, form: action };
}

/** Reads a form by its schema with the lists that teams have. */
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
  next: (id: number, value: z.output<S>) => string;
};

/** The team that an address names. */
export const idOf = (params: Params): number => recordId(params['id']);

/** An action: done leads on, a refusal leads back to the form with what was typed. */
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
    redirect(303, next(id, form.value));
  };

/** The way back: teams, the team, the page. */
export const crumbsOf = (team?: { id: number; name: string }, label?: string) => [
  { href: '/teams', label: m.teams_title() },
  ...(team ? [label ? { href: `/teams/${team.id}`, label: team.name } : { label: team.name }] : []),
  ...(label ? [{ label }] : [])
];
