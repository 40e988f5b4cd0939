// Keeps how every unit's figures stood when a month ended: before the night counts the new day.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { monthToKeep } from '../rules-moments.ts';
import { keepMoment } from './store-moments.ts';
import type { PeriodRow } from './store.ts';

/** Keeps the month that ended since the period was last counted; else nothing. */
export async function keepEndedMonth(ctx: Ctx, tx: Tx, period: PeriodRow): Promise<void> {
  const { year, schemeId, asOf } = period;
  const month = monthToKeep(year, { asOf, today: today(ctx) });
  if (month !== null && asOf !== null) await keepMoment(tx, { year, schemeId, month, asOf, now: ctx.now });
}
