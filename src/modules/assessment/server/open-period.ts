// Opens the assessment of a year: by the scheme of the last year, else by the shipped example.
import { holds } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { catalogueFor } from '../catalogue.ts';
import { exampleScheme, schemeFrom } from '../scheme.ts';
import { insertVersion } from './store-scheme.ts';
import { insertPeriod, lockPeriod, selectOptionalPeriod, selectPeriods, selectScheme } from './store.ts';

/**
 * Opens the period of a year: its first version takes over the terms of the last year that was opened before it, without
 * its decree; the very first year takes the shipped example. A period that is there stays as it is.
 */
export function openPeriod(ctx: Ctx, year: number): Promise<void> {
  if (!holds(ctx.actor, 'assessment.manage')) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    await lockPeriod(tx, year);
    if (await selectOptionalPeriod(tx, year)) return;
    const { scheme, basedOn } = await firstScheme(tx, year);
    const of = { state: 'in-force' as const, basedOn, by: ctx.actor.personId, now: ctx.now };
    const schemeId = await insertVersion(tx, scheme, of);
    await insertPeriod(tx, { year, schemeId, cutOffOn: scheme.calendar.evidence });
    await emit(ctx, tx, { name: 'assessment.period.opened', subject: `assessment.period:${year}` });
  });
}

async function firstScheme(tx: Tx, year: number) {
  const catalogue = catalogueFor(year);
  const last = (await selectPeriods(tx)).find((period) => period.year < year);
  if (!last) return { scheme: exampleScheme(catalogue, year), basedOn: null };
  return { scheme: schemeFrom(await selectScheme(tx, last.schemeId), catalogue, year), basedOn: last.schemeId };
}

/** Whether the period of a year is open; `orMissing` also takes one that was never opened. */
export async function isPeriodOpen(ctx: Ctx, year: number, options: { orMissing?: boolean } = {}): Promise<boolean> {
  const period = await selectOptionalPeriod(ctx.db, year);
  return period === undefined ? options.orMissing === true : period.state === 'open';
}
