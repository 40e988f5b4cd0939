// What the index would be under a version of the scheme, before anything is decided.
import * as m from '#messages';
import { notFound } from '#platform/server/errors.ts';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { readScheme, simulateScheme } from '#modules/assessment/server/index.ts';
import { yearOfText } from '#modules/assessment/schema.ts';
import { changeLines } from '#modules/assessment/scheme-sentences.ts';
import { simulationIn, versionIn } from '#modules/assessment/schema-scheme.ts';

export const load = async ({ locals, params, url }) => {
  const year = yearOfText(params.year) ?? notFound('year');
  const version = versionIn(url) ?? (await readScheme(locals.ctx, year)).shown.version;
  const asked = simulationIn(url);
  const simulation = await simulateScheme(locals.ctx, { year, version, ...asked });
  const { components, practices } = catalogueFor(year);
  return {
    simulation,
    asked,
    unforeseen: changeLines(simulation.unforeseen, locals.locale),
    components: components.map(({ id, no, name, short }) => ({
      ...{ id, no, name: name[locals.locale], short: short[locals.locale] }
    })),
    texts: Object.fromEntries(practices.map(({ id, text }) => [id, text[locals.locale]])),
    crumbs: [
      { href: '/assessment', label: m.app_assessment() },
      { href: `/assessment/${year}/scheme`, label: m.assessment_scheme() }
    ]
  };
};
