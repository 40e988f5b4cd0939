// The survey as the index tells it: on which terms a year's survey is held, and what it found in a unit and those below.
import type { Ctx } from '#platform/server/context.ts';
import { catalogueFor, type Practice } from '../catalogue.ts';
import type { PeriodUnit } from '../periods.ts';
import { asksPeople, sourceIn } from '../rules-sources.ts';
import { exampleScheme } from '../scheme.ts';
import type { Scheme, SurveyCell } from '../types.ts';
import { selectPeriodUnits } from './store-read.ts';
import { selectSurvey, selectSurveyed } from './store-survey.ts';
import { selectOptionalPeriod, selectScheme, type PeriodRow } from './store.ts';

/** Scale and thresholds of a year's survey: of its scheme, or of the example while the year is not opened. */
export async function surveyTerms(ctx: Ctx, year: number): Promise<Scheme['survey']> {
  const period = await selectOptionalPeriod(ctx.db, year);
  return period ? (await selectScheme(ctx.db, period.schemeId)).survey : exampleScheme(catalogueFor(year), year).survey;
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
