// One training beside the own report of it; where they differ, a person chooses.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { partSchema, settleSchema } from '#modules/history/schema.ts';
import { getRecord, partRecord, settleRecord } from '#modules/history/server/index.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getRecord(locals.ctx, recordId(params.record));
  const crumbs = [
    { href: '/learning', label: m.app_learning() },
    { href: '/history', label: m.history_title() },
    { label: view.record.holds.title }
  ];
  return { view, done: url.searchParams.get('done'), crumbs };
};

const asked =
  <S extends z.ZodType>(
    schema: S,
    done: string,
    work: (ctx: Ctx, id: number, value: z.output<S>) => Promise<Result<unknown>>
  ) =>
  async ({ locals, params, request }: RequestEvent) => {
    const data = await request.formData();
    const id = recordId(params['record']);
    const form = readForm(schema, data);
    if (!form.ok) return fail(422, form);
    const result = await work(locals.ctx, id, form.value);
    if (result.ok) redirect(303, `/history/${id}?done=${done}`);
    return fail(409, refuseForm(data, result.reason));
  };

export const actions = {
  settle: asked(settleSchema, 'settled', (ctx, id, { revision, ...choice }) =>
    settleRecord(ctx, { id, revision, choice })
  ),
  part: asked(partSchema, 'parted', (ctx, id, { revision }) => partRecord(ctx, { id, revision }))
};
