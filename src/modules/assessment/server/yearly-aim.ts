// How many hours of learning a year asks of an employee, for pages that show progress towards it.
import type { Ctx } from '#platform/server/context.ts';
import { catalogueFor } from '../catalogue.ts';
import { exampleScheme } from '../scheme.ts';
import { selectOptionalPeriod, selectScheme } from './store.ts';

/** The aim of the year's scheme in JP a person; that of the shipped example where the year was never opened. */
export async function yearlyAim(ctx: Ctx, year: number): Promise<number> {
  const period = await selectOptionalPeriod(ctx.db, year);
  const scheme = period ? await selectScheme(ctx.db, period.schemeId) : exampleScheme(catalogueFor(year), year);
  return scheme.jpAYear;
}
