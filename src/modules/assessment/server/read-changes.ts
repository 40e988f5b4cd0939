// The page of what changed of a unit: since a moment of the reader's choice.
import type { Ctx } from '#platform/server/context.ts';
import type { PeriodUnit } from '../periods.ts';
import { offeredMoments, type MomentKey } from '../rules-moments.ts';
import type { Locale } from '../view.ts';
import { changesSince, offeredTo, type Since } from './changes-since.ts';
import { periodFactsOf, placeOf, shownPeriod } from './read-unit.ts';
import { unitSources } from './unit-figures.ts';

export type ChangesPage = ReturnType<typeof periodFactsOf> & {
  unit: PeriodUnit;
  path: PeriodUnit[];
  isHidden: boolean;
  offered: MomentKey[];
  /** Null where there is nothing to compare with, or it may not be seen. */
  since: Since | null;
};

type Asked = { year: number | undefined; from: string | undefined; locale: Locale };

/** What changed of a unit, with the moments to choose from; not found as the unit's page is. */
export async function readChanges(ctx: Ctx, code: string, { year, from, locale }: Asked): Promise<ChangesPage> {
  const sources = await unitSources(ctx, code, { period: await shownPeriod(ctx, year), locale });
  const { unit, path, isHidden } = sources;
  return {
    ...periodFactsOf(sources),
    ...{ unit: placeOf(unit), path: path.map(placeOf), isHidden },
    offered: isHidden ? [] : offeredMoments(await offeredTo(ctx, sources)),
    since: await changesSince(ctx, sources, from)
  };
}
