// The nightly recount: first that the live counts were right, then the quarter and month that ended, then the new day.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { asOfDay } from '../periods.ts';
import { countingOf, tally } from './count.ts';
import { recount } from './compute-index.ts';
import { countNews } from './count-news.ts';
import { rulesUnder } from './evidence-rules.ts';
import { keepEndedMonth } from './keep-month.ts';
import { keepEndedQuarter } from './keep-quarter.ts';
import { keepTallies, reportDifferences } from './store-differences.ts';
import { lockPeriod, selectPeriods, type PeriodRow } from './store.ts';

/** Recounts every open period that has begun: differences to the live counts are reported, then the counts of today are kept. */
export async function recountAtNight(ctx: Ctx): Promise<{ differences: number }> {
  while ((await countNews(ctx)) > 0);
  let differences = 0;
  for (const period of await selectPeriods(ctx.db)) {
    if (period.state === 'open' && period.startsOn <= today(ctx)) differences += await recountPeriod(ctx, period);
  }
  return { differences };
}

function recountPeriod(ctx: Ctx, period: PeriodRow): Promise<number> {
  return inTransaction(ctx.db, async (tx) => {
    await lockPeriod(tx, period.year);
    const differences = period.asOf === null ? 0 : await compare(ctx, tx, period);
    await keepEndedQuarter(ctx, tx, period);
    await keepEndedMonth(ctx, tx, period);
    await recount(tx, await countingOf(tx, period, { asOf: asOfDay(period, today(ctx)), now: ctx.now }));
    return differences;
  });
}

async function compare(ctx: Ctx, tx: Tx, period: PeriodRow): Promise<number> {
  await keepTallies(tx, period.year);
  const counting = await countingOf(tx, period, { asOf: period.asOf ?? period.endsOn, now: ctx.now });
  await tally(tx, counting, { rules: rulesUnder(counting.scheme), units: null });
  const found = await reportDifferences(tx, period.year);
  if (found === 0) return 0;
  const subject = `assessment.period:${period.year}`;
  await emit(ctx, tx, { name: 'assessment.difference.found', subject, payload: { cells: found } });
  return found;
}
