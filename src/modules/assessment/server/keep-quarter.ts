// Keeps how every unit stood when a quarter ended: before the night counts the new day.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { quarterToKeep } from '../rules-quarters.ts';
import { keepQuarter } from './store-quarters.ts';
import { selectScheme, type PeriodRow } from './store.ts';

/** Keeps the quarter that ended since the period was last counted, by the aim of the scheme in force; else nothing. */
export async function keepEndedQuarter(ctx: Ctx, tx: Tx, period: PeriodRow): Promise<void> {
  const { year, asOf } = period;
  const quarter = quarterToKeep(year, { asOf, today: today(ctx) });
  if (quarter === null || asOf === null) return;
  const { quarters, achievementCap } = await selectScheme(tx, period.schemeId);
  await keepQuarter(tx, { year, quarter, target: quarters[quarter - 1] ?? 0, cap: achievementCap, asOf, now: ctx.now });
}
