// Which years were measured by another method than the year before: for the marks on everything that runs over years.
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import { differInMethod } from '../rules-difference.ts';
import { rewordedBetween, type Wording } from '../rules-wording.ts';
import type { PracticeId, Scheme } from '../types.ts';
import { selectWordings } from './store-survey.ts';
import { selectOptionalPeriod, selectScheme, type PeriodRow } from './store.ts';

/** What figures were counted by: a version of a scheme, and what people had been asked by a day; without one, last. */
export type Method = { schemeId: number; asOf: Day | null };
type Period = Pick<PeriodRow, 'year' | 'schemeId'>;

const known = new WeakMap<Db, Map<string, boolean>>(); // what is in force is never changed, and comparing takes a while

async function isSchemeAnother(db: Db, from: number, to: number): Promise<boolean> {
  const answers = known.get(db) ?? new Map<string, boolean>();
  known.set(db, answers);
  const key = `${from} ${to}`;
  const answer =
    answers.get(key) ?? (from !== to && differInMethod(await selectScheme(db, from), await selectScheme(db, to)));
  answers.set(key, answer);
  return answer;
}

/** The practices that people were asked about in other words. */
async function rewordedOf(
  db: Db,
  wordings: readonly Wording[],
  of: { from: Method; to: Method }
): Promise<PracticeId[]> {
  if (wordings.length === 0) return [];
  const asked = async ({ schemeId, asOf }: Method) => ({ scheme: await selectScheme(db, schemeId), asOf });
  return rewordedBetween(wordings, await asked(of.from), await asked(of.to));
}

/** Whether figures were measured by different methods: under another scheme, or by a survey in other words. */
export async function isMethodBetween(db: Db, from: Method, to: Method, practice?: PracticeId): Promise<boolean> {
  if (await isSchemeAnother(db, from.schemeId, to.schemeId)) return true;
  const reworded = await rewordedOf(db, await selectWordings(db), { from, to });
  return practice === undefined ? reworded.length > 0 : reworded.includes(practice);
}

/** The years among these periods whose method is not that of the period before. */
export async function methodBreaksOf(db: Db, periods: readonly Period[]): Promise<number[]> {
  const inOrder = [...periods].sort((a, b) => a.year - b.year);
  const wordings = await selectWordings(db);
  const breaks: number[] = [];
  for (const [at, { year, schemeId }] of inOrder.entries()) {
    const before = inOrder[at - 1];
    if (!before) continue;
    const of = { from: { schemeId: before.schemeId, asOf: null }, to: { schemeId, asOf: null } };
    const isAnother = await isSchemeAnother(db, before.schemeId, schemeId);
    if (isAnother || (await rewordedOf(db, wordings, of)).length > 0) breaks.push(year);
  }
  return breaks;
}

/** Whether a year was measured by another method than the year before it. */
export async function isMethodChanged(db: Db, { year, schemeId }: Period): Promise<boolean> {
  const last = await selectOptionalPeriod(db, year - 1);
  if (last === undefined) return false;
  return isMethodBetween(db, { schemeId: last.schemeId, asOf: null }, { schemeId, asOf: null });
}

/** What people were asked about in other words under the later of two schemes than under the earlier. */
export async function rewordedUnder(db: Db, from: Scheme, to: Scheme): Promise<PracticeId[]> {
  return rewordedBetween(await selectWordings(db), { scheme: from, asOf: null }, { scheme: to, asOf: null });
}
