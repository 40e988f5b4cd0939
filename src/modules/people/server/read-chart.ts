// The units of today in memory: read by many pages, changed by an import in the night.
import { recentByDatabase } from '#platform/server/recent.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import type { UnitChart } from '#platform/unit-chart.ts';
import { selectChart } from './store-chart.ts';

const charts = recentByDatabase<Day, UnitChart>({ milliseconds: 10_000, most: 2 });

/** The units of today, at most ten seconds old. */
export const unitChart = (ctx: Ctx): Promise<UnitChart> => {
  const day = today(ctx);
  return charts.of(ctx.db, day, () => selectChart(ctx.db, day));
};
