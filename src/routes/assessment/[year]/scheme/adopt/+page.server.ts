// Puts the draft of a year's scheme into force, once it was looked at as a whole.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { notFound } from '#platform/server/errors.ts';
import { mayAdopt } from '#modules/assessment/policy.ts';
import { isOfMethod } from '#modules/assessment/rules-difference.ts';
import { adoptScheme, readDraft } from '#modules/assessment/server/index.ts';
import { changeLines } from '#modules/assessment/scheme-sentences.ts';
import { yearOfText } from '#modules/assessment/schema.ts';
import { adopting } from '#modules/assessment/schema-scheme.ts';

const yearOf = (text: string) => yearOfText(text) ?? notFound('year');

export const load = async ({ locals, params }) => {
  const year = yearOf(params.year);
  const { draft, changes, phase, leaves, scored } = await readDraft(locals.ctx, year);
  const parts = [...new Set(changes.map(({ part }) => part))];
  return {
    ...{ year, draft, changes, phase },
    scored: changes.some(isOfMethod) ? scored : 0,
    lines: changeLines(changes, locals.locale),
    isMethod: changes.some(isOfMethod),
    needsReason: (scored > 0 && changes.some(isOfMethod)) || parts.some((part) => leaves[part]?.needsReason),
    mayAdopt: mayAdopt(locals.ctx.actor),
    isForm: true,
    crumbs: [
      { href: '/assessment', label: m.app_assessment() },
      { href: `/assessment/${year}/scheme`, label: m.assessment_scheme() },
      { href: `/assessment/${year}/scheme/draft`, label: m.scheme_state_draft() }
    ]
  };
};

/** At which field a refusal stands. */
const fieldOf: Record<string, string> = {
  'decree-ahead': 'decreeOn',
  'reason-missing': 'reason',
  scored: 'decreeNumber'
};

export const actions = {
  default: async ({ locals, params, request }) => {
    const year = yearOf(params.year);
    const data = await request.formData();
    const form = readForm(adopting, data);
    if (!form.ok) return fail(422, form);
    const adopted = await adoptScheme(locals.ctx, year, form.value);
    if (!adopted.ok) return fail(409, refuseForm(data, adopted.reason, fieldOf[adopted.reason] ?? ''));
    redirect(303, `/assessment/${year}/scheme?done=adopted`);
  }
};
