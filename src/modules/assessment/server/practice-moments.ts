// One practice of a unit month by month, as far as it could be seen then and may be now.
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import { entersMean, hasOwnFigures } from '../rules.ts';
import { isMethodBetween } from './method-breaks.ts';
import { selectPracticeMoments } from './store-moments.ts';
import { selectScheme } from './store.ts';
import { maySeeSmall, type UnitInPeriod } from './unit-figures.ts';

/** A practice on a kept day; `methodChanged` marks that the day before it in the list was counted by another method. */
export type PracticePoint = {
  asOf: Day;
  achieved: number | null;
  expected: number | null;
  score: number | null;
  methodChanged: boolean;
};

/** The kept days of a year on which a practice had a figure; none where its counts are not the reader's to see now. */
export async function practicePoints(ctx: Ctx, of: UnitInPeriod, practice: string): Promise<PracticePoint[]> {
  const { period, unit } = of;
  const isSilent = of.isHidden || of.now.practices?.[practice]?.state === 'withheld';
  if (isSilent) return [];
  const kept = await selectPracticeMoments(ctx.db, { year: period.year, unitId: unit.unitId, practice });
  const points: (PracticePoint & { schemeId: number })[] = [];
  for (const { asOf, schemeId, employees, figure } of kept) {
    const isSmall = !hasOwnFigures(employees, await selectScheme(ctx.db, schemeId));
    if (!figure || !entersMean(figure) || (isSmall && !(await maySeeSmall(ctx, of)))) continue;
    const before = points.at(-1);
    const methodChanged = before !== undefined && (await isMethodBetween(ctx.db, before, { schemeId, asOf }, practice));
    const { achieved, expected, score } = figure;
    points.push({ asOf, achieved, expected, score, methodChanged, schemeId });
  }
  return points.map(({ schemeId: _, ...point }) => point);
}
