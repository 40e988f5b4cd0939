// Aims of a year's scheme for pages that show progress towards them: hours of learning, answers to a question.
import type { Ctx } from '#platform/server/context.ts';
import { catalogueFor } from '../catalogue.ts';
import { exampleScheme } from '../scheme.ts';
import type { Scheme } from '../types.ts';
import { selectOptionalPeriod, selectScheme } from './store.ts';

async function schemeOf(ctx: Ctx, year: number): Promise<Scheme> {
  const period = await selectOptionalPeriod(ctx.db, year);
  return period ? selectScheme(ctx.db, period.schemeId) : exampleScheme(catalogueFor(year), year);
}

/** The aim of the year's scheme in JP a person; that of the shipped example where the year was never opened. */
export const yearlyAim = async (ctx: Ctx, year: number): Promise<number> => (await schemeOf(ctx, year)).jpAYear;

/** Which share of those asked has to answer for their answers to count, as the year's scheme says. */
export const responseAsked = async (ctx: Ctx, year: number): Promise<number> =>
  (await schemeOf(ctx, year)).survey.minimumResponse;
