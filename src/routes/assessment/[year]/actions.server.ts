// What those may do with a year who run the assessment: open the next, count again, close, verify.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm, refuseForm } from '#platform/form.ts';
import { notFound } from '#platform/server/errors.ts';
import { askRecount, closePeriod, openPeriod, verifyPeriod } from '#modules/assessment/server/index.ts';
import { closing, yearOfText } from '#modules/assessment/schema.ts';

type Event = RequestEvent<{ year: string }>;

/** The year of the address; not found where it is none. */
export const yearOf = (text: string): number => yearOfText(text) ?? notFound('year');

async function open({ locals, params }: Event) {
  const next = yearOf(params.year) + 1;
  await openPeriod(locals.ctx, next);
  redirect(303, `/assessment/${next}`);
}

async function recount({ locals, params }: Event) {
  const year = yearOf(params.year);
  const result = await askRecount(locals.ctx, year);
  if (result.ok) redirect(303, `/assessment/${year}`);
  return { did: 'recount' as const, reason: result.reason };
}

async function verify({ locals, params }: Event) {
  const result = await verifyPeriod(locals.ctx, yearOf(params.year));
  return { did: 'verify' as const, reason: result.ok ? null : result.reason };
}

/** Closing takes the year typed out: nothing can follow it. */
async function close({ locals, params, request }: Event) {
  const year = yearOf(params.year);
  const data = await request.formData();
  const form = readForm(closing, data);
  if (!form.ok) return fail(422, { did: 'close' as const, form });
  const isMeant = form.value.confirm === String(year);
  if (!isMeant) return fail(422, { did: 'close' as const, form: refuseForm(data, 'not-the-year', 'confirm') });
  const result = await closePeriod(locals.ctx, year);
  return { did: 'close' as const, reason: result.ok ? null : result.reason };
}

export const actions = { open, recount, verify, close };
