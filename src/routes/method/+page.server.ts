// How figures come about, with a worked example by the scheme that stands.
import { newestYear, readPeriod } from '#modules/assessment/server/index.ts';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { indexExample } from '#modules/assessment/method-example.ts';
import { exampleScheme } from '#modules/assessment/scheme.ts';
import { yearOf } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';

export const load = async ({ locals }) => {
  const newest = await newestYear(locals.ctx);
  const year = newest ?? yearOf(today(locals.ctx));
  const places = catalogueFor(year);
  const scheme = newest === null ? exampleScheme(places, year) : (await readPeriod(locals.ctx, newest)).scheme;
  const { minimumWeight, minimumGroup, lateAfterDays, official } = scheme;
  const names = Object.fromEntries(places.components.map(({ id, name }) => [id, name[locals.locale]]));
  return {
    isPlain: true,
    scheme: { year, minimumWeight, minimumGroup, lateAfterDays, official },
    whole: Object.values(scheme.weights).reduce((sum, weight) => sum + weight, 0),
    example: indexExample(scheme),
    names
  };
};
