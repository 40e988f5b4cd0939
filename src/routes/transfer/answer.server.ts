// How the pages of "after learning" take a form: read it, call one function, go on or answer why not.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { readForm, refuseForm, type Refused } from '#platform/form.ts';
import type { Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';

/** A new mark for a form, so that sending it twice does it once. */
export const newToken = (): string => crypto.randomUUID();

/** At which field a refusal by the rules stands; the others stand at the form itself. */
const fieldOf: Record<string, string> = {
  'reason-missing': 'note',
  'changed-missing': 'changed',
  'since-missing': 'since',
  'since-ahead': 'since',
  'in-the-future': 'since',
  'effect-missing': 'effect',
  'measure-missing': 'measure',
  'figure-missing': 'figureAfter',
  'unit-missing': 'figureUnit',
  'state-missing': 'stateAfter',
  'way-missing': 'way',
  'from-missing': 'from',
  'line-missing': 'line',
  'not-due': 'met',
  'problem-missing': 'problem',
  'idea-missing': 'idea',
  'activity-missing': 'activityId',
  'not-finished': 'activityId',
  'led-by-you': 'unitId',
  'not-above': 'unitId',
  'asked-already': 'unitId',
  'nobody-named': 'nips',
  'unknown-nip': 'nips'
};

type Refusal = { reason: string; by?: string | undefined };
/** A refused form as a page gets it back; `form` names which of several it was. */
export type Answer = Refused & {
  form: string;
  by: string | undefined;
  files: { name: string; reason: string }[];
};

/** A form refused by the rules: what was typed is kept, in its lists too. */
export function refusedForm(
  data: FormData,
  { reason, by }: Refusal,
  of: { form: string; many?: readonly string[] }
): Answer {
  const refused = refuseForm(data, reason, fieldOf[reason] ?? '');
  const lists = Object.fromEntries((of.many ?? []).map((name) => [name, data.getAll(name).map(String)]));
  return { ...refused, typed: { ...refused.typed, ...lists }, form: of.form, by, files: [] };
}

type Taken = { ok: true; value: { id: number } } | ({ ok: false } & Refusal);
type Taking<S extends z.ZodType> = {
  /** Name of the form on its page, and of what was done in the address. */
  name: string;
  schema: S;
  many?: readonly string[];
  take: (ctx: Ctx, order: z.output<S>, id: number) => Promise<Taken>;
};
type Place = { parameter: string; path: string };

/** Makes the actions of a record's page: done leads back to it, a refusal to the form with what was typed. */
export const actionOn =
  ({ parameter, path }: Place) =>
  <S extends z.ZodType<Record<string, unknown>>>({ name, schema, many = [], take }: Taking<S>) =>
  async ({ locals, params, request }: RequestEvent) => {
    const id = recordId((params as Partial<Record<string, string>>)[parameter]);
    const data = await request.formData();
    const form = readForm(schema, data, many);
    if (!form.ok) return fail(422, { ...form, form: name, by: undefined, files: [] } as Answer);
    const result = await take(locals.ctx, form.value, id);
    if (result.ok) redirect(303, `${path}/${id}?done=${name}`);
    return fail(409, refusedForm(data, result, { form: name, many }));
  };
