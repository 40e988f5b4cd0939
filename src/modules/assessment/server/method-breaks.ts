// Which years were measured by another method than the year before: for the marks on everything that runs over years.
import type { Db } from '#platform/server/database.ts';
import { differInMethod } from '../rules-difference.ts';
import { selectOptionalPeriod, selectScheme, type PeriodRow } from './store.ts';

const known = new WeakMap<Db, Map<string, boolean>>(); // what is in force is never changed, and comparing takes a while

/** Whether figures under these two versions of schemes are measured by different methods. */
export async function isMethodBetween(db: Db, from: number, to: number): Promise<boolean> {
  const answers = known.get(db) ?? new Map<string, boolean>();
  known.set(db, answers);
  const key = `${from} ${to}`;
  const answer =
    answers.get(key) ?? (from !== to && differInMethod(await selectScheme(db, from), await selectScheme(db, to)));
  answers.set(key, answer);
  return answer;
}

/** The years among these periods whose method is not that of the period before. */
export async function methodBreaksOf(
  db: Db,
  periods: readonly Pick<PeriodRow, 'year' | 'schemeId'>[]
): Promise<number[]> {
  const inOrder = [...periods].sort((a, b) => a.year - b.year);
  const breaks: number[] = [];
  for (const [at, period] of inOrder.entries()) {
    const before = inOrder[at - 1];
    if (before && (await isMethodBetween(db, before.schemeId, period.schemeId))) breaks.push(period.year);
  }
  return breaks;
}

/** Whether a year was measured by another method than the year before it. */
export async function isMethodChanged(db: Db, period: Pick<PeriodRow, 'year' | 'schemeId'>): Promise<boolean> {
  const last = await selectOptionalPeriod(db, period.year - 1);
  return last !== undefined && (await isMethodBetween(db, last.schemeId, period.schemeId));
}
