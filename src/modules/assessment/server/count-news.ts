// Keeps the live counts current: the events since last time name the units and practices to count again.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { takeEvents, type Delivered } from '#platform/server/undelivered.ts';
import { settling } from '#modules/committee/events.ts';
import { asOfDay, isRecountDue } from '../periods.ts';
import { recount } from './compute-index.ts';
import { countingOf, score, tally } from './count.ts';
import { isTouchedBy, isTouchedWidely, rulesUnder } from './evidence-rules.ts';
import { selectUnitsOf, selectWithAncestors } from './store-figures.ts';
import { lockPeriod, selectPeriods, type PeriodRow } from './store.ts';

/** So many at once: a large change is counted once, not once for every part of it. */
const batch = 20_000;
/** After these everything is counted again: nobody can say whom they touch. */
const changesAll = ['people.roster.imported', 'surveys.campaign.closed'];

/** Takes the events that are waiting and brings every open, computed period up to date; gives how many it took. */
export function countNews(ctx: Ctx): Promise<number> {
  return inTransaction(ctx.db, async (tx) => {
    const years = (await openPeriods(tx)).map((period) => period.year);
    for (const year of years) await lockPeriod(tx, year);
    const events = await takeEvents(tx, 'index', batch);
    if (events.length === 0) return 0;
    // read again: what was asked or closed while we waited for the lock is known only now
    const periods = (await openPeriods(tx)).filter((period) => years.includes(period.year));
    for (const period of periods) await bringUpToDate(ctx, tx, { period, events });
    return events.length;
  });
}

const openPeriods = async (tx: Tx): Promise<PeriodRow[]> =>
  (await selectPeriods(tx)).filter((each) => each.state === 'open' && (each.asOf !== null || isRecountDue(each)));

async function bringUpToDate(ctx: Ctx, tx: Tx, of: { period: PeriodRow; events: Delivered[] }): Promise<void> {
  const { period, events } = of;
  const asOf = isRecountDue(period) ? asOfDay(period, today(ctx)) : (period.asOf ?? period.endsOn);
  const counting = await countingOf(tx, period, { asOf, now: ctx.now });
  if (isRecountDue(period) || events.some((event) => changesAll.includes(event.name))) return recount(tx, counting);
  const all = rulesUnder(counting.scheme);
  const wide = all.filter((rule) => events.some((event) => isTouchedWidely(rule, event.name)));
  const rules = all.filter((rule) => !wide.includes(rule) && events.some((event) => isTouchedBy(rule, event.name)));
  const isSettled = events.some((event) => settling.includes(event.name));
  if (rules.length + wide.length === 0 && !isSettled) return;
  const units = await touchedUnits(tx, period.year, events);
  if (rules.length > 0) await tally(tx, counting, { rules, units });
  if (wide.length > 0) await tally(tx, counting, { rules: wide, units: null });
  await score(tx, counting, wide.length > 0 ? null : await selectWithAncestors(tx, counting.asOf, units));
}

async function touchedUnits(tx: Tx, year: number, events: readonly Delivered[]): Promise<number[]> {
  const people = events.flatMap((event) => event.personId ?? []);
  const units = events.flatMap((event) => event.unitId ?? []);
  return [...new Set([...units, ...(await selectUnitsOf(tx, year, people))])];
}
