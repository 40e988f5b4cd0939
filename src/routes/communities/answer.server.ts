// How the pages of communities take a form: read it, call one function, go on or answer why not.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';

const lists = ['nips', 'families', 'memberships'];

/** At which field a refusal of the rules stands; the others stand at the form itself. */
const fieldOf: Record<string, string> = {
  'reason-missing': 'note',
  'unknown-nip': 'nips',
  'none-chosen': 'nips',
  'term-reversed': 'endsOn',
  'term-long': 'endsOn',
  'too-long-ago': 'heldOn',
  'too-far': 'heldOn',
  'term-far': 'startsOn',
  'family-missing': 'families',
  'foreign-unit': 'unitId',
  'no-sponsor': 'sponsorUnitId',
  'wrong-code': 'code'
};

/** A form refused by the rules, as its page gets it back: what was typed is kept, in its lists too. */
export function refusedBy(data: FormData, reason: string, more: { action?: string; field?: string | undefined } = {}) {
  return { ...refuseForm(data, reason, more.field ?? fieldOf[reason], lists), action: more.action ?? '' };
}

/** Reads a form by its schema with the lists that communities have. */
export const read = <S extends z.ZodType>(schema: S, data: FormData) =>
  readForm(
    schema,
    data,
    lists.filter((name) => data.has(name))
  );

type Params = RequestEvent['params'];
type Taking<S extends z.ZodType> = {
  schema: S;
  work: (ctx: Ctx, params: Params, value: z.output<S>) => Promise<Result<unknown>>;
  next: (params: Params, value: z.output<S>) => string;
  /** At which field refusals stand, where it is not the usual one. */
  field?: string;
};

/** An action: done leads on, a refusal leads back to the form with what was typed. */
export const asked =
  <S extends z.ZodType>({ schema, work, next, field }: Taking<S>) =>
  async ({ locals, params, request, url }: RequestEvent) => {
    const action = url.search.slice(2);
    const data = await request.formData();
    const form = read(schema, data);
    if (!form.ok) return fail(422, { ...form, action });
    const answer = await work(locals.ctx, params, form.value);
    if (!answer.ok) return fail(422, refusedBy(data, answer.reason, { action, field }));
    redirect(303, next(params, form.value));
  };

/** The community and the session or post that an address names. */
export const idOf = (params: Params): number => recordId(params['id']);
export const sessionOf = (params: Params) => ({ communityId: idOf(params), id: recordId(params['session']) });

/** The way back: communities, the community, the page. */
export const crumbsOf = (community?: { id: number; name: string }, label?: string) => [
  { href: '/communities', label: m.communities_title() },
  ...(community
    ? [label ? { href: `/communities/${community.id}`, label: community.name } : { label: community.name }]
    : []),
  ...(label ? [{ label }] : [])
];
