// The survey as the index tells it: on which terms a year's survey is held, and what it found in a unit and those below.
import type { Ctx } from '#platform/server/context.ts';
import { catalogueFor, type Practice } from '../catalogue.ts';
import type { PeriodUnit } from '../periods.ts';
import { asksPeople, sourceIn } from '../rules-sources.ts';
import { exampleScheme } from '../scheme.ts';
import type { Scheme, SurveyCell } from '../types.ts';
import type { Locale } from '../view.ts';
import { selectPeriodUnits } from './store-read.ts';
import { selectSurvey, selectSurveyed } from './store-survey.ts';
import { selectOptionalPeriod, selectScheme, type PeriodRow } from './store.ts';

/** The scheme of a year, or the example while the year is not opened. */
async function schemeOf(ctx: Ctx, year: number): Promise<Scheme> {
  const period = await selectOptionalPeriod(ctx.db, year);
  return period ? selectScheme(ctx.db, period.schemeId) : exampleScheme(catalogueFor(year), year);
}

/** Scale and thresholds of a year's survey. */
export const surveyTerms = async (ctx: Ctx, year: number): Promise<Scheme['survey']> =>
  (await schemeOf(ctx, year)).survey;

/** What every figure of a year is marked with: its scheme, and whether that is official. */
export async function schemeState(ctx: Ctx, of: { year: number; locale: Locale }) {
  const { name, official: isOfficial, decree } = await schemeOf(ctx, of.year);
  return { schemeName: name[of.locale], isOfficial, decree };
}

/** What the survey found on one practice in the units directly below a unit; never who said it. */
export type SurveyBelow = { code: string; name: string; cell: SurveyCell };

/** The units below with what the survey found there; null where the year's survey did not ask about the practice. */
export async function surveyBelow(
  ctx: Ctx,
  of: { period: PeriodRow; practice: Practice; unit: PeriodUnit; scheme: Scheme }
): Promise<SurveyBelow[] | null> {
  const { period, practice, unit } = of;
  if (!asksPeople(sourceIn(of.scheme, practice))) return null;
  if (!(await selectSurveyed(ctx.db, period.year)).has(practice.id)) return null;
  const below = (await selectPeriodUnits(ctx.db, period)).filter(({ parentId }) => parentId === unit.unitId);
  const cells = await selectSurvey(
    ctx.db,
    period.year,
    below.map(({ unitId }) => unitId)
  );
  return below.flatMap(({ unitId, code, name }) => {
    const cell = cells.find((each) => each.unitId === unitId && each.practice === practice.id);
    return cell ? [{ code, name, cell }] : [];
  });
}
