// Counts a whole period anew: who counts, every rule, every unit.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { asOfDay } from '../periods.ts';
import { countingOf, score, tally, type Counting } from './count.ts';
import { rulesUnder } from './evidence-rules.ts';
import { copySurvey } from './store-survey.ts';
import { lockPeriod, markComputed, rebuildHeadcount, selectPeriod } from './store.ts';

/**
 * Recounts the open period of a year from the records, as of today or its last day; a closed one is left as frozen.
 * Readers see the old figures until all new ones are there.
 */
export async function computeIndex(ctx: Ctx, year: number, progress?: (note: string) => void): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockPeriod(tx, year);
    const period = await selectPeriod(tx, year);
    if (period.state === 'closed') return;
    await recount(tx, await countingOf(tx, period, { asOf: asOfDay(period, today(ctx)), now: ctx.now }), progress);
  });
}

/** The full recount inside a transaction that holds the period. */
export async function recount(tx: Tx, counting: Counting, progress?: (note: string) => void): Promise<void> {
  const { period, asOf, now } = counting;
  await rebuildHeadcount(tx, period, asOf);
  await tally(tx, counting, { rules: rulesUnder(counting.scheme), units: null, progress });
  await copySurvey(tx, period.year);
  await score(tx, counting, null);
  await markComputed(tx, period.year, { asOf, now });
}
