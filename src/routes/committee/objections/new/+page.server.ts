// Object to how a practice is measured.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { yearOf } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';
import { practiceOf } from '#modules/assessment/catalogue.ts';
import { newestYear, readPeriod } from '#modules/assessment/server/index.ts';
import { measureText } from '#modules/assessment/terms.ts';
import { objectionSchema } from '#modules/committee/schema.ts';
import { objectTo } from '#modules/committee/server/index.ts';

export const load = async ({ locals, url }) => {
  const asked = practiceOf(yearOf(today(locals.ctx)), url.searchParams.get('practice') ?? '');
  const newest = asked ? await newestYear(locals.ctx) : null;
  const scheme = newest === null ? null : (await readPeriod(locals.ctx, newest)).scheme;
  return {
    practice: asked && {
      id: asked.id,
      text: asked.text[locals.locale],
      measure: measureText(asked, scheme?.practices[asked.id], locals.locale)
    },
    token: crypto.randomUUID(),
    isForm: true,
    crumbs: [
      { href: '/committee/objections', label: m.committee_objections_title() },
      { label: m.committee_objection_new() }
    ]
  };
};

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(objectionSchema, data);
    if (!form.ok) return fail(422, { ...form, form: '' });
    if (!practiceOf(yearOf(today(locals.ctx)), form.value.practice))
      return fail(422, { ...refuseForm(data, 'required', 'practice'), form: '' });
    const made = await objectTo(locals.ctx, form.value);
    if (!made.ok) return fail(422, { ...refuseForm(data, made.reason), form: '' });
    redirect(303, `/committee/objections/${made.value}?done=made`);
  }
};
