// How the pages of the committee take a form: read it, call one function, go on or answer why not.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { readForm, refuseForm } from '#platform/form.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { getDossier } from '#modules/committee/server/index.ts';
import type { Given } from '#modules/committee/server/index.ts';

/** At which field a refusal of the rules stands; the others stand at the form itself. */
const fieldOf: Record<string, string> = {
  'unknown-nip': 'nip',
  'member-already': 'nip',
  'not-at-work': 'nip',
  'chair-already': 'part',
  'term-reversed': 'endsOn',
  'day-past': 'untilOn'
};

type Params = RequestEvent['params'];
type Taking<Key, S extends z.ZodType> = {
  schema: S;
  key: (params: Params) => Key;
  work: (ctx: Ctx, key: Key, value: z.output<S>) => Promise<Result<unknown>>;
  next: (key: Key, value: unknown, params: Params) => string;
};

/** The dossier that an address names. */
export const dossierIn = (params: Params): number => recordId(params['dossier']);

/** The year that an address names; not found where it is none. */
export function yearIn(params: Params): number {
  const year = Number(params['year']);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : notFound('year');
}

/** The practice that an address names. */
export const practiceIn = (params: Params): string =>
  /^[\w.]{3,20}$/.test(params['practice'] ?? '') ? (params['practice'] ?? '') : notFound('practice');

/** An action: done leads on, a refusal leads back to the form with what was typed. */
export const asked =
  <Key, S extends z.ZodType>({ schema, key, work, next }: Taking<Key, S>) =>
  async ({ locals, params, request, url }: RequestEvent) => {
    const action = url.search.slice(2);
    const data = await request.formData();
    const form = readForm(schema, data);
    if (!form.ok) return fail(422, { ...form, form: action });
    const of = key(params);
    const answer = await work(locals.ctx, of, form.value);
    if (!answer.ok)
      return fail(422, { ...refuseForm(data, answer.reason, fieldOf[answer.reason] ?? ''), form: action });
    redirect(303, next(of, answer.value, params));
  };

/** Verdicts as a form sends them: `stands`, `fails` or a score for every item that was judged. */
export const givenIn = (verdicts: Record<string, string>, reasons: Record<string, string>): Given[] =>
  Object.entries(verdicts)
    .filter(([id, typed]) => /^\d{1,15}$/.test(id) && /^(stands|fails|[0-4])$/.test(typed))
    .map(([id, typed]) => ({
      itemId: Number(id),
      stands: typed === 'stands' || typed === 'fails' ? typed === 'stands' : null,
      score: /^[0-4]$/.test(typed) ? Number(typed) : null,
      reason: reasons[id] ?? ''
    }));

/** The unit in its year that a dossier is about, for the use cases that count. */
export async function unitOf(ctx: Ctx, id: number): Promise<{ id: number; year: number; unitId: number }> {
  const { dossier } = await getDossier(ctx, id);
  return { id, year: dossier.year, unitId: dossier.unitId };
}
