// A period of assessment: its state and days, and for those who run it what the nightly recount found.
import { today, type Ctx } from '#platform/server/context.ts';
import { countedYears, isRecountDue } from '../periods.ts';
import { mayManage } from '../policy.ts';
import { isClosingPhase, phaseOn } from '../rules-phase.ts';
import type { Scheme } from '../types.ts';
import { selectDifferences, type Difference } from './store-differences.ts';
import { selectOptionalSnapshot } from './store-frozen.ts';
import { selectPeriod, selectPeriods, selectScheme } from './store.ts';

export type PeriodView = {
  year: number;
  years: number[];
  startsOn: string;
  endsOn: string;
  cutOffOn: string;
  asOf: string | null;
  computedAt: Date | null;
  closedAt: Date | null;
  state: 'open' | 'closed';
  today: string;
  /** Asked for and not done yet. */
  isBeingCounted: boolean;
  frozen: { sha256: string; rows: number } | null;
  scheme: Scheme;
  /** What only those see who run the assessment. */
  desk: { nextYear: number; mayClose: boolean; differences: Difference[] } | null;
};

/** The period of a year, for its page; not found when it was never opened. */
export async function readPeriod(ctx: Ctx, year: number): Promise<PeriodView> {
  const period = await selectPeriod(ctx.db, year);
  const periods = await selectPeriods(ctx.db);
  const snapshot = await selectOptionalSnapshot(ctx.db, year);
  const isOver = today(ctx) > period.endsOn;
  const nextYear = Math.max(...periods.map((each) => each.year)) + 1;
  const scheme = await selectScheme(ctx.db, period.schemeId);
  const phase = phaseOn(today(ctx), { calendar: scheme.calendar, isClosed: period.state === 'closed' });
  const mayClose = isOver && isClosingPhase(phase);
  return {
    ...period,
    state: period.state === 'closed' ? 'closed' : 'open',
    years: periods.map((each) => each.year),
    today: today(ctx),
    isBeingCounted: period.state === 'open' && isRecountDue(period),
    frozen: snapshot ? { sha256: snapshot.sha256, rows: snapshot.rows } : null,
    scheme,
    desk: mayManage(ctx.actor) ? { nextYear, mayClose, differences: await selectDifferences(ctx.db, year) } : null
  };
}

/** The year the assessment opens with: the newest counted one, else the newest opened one. */
export async function newestYear(ctx: Ctx): Promise<number | null> {
  const periods = await selectPeriods(ctx.db);
  return countedYears(periods)[0] ?? periods[0]?.year ?? null;
}
