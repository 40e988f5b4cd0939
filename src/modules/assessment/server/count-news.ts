// Keeps the live counts current: the events since last time name the units and practices to count again.
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { takeEvents, type Delivered } from '#platform/server/undelivered.ts';
import { recount } from './compute-index.ts';
import { countingOf, score, tally } from './count.ts';
import { allEvidence, isTouchedBy } from './evidence-rules.ts';
import { selectUnitsOf, selectWithAncestors } from './store-figures.ts';
import { lockPeriod, selectPeriods, type PeriodRow } from './store.ts';

const batch = 500;
/** After these everything is counted again: nobody can say whom they touch. */
const changesAll = ['people.roster.imported', 'assessment.scheme.adopted'];

/** Takes the events that are waiting and brings every open, computed period up to date; gives how many it took. */
export function countNews(ctx: Ctx): Promise<number> {
  return inTransaction(ctx.db, async (tx) => {
    const periods = (await selectPeriods(tx)).filter((period) => period.state === 'open' && period.asOf !== null);
    for (const period of periods) await lockPeriod(tx, period.year);
    const events = await takeEvents(tx, 'index', batch);
    if (events.length === 0) return 0;
    for (const period of periods) await bringUpToDate(tx, period, { events, now: ctx.now });
    return events.length;
  });
}

async function bringUpToDate(tx: Tx, period: PeriodRow, news: { events: Delivered[]; now: Date }): Promise<void> {
  const counting = await countingOf(tx, period, period.asOf ?? period.endsOn);
  if (news.events.some((event) => changesAll.includes(event.name))) return recount(tx, counting, { now: news.now });
  const rules = allEvidence().filter((rule) => news.events.some((event) => isTouchedBy(rule, event.name)));
  if (rules.length === 0) return;
  const units = await touchedUnits(tx, period.year, news.events);
  await tally(tx, counting, { rules, units });
  await score(tx, counting, await selectWithAncestors(tx, counting.asOf, units));
}

async function touchedUnits(tx: Tx, year: number, events: Delivered[]): Promise<number[]> {
  const people = events.flatMap((event) => event.personId ?? []);
  const units = events.flatMap((event) => event.unitId ?? []);
  return [...new Set([...units, ...(await selectUnitsOf(tx, year, people))])];
}
