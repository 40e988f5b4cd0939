// The survey within the index: measured, mixed, withheld; frozen with the year, and proved; nothing hidden shows through.
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { changeScale, closeCampaigns, openCampaign, saveDraft, sendAnswers } from '#modules/surveys/server/index.ts';
import { count, handMadeMinistry, operatorOn, practiceIn, type Ministry } from '#tests/support/assessment.ts';
import { ctxOf } from '#tests/support/learning.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { closePeriod } from './close-period.ts';
import { computeIndex } from './compute-index.ts';
import { countNews } from './count-news.ts';
import { isMethodBetween, isMethodChanged, methodBreaksOf } from './method-breaks.ts';
import { openPeriod } from './open-period.ts';
import { readDrillDown } from './read-drill-down.ts';
import { readDifference } from './read-scheme.ts';
import { selectPeriod, selectPeriods } from './store.ts';
import { verifyPeriod } from './verify-period.ts';

const test = testDatabase();
const terms = { lowest: 1, highest: 5, minimumAnswers: 5, minimumResponse: 0.3, minimumComments: 10 };
let m: Ministry;

const grants = [{ capability: 'surveys.manage', unitId: null }];
const input = {
  year: 2026,
  unitCode: '',
  mode: 'anonymous' as const,
  purpose: 'Uji',
  closesOn: '2026-09-05',
  keepMonths: 12,
  token: ''
};

async function answer(db: Db, id: number, values: Record<string, number>): Promise<void> {
  for (const [who, value] of Object.entries(values)) {
    const ctx = ctxOf(db, m.people[who] ?? 0, '2026-09-01');
    await saveDraft(ctx, id, {
      'item-O.LRN.3-1': String(value),
      'item-O.LFO.3-1': String(value),
      'item-O.LDR.14-1': String(value)
    });
    expect(await sendAnswers(ctx, id)).toMatchObject({ ok: true });
  }
}

beforeAll(async () => {
  const db = test.db();
  m = await handMadeMinistry(db);
  await count(db, '2026-08-20');
  const opened = await openCampaign(ctxOf(db, m.people['m'] ?? 0, '2026-08-20', { grants }), input, terms);
  if (!opened.ok) throw new Error(opened.reason);
  await answer(db, opened.value, {
    a: 5,
    a1: 4,
    a2: 4,
    a3: 4,
    a4: 3,
    b: 2,
    b1: 2,
    b2: 3,
    b3: 3,
    b4: 2,
    c: 1,
    c1: 1,
    c2: 1
  });
  await closeCampaigns(operatorOn(db, '2026-09-06'));
  while ((await countNews(operatorOn(db, '2026-09-06'))) > 0);
});

describe('a survey practice', () => {
  it('is measured from the pooled answers, each weighing the same', () =>
    test.inTransaction(async (tx) => {
      // five of A 20, five of B 12, three of C 3: 35 of 13 people
      expect(await practiceIn(tx, m.units.A, 'O.LRN.3')).toMatchObject({
        state: 'measured',
        achieved: null,
        score: (100 * (35 / 13 - 1)) / 4,
        survey: { answers: 13, asked: 14, mean: 35 / 13 }
      });
    }));

  it('is withheld of a unit of three, and shown beside it where the answers of the unit above protect the three', () =>
    test.inTransaction(async (tx) => {
      expect(await practiceIn(tx, m.units.B, 'O.LRN.3')).toMatchObject({ state: 'measured', survey: { mean: 12 / 5 } });
      expect(await practiceIn(tx, m.units.C, 'O.LRN.3')).toMatchObject({ state: 'withheld', score: null });
    }));

  it('shows its units in the drill-down, never a person', () =>
    test.inTransaction(async (tx) => {
      const view = await readDrillDown(
        operatorOn(tx, '2026-10-01'),
        { code: m.codes.A, practice: 'O.LRN.3', year: 2026 },
        { achieved: null, limit: 50, offset: 0 }
      );
      expect(view.rows).toEqual([]);
      expect(view.survey?.map(({ cell }) => cell.mean)).toEqual([12 / 5, null]);
    }));

  it('about leaders counts for the unit of the post', () =>
    test.inTransaction(async (tx) => {
      // the team of A's head: a1–a4 and the heads of B and C; B's own team: b1–b4; C's: c1, c2
      expect(await practiceIn(tx, m.units.A, 'O.LDR.14')).toMatchObject({
        state: 'measured',
        survey: { answers: 12, mean: 30 / 12 }
      });
      // over it, only the one answer about the minister would be left
      expect(await practiceIn(tx, m.units.M, 'O.LDR.14')).toMatchObject({ state: 'withheld' });
      expect(await practiceIn(tx, m.units.C, 'O.LDR.14')).toMatchObject({ state: 'withheld' });
    }));

  it('of which no item was answered is not measured', () =>
    test.inTransaction(async (tx) =>
      expect(await practiceIn(tx, m.units.A, 'O.LRN.4')).toMatchObject({ state: 'withheld', score: null })
    ));
});

it('a mixed practice without any record due stands on the survey alone, and is withheld with it', () =>
  test.inTransaction(async (tx) => {
    const { survey } = await practiceIn(tx, m.units.A, 'O.LFO.3');
    expect(survey).toMatchObject({ answers: 13 });
    expect(await practiceIn(tx, m.units.C, 'O.LFO.3')).toMatchObject({ state: 'withheld', achieved: null });
  }));

it('a mixed practice that is withheld with its survey still says how many rows stand under it', () =>
  test.inTransaction(async (tx) => {
    await sql`insert into assessment.tally (year, practice, unit_id, achieved, population, base)
      values (2026, 'O.LFO.3', ${m.units.C}, 1, 3, 3)
      on conflict (year, practice, unit_id) do update set achieved = 1, population = 3, base = 3`.execute(tx);
    const of = { code: m.codes.C, practice: 'O.LFO.3', year: 2026 };
    const view = await readDrillDown(operatorOn(tx, '2026-10-01'), of, { achieved: null, limit: 50, offset: 0 });
    expect(view).toMatchObject({
      figure: { state: 'withheld', population: null },
      counted: { achieved: 1, population: 3 }
    });
  }));

it('moves with no unit: a figure of the survey stays what it was when it closed', () =>
  test.inTransaction(async (tx) => {
    const before = await practiceIn(tx, m.units.A, 'O.LRN.3');
    await sql`update people.unit_ancestor set valid = '[2020-01-01,2026-09-10)' where unit_id = ${m.units.B} and depth > 0`.execute(
      tx
    );
    await count(tx, '2026-10-01');
    expect(await practiceIn(tx, m.units.A, 'O.LRN.3')).toEqual(before);
  }));

it('is frozen with the year and proved; a figure changed afterwards is found', () =>
  test.inTransaction(async (tx) => {
    const after = operatorOn(tx, '2027-03-31');
    expect(await closePeriod(after, 2026)).toMatchObject({ ok: true });
    expect(await verifyPeriod(after, 2026)).toMatchObject({ ok: true });
    await sql`alter table assessment.survey disable trigger frozen_update`.execute(tx);
    await sql`update assessment.survey set mean = 5 where practice = 'O.LRN.3' and unit_id = ${m.units.A}`.execute(tx);
    expect(await verifyPeriod(after, 2026)).toMatchObject({ ok: false });
    const forget = sql`delete from assessment.survey_wording where year = 2026`; // what it was told stays, too
    await expect(forget.execute(tx)).rejects.toThrow();
  }));

/** Writes the first statement of a part anew. */
async function reword(tx: Tx, version: number, first: string): Promise<void> {
  const ctx = ctxOf(tx, m.people['m'] ?? 0, '2026-10-01', { grants });
  const texts = { textsId: [first, 'Pernyataan lain'], textsEn: [`${first} (en)`, 'Another statement'] };
  const made = await changeScale(ctx, 'O.LRN.3', { titleId: 'Aman', titleEn: 'Safe', ...texts, version });
  expect(made).toMatchObject({ ok: true });
}

/** Asks everybody on a day, and takes the answers over on the day after. */
async function askOn(tx: Tx, day: Day): Promise<void> {
  const of = { ...input, year: Number(day.slice(0, 4)), closesOn: day };
  expect(await openCampaign(ctxOf(tx, m.people['m'] ?? 0, day, { grants }), of, terms)).toMatchObject({ ok: true });
  const after = operatorOn(tx, addDays(day, 1));
  await closeCampaigns(after);
  await computeIndex(after, of.year);
}

it('asked in other words is measured by another method: within the year, against the last, and stays so once closed', () =>
  test.inTransaction(async (tx) => {
    const { schemeId } = await selectPeriod(tx, 2026);
    const on = (asOf: Day | null) => ({ schemeId, asOf });
    await askOn(tx, '2026-10-05'); // word for word as in September
    expect(await isMethodBetween(tx, on('2026-09-30'), on(null))).toBe(false);
    await reword(tx, 1, 'Kekeliruan dibahas sebabnya');
    await askOn(tx, '2026-10-12');
    expect(await isMethodBetween(tx, on('2026-09-30'), on('2026-10-11'))).toBe(false);
    expect(await isMethodBetween(tx, on('2026-09-30'), on('2026-10-31'))).toBe(true);
    expect(await isMethodBetween(tx, on('2026-09-30'), on(null), 'O.LRN.3')).toBe(true);
    expect(await isMethodBetween(tx, on('2026-09-30'), on(null), 'O.LRN.4')).toBe(false);

    await openPeriod(operatorOn(tx, '2027-01-04'), 2027);
    await askOn(tx, '2027-02-01'); // as it was asked last in 2026
    const period = await selectPeriod(tx, 2027);
    expect(await isMethodChanged(tx, period)).toBe(false);
    await reword(tx, 2, 'Siapa yang keliru tidak dipermalukan');
    await askOn(tx, '2027-03-01');
    expect(await isMethodChanged(tx, period)).toBe(true);
    expect(await methodBreaksOf(tx, await selectPeriods(tx))).toEqual([2027]);
    const versions = { from: { year: 2026, version: 1 }, to: { year: 2027, version: 1 } };
    expect(await readDifference(operatorOn(tx, '2027-03-02'), versions)).toMatchObject({
      ...{ isMethod: true, reworded: ['O.LRN.3'] }
    });
  }));
