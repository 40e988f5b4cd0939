// The last second of a year and the first of the next, in the three time zones of Indonesia: which day, year and period.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { openDatabase, type Db, type Tx } from '#platform/server/database.ts';
import type { Evidence, EvidenceScope } from '#platform/server/evidence.ts';
import { closePeriod, computeIndex } from '#modules/assessment/server/index.ts';
import { evidence as knowledgeEvidence } from '#modules/knowledge/server/evidence.ts';
import { evidence as learningEvidence } from '#modules/learning/server/evidence.ts';
import { hoursOverview, logHours } from '#modules/learning/server/index.ts';
import { evidence as plansEvidence } from '#modules/plans/server/evidence.ts';
import { addItem, confirmItem, decidePlan, getPlan, startPlan, submitPlan } from '#modules/plans/server/index.ts';
import { handMadeMinistry, operatorOn } from '#tests/support/assessment.ts';
import { achieved, ctxOf, scopeOf, smallMinistry } from '#tests/support/learning.ts';
import { item } from '#tests/support/plans.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const { url } = testDatabase();
const zones: [string, string, number][] = [
  ['WIB', 'Asia/Jakarta', 7],
  ['WITA', 'Asia/Makassar', 8],
  ['WIT', 'Asia/Jayapura', 9]
];
const lastSecond = '2026-12-31T23:59:59';
const midnight = '2027-01-01T00:00:00';
const lastOfCutOff = '2027-01-31T23:59:59';
const afterCutOff = '2027-02-01T00:00:00';
const lastAnswer = '2027-03-29T23:59:59';
const approval = '2027-03-30T00:00:00';

const ruleOf = (rules: readonly Evidence[], practice: string) => rules.find((rule) => rule.practice === practice);

describe.each(zones)('in %s', (...[, timeZone, hours]) => {
  let db: Db;
  beforeAll(() => void (db = openDatabase(url(), { timeZone, connections: 2 })));
  afterAll(() => db.destroy());

  const at = (local: string) => new Date(`${local}+0${hours}:00`);
  const acting = (tx: Tx, personId: number, local: string): Ctx => ({
    ...ctxOf(tx, personId, '2026-12-31'),
    timeZone,
    now: at(local)
  });

  async function rolledBack(work: (tx: Tx) => Promise<void>): Promise<void> {
    const tx = await db.startTransaction().execute();
    await work(tx).finally(() => tx.rollback().execute());
  }

  /** What Ani achieved in a practice of 2026, as of its last day. */
  const anis = async (tx: Tx, ani: number, [rules, practice]: [readonly Evidence[], string]) => {
    const counted = sql`(select id as person_id, 1::bigint as unit_id, 12 as months, '' as job_kind
      from people.person where id = ${ani})`;
    const scope = scopeOf('2026-12-31', { counted } as Partial<EvidenceScope>);
    return (await achieved(tx, ruleOf(rules, practice), scope))[ani];
  };

  it('any instant falls on the day of the wall clock, here and in the database', async () => {
    const years = { min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true };
    const edges = [2019, 2023, 2026, 2039].flatMap((year) => [
      `${year}-12-31T23:59:59.999`,
      `${year + 1}-01-01T00:00:00`
    ]);
    const instants = [...edges.map(at), ...fc.sample(fc.date(years), 500)];
    const wall = instants.map((instant) => new Date(instant.getTime() + hours * 3_600_000).toISOString().slice(0, 10));
    expect(instants.map((instant) => dayOf(instant, timeZone))).toEqual(wall);
    const { rows } = await sql<{ day: string }>`
      select t::date as day from unnest(${instants.map((one) => one.toISOString())}::timestamptz[]) with ordinality u(t, n)
      order by n`.execute(db);
    expect(rows.map((row) => row.day)).toEqual(wall);
  });

  const hoursTable: [string, string, true | string][] = [
    [lastSecond, '2026-12-31', true],
    [lastSecond, '2027-01-01', 'in-the-future'],
    [midnight, '2026-12-31', true],
    [midnight, '2027-01-01', true],
    [midnight, '2027-01-02', 'in-the-future']
  ];
  it.each(hoursTable)('at %s minutes of %s: %s', (local, onDate, expected) =>
    rolledBack(async (tx) => {
      const { ani } = await smallMinistry(tx);
      const ctx = acting(tx, ani, local);
      const logged = await logHours(ctx, { onDate, startsAt: null, minutes: 60, source: 'Buku', activityId: null });
      expect(logged.ok ? true : logged.reason).toBe(expected);
      const { rows } = await hoursOverview(ctx, { year: Number(onDate.slice(0, 4)) });
      expect(rows.map((row) => row.onDate)).toEqual(logged.ok ? [onDate] : []);
    })
  );

  it.each([
    [lastOfCutOff, true],
    [afterCutOff, false]
  ])('hours confirmed at %s count for the year before: %s', (local, counts) =>
    rolledBack(async (tx) => {
      const { ani, unit } = await smallMinistry(tx);
      await sql`insert into learning.hours (person_id, unit_id, on_date, minutes, origin, confirmed_at)
        select ${ani}, ${unit}, make_date(2026, n, 28), 60, 'log', ${at(local)} from generate_series(4, 12) n`.execute(
        tx
      );
      expect(await anis(tx, ani, [learningEvidence, 'I.LRN.2'])).toBe(counts);
    })
  );

  it.each([
    [lastSecond, [false, true, true, false]],
    [midnight, [false, false, true, true]]
  ])('at %s a plan can be begun for 2025, 2026, 2027, 2028: %s', (local, expected) =>
    rolledBack(async (tx) => {
      const { ani } = await smallMinistry(tx);
      const began = [];
      for (const year of [2025, 2026, 2027, 2028]) {
        const plan = await startPlan(acting(tx, ani, local), { year, nextJobCode: null, gaps: [], goalOf: () => '' });
        began.push(plan.ok);
      }
      expect(began).toEqual(expected);
    })
  );

  it.each([
    [lastOfCutOff, true],
    [afterCutOff, false]
  ])('a plan approved and an item confirmed at %s count for the year before: %s', (local, counts) =>
    rolledBack(async (tx) => {
      const { ani, head } = await smallMinistry(tx);
      const written = acting(tx, ani, '2026-02-01T08:00:00');
      const plan = await startPlan(written, { year: 2026, nextJobCode: null, gaps: [], goalOf: () => '' });
      if (!plan.ok) throw new Error(plan.reason);
      const planId = plan.value.id;
      await addItem(written, { planId, item });
      await submitPlan(written, { planId });
      const deciding = acting(tx, head, local);
      expect(await decidePlan(deciding, { planId, decision: 'approve', note: '' })).toMatchObject({ ok: true });
      const [first] = (await getPlan(deciding, planId)).items;
      expect(await confirmItem(deciding, { planId, itemId: first?.id ?? 0 })).toMatchObject({ ok: true });
      expect(await anis(tx, ani, [plansEvidence, 'I.LRN.1'])).toBe(counts);
    })
  );

  it.each([
    ['2025-12-31T23:59:59', false],
    ['2026-01-01T00:00:00', true],
    [lastSecond, true],
    [midnight, false]
  ])('an asset handed in at %s counts for 2026: %s', (local, counts) =>
    rolledBack(async (tx) => {
      const { ani, unit } = await smallMinistry(tx);
      const { rows } = await sql<{ id: number }>`
        insert into knowledge.asset (title, unit_id, level, state, form, created_by, submitted_at)
        values ('Nota', ${unit}, 1, 'published', 'text', ${ani}, ${at(local)}) returning id`.execute(tx);
      await sql`insert into knowledge.asset_author (asset_id, person_id) values (${rows[0]?.id}, ${ani})`.execute(tx);
      expect(await anis(tx, ani, [knowledgeEvidence, 'I.KMI.2'])).toBe(counts);
    })
  );

  it('a period runs through its last second, and is closed from the first of its approval on', () =>
    rolledBack(async (tx) => {
      await handMadeMinistry(tx);
      const operating = (local: string): Ctx => ({ ...operatorOn(tx, '2026-12-31'), timeZone, now: at(local) });
      expect(today(operating(midnight))).toBe(addDays(today(operating(lastSecond)), 1));
      await computeIndex(operating(lastSecond), 2026);
      const asOf = tx.selectFrom('assessment.period').select('asOf').where('year', '=', 2026);
      expect(await asOf.execute()).toEqual([{ asOf: '2026-12-31' }]);
      expect(await closePeriod(operating(lastSecond), 2026)).toEqual({ ok: false, reason: 'not-over' });
      expect(await closePeriod(operating(midnight), 2026)).toEqual({ ok: false, reason: 'not-in-phase' });
      expect(await closePeriod(operating(lastAnswer), 2026)).toEqual({ ok: false, reason: 'not-in-phase' });
      expect(await closePeriod(operating(approval), 2026)).toMatchObject({ ok: true });
      expect(await asOf.execute()).toEqual([{ asOf: '2026-12-31' }]);
    }));
});
