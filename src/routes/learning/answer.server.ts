// How the pages of learning take a form: read it, call one function, go on or answer why not.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { readForm, refuseForm } from '#platform/form.ts';
import type { Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import type { StepResult } from '#modules/learning/server/index.ts';

/** A new mark for a form, so that sending it twice does it once. */
export const newToken = (): string => crypto.randomUUID();

/** At which field a refusal by the rules stands; the others stand at the form itself. */
const fieldOf: Record<string, string> = {
  'reason-missing': 'note',
  'letter-missing': 'letterNo',
  'goal-missing': 'goal',
  'source-missing': 'source',
  'time-missing': 'startsOn',
  'time-reversed': 'endsOn',
  'report-missing': 'report',
  'document-missing': 'documents',
  'rating-missing': 'metGoal'
};

/** A form refused by the rules, as the page gets it back: what was typed is kept, in its lists too. */
export function refusedForm(
  data: FormData,
  { reason, by }: { reason: string; by?: string | undefined },
  many: readonly string[] = []
) {
  const refused = refuseForm(data, reason, fieldOf[reason] ?? '');
  const lists = Object.fromEntries(many.map((name) => [name, data.getAll(name).map(String)]));
  return { ...refused, typed: { ...refused.typed, ...lists }, by };
}

type Taking<S extends z.ZodType> = {
  /** Name of the form on its page, and of what was done in the address. */
  name: string;
  schema: S;
  many?: readonly string[];
  take: (ctx: Ctx, order: z.output<S> & { activityId: number }) => Promise<StepResult>;
};

/** An action on the page of an activity: done leads back to it, a refusal to the form with what was typed. */
export const activityAction =
  <S extends z.ZodType<Record<string, unknown>>>({ name, schema, many = [], take }: Taking<S>) =>
  async ({ locals, params, request }: RequestEvent) => {
    const data = await request.formData();
    const form = readForm(schema, data, many);
    if (!form.ok) return fail(422, { form: name, ...form, by: undefined });
    const result = await take(locals.ctx, { ...form.value, activityId: recordId(params.activity) });
    if (result.ok) redirect(303, `/learning/${result.value.id}?done=${name}`);
    return fail(409, { form: name, ...refusedForm(data, result, many) });
  };
