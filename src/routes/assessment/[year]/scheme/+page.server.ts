// The scheme of a year, to read: weights of the components, terms of the practices.
import * as m from '#messages';
import { notFound } from '#platform/server/errors.ts';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { readPeriod } from '#modules/assessment/server/index.ts';
import { yearOfText } from '#modules/assessment/schema.ts';

export const load = async ({ locals, params }) => {
  const year = yearOfText(params.year) ?? notFound('year');
  const { scheme } = await readPeriod(locals.ctx, year);
  const { components, practices } = catalogueFor(year);
  const locale = locals.locale;
  return {
    scheme: { ...scheme, name: scheme.name[locale] },
    components: components.map(({ id, no, name }) => ({ id, no, name: name[locale] })),
    practices: practices.map(({ id, component, text, source }) => ({ id, component, text: text[locale], source })),
    crumbs: [
      { href: '/assessment', label: m.app_assessment() },
      { href: `/assessment/${year}`, label: String(year) }
    ]
  };
};
