// The scheme of a year, to read: the version in force or another, what it holds, and where a change begins.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { notFound } from '#platform/server/errors.ts';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { draftScheme, readScheme } from '#modules/assessment/server/index.ts';
import { yearOfText } from '#modules/assessment/schema.ts';
import { versionIn, versionOfText } from '#modules/assessment/schema-scheme.ts';

export const load = async ({ locals, params, url }) => {
  const year = yearOfText(params.year) ?? notFound('year');
  const page = await readScheme(locals.ctx, year, versionIn(url));
  const { components, practices } = catalogueFor(year);
  const locale = locals.locale;
  const component = components.find(({ id }) => id === url.searchParams.get('component')) ?? components[0];
  return {
    page,
    done: url.searchParams.get('done'),
    components: components.map(({ id, no, name, short }) => ({ id, no, name: name[locale], short: short[locale] })),
    component: component?.id ?? '',
    practices: practices
      .filter((practice) => practice.component === component?.id)
      .map(({ id, text, source }) => ({ id, text: text[locale], source })),
    crumbs: [
      { href: '/assessment', label: m.app_assessment() },
      { href: `/assessment/${year}`, label: String(year) }
    ]
  };
};

export const actions = {
  draft: async ({ locals, params, request }) => {
    const year = yearOfText(params.year) ?? notFound('year');
    const data = await request.formData();
    const from = versionOfText(String(data.get('from'))) ?? notFound('version');
    const begun = await draftScheme(locals.ctx, year, from);
    if (!begun.ok) return fail(409, { reasons: { '': [begun.reason] } });
    redirect(303, `/assessment/${year}/scheme/${data.get('to') === 'adopt' ? 'adopt' : 'draft'}`);
  }
};
