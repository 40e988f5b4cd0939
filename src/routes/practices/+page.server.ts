// The 164 practices, searched and filtered.
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { readPractices } from '#modules/assessment/server/index.ts';
import { practiceFilterIn } from '#modules/assessment/schema.ts';

export const load = async ({ locals, url }) => {
  const view = await readPractices(locals.ctx, locals.locale);
  const components = catalogueFor(view.year).components.map(({ id, no, name, short }) => ({
    id,
    no,
    name: name[locals.locale],
    short: short[locals.locale]
  }));
  return { view, components, filter: practiceFilterIn(url) };
};
