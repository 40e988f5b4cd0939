// How figures come about under the scheme in force, with a worked example by it, and what changed since the year before.
import { newestYear, readPeriod, readScheme } from '#modules/assessment/server/index.ts';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { indexExample } from '#modules/assessment/method-example.ts';
import { weightsOf } from '#modules/assessment/rules-scheme.ts';
import { countSources, otherwiseProved, sourceIn } from '#modules/assessment/rules-sources.ts';
import { exampleScheme } from '#modules/assessment/scheme.ts';
import { yearOf } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';

export const load = async ({ locals }) => {
  const newest = await newestYear(locals.ctx);
  const year = newest ?? yearOf(today(locals.ctx));
  const places = catalogueFor(year);
  const scheme = newest === null ? exampleScheme(places, year) : (await readPeriod(locals.ctx, newest)).scheme;
  const { last, phase, methodChanged } =
    newest === null ? { last: null, phase: null, methodChanged: false } : await readScheme(locals.ctx, newest);
  const { practices: _, ...terms } = scheme;
  const names = Object.fromEntries(places.components.map(({ id, name }) => [id, name[locals.locale]]));
  const otherwise = otherwiseProved(scheme, places.practices).map((practice) => ({
    id: practice.id,
    text: practice.text[locals.locale],
    source: sourceIn(scheme, practice)
  }));
  return {
    isPlain: true,
    sources: countSources(scheme, places.practices),
    otherwise,
    scheme: terms,
    ...{ last, phase, methodChanged, names },
    components: places.components.map(({ id, no }) => ({ id, no })),
    whole: weightsOf(scheme),
    example: indexExample(scheme)
  };
};
