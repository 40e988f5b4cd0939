// Versions of a scheme on a small ministry: drafting, saving, putting into force, and what a simulation foretells.
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import {
  changeTerms,
  count,
  handMadeMinistry,
  keptIn,
  learn,
  operatorOn,
  practiceIn,
  proved,
  type Ministry
} from '#tests/support/assessment.ts';
import { actingOn } from '#tests/support/noon.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { shippedInstrument } from '#modules/surveys/bank.ts';
import { adoptScheme } from './adopt-scheme.ts';
import { changeScheme } from './change-scheme.ts';
import { closePeriod } from './close-period.ts';
import { countNews } from './count-news.ts';
import { draftScheme, withdrawDraft } from './draft-scheme.ts';
import { openPeriod } from './open-period.ts';
import { readDrillDown } from './read-drill-down.ts';
import { readPractice } from './read-practice.ts';
import { readDifference, readDraft, readScheme } from './read-scheme.ts';
import { practicesByDocument } from './read-sources.ts';
import { simulatedFigures, simulateScheme } from './simulate-scheme.ts';
import { selectOptionalDraft } from './store-scheme.ts';
import { selectPeriod, selectScheme } from './store.ts';
import { verifyPeriod } from './verify-period.ts';

const test = testDatabase();
const inMinistry = (work: (m: Ministry, tx: Tx) => Promise<void>) =>
  test.inTransaction(async (tx) => work(await handMadeMinistry(tx), tx));

const grant = (...capabilities: string[]) => capabilities.map((capability) => ({ capability, unitId: null }));
const as = (personId: number, ...capabilities: string[]): Actor => ({
  ...visitor,
  personId,
  grants: grant(...capabilities)
});
const chair = (m: Ministry) => as(m.people['a'] ?? 0, 'assessment.manage');
const chief = (m: Ministry) => as(m.people['b'] ?? 0, 'assessment.manage', 'assessment.adopt');
const on = (db: Db, actor: Actor, day: Day = '2026-11-24'): Ctx => actingOn(db, actor, day);

const rows = { achieved: null, limit: 10, offset: 0 };
const draft = (ctx: Ctx) => draftScheme(ctx, 2026, { year: 2026, version: 1 });
const typed = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([key, text]) => [key, [text]]));
const save = (ctx: Ctx, revision: number, values: Record<string, string>) =>
  changeScheme(ctx, 2026, { revision, typed: typed(values) });
const adopt = (ctx: Ctx, more: Partial<Parameters<typeof adoptScheme>[2]> = {}) =>
  adoptScheme(ctx, 2026, { version: 2, revision: 2, decree: null, reason: '', ...more });

describe('a draft', () => {
  it('is begun once, from the version in force, and only by who runs the assessment', () =>
    inMinistry(async (m, tx) => {
      expect(() => draft(on(tx, visitor))).toThrow('not-allowed');
      expect(await draft(on(tx, chair(m)))).toEqual({ ok: true, value: 2 });
      expect(await draft(on(tx, chief(m)))).toEqual({ ok: true, value: 2 });
      expect(await readDraft(on(tx, chair(m)), 2026)).toMatchObject({
        changes: [],
        draft: { version: 2, revision: 1 }
      });
    }));

  it('is nobody else to see, and stays to be read when laid aside', () =>
    inMinistry(async (m, tx) => {
      await draft(on(tx, chair(m)));
      await expect(readScheme(on(tx, visitor), 2026, 2)).rejects.toThrow('not found');
      expect(await withdrawDraft(on(tx, chair(m)), 2026)).toMatchObject({ ok: true });
      expect(await withdrawDraft(on(tx, chair(m)), 2026)).toEqual({ ok: false, reason: 'no-draft' });
      const { versions } = await readScheme(on(tx, chair(m)), 2026);
      expect(versions.map(({ version, state }) => [version, state])).toEqual([
        [2, 'withdrawn'],
        [1, 'in-force']
      ]);
    }));

  it('keeps what was typed, refuses what is wrong at its field, and saves a form sent twice once', () =>
    inMinistry(async (m, tx) => {
      await draft(on(tx, chair(m)));
      expect(await save(on(tx, chair(m)), 1, { 'weight-leaders': '-3' })).toEqual({
        ok: false,
        reason: 'faulty',
        faults: [{ key: 'weight-leaders', reason: 'weight-range' }]
      });
      expect(await save(on(tx, chair(m)), 1, { 'weight-leaders': '20' })).toEqual({ ok: true, value: { values: 1 } });
      expect(await save(on(tx, chair(m)), 1, { 'weight-leaders': '20' })).toEqual({ ok: true, value: { values: 0 } });
    }));

  it('tells the second of two savers who was first, and what would change now', () =>
    inMinistry(async (m, tx) => {
      await draft(on(tx, chair(m)));
      await save(on(tx, chair(m)), 1, { 'weight-leaders': '20' });
      const second = await save(on(tx, chief(m)), 1, { 'weight-leaders': '15', 'weight-spaces': '10' });
      expect(second).toMatchObject({ ok: false, reason: 'crossed', by: 'Kepala a', revision: 2 });
      const told =
        second.ok || second.reason !== 'crossed' ? [] : second.changes.map(({ key, from, to }) => [key, from, to]);
      expect(told.toSorted()).toEqual([
        ['weight-leaders', 20, 15],
        ['weight-spaces', 5, 10]
      ]);
      expect(await save(on(tx, chief(m)), 2, { 'weight-spaces': '10' })).toMatchObject({ ok: true });
    }));

  it('of a part that the phase has closed is refused', () =>
    inMinistry(async (m, tx) => {
      await draft(on(tx, chair(m)));
      const late = on(tx, chair(m), '2027-02-20');
      expect(await save(late, 1, { minimumAnswers: '8' })).toEqual({ ok: false, reason: 'phase-over' });
      expect(await save(late, 1, { 'weight-leaders': '20' })).toEqual({ ok: false, reason: 'phase-adopters' });
    }));
});

describe('putting into force', () => {
  const drafted = async (m: Ministry, tx: Tx, values = { 'weight-solutions': '40' } as Record<string, string>) => {
    await draft(on(tx, chair(m)));
    await save(on(tx, chair(m)), 1, values);
  };

  it.each<[string, (m: Ministry, tx: Tx) => Promise<unknown>, string]>([
    ['a revision that is no longer it', (m, tx) => adopt(on(tx, chief(m)), { revision: 1 }), 'changed-meanwhile'],
    [
      'a decree of tomorrow',
      (m, tx) => adopt(on(tx, chief(m)), { decree: { number: 'K', on: '2026-11-25' } }),
      'decree-ahead'
    ],
    [
      'without a reason once units assess themselves',
      (m, tx) => adopt(on(tx, chief(m), '2027-02-03')),
      'reason-missing'
    ],
    [
      'after the closing',
      async (m, tx) => {
        await closePeriod(operatorOn(tx, '2027-03-31'), 2026);
        return adopt(on(tx, chief(m), '2027-02-01'), { reason: 'x' });
      },
      'already-closed'
    ]
  ])('is refused: %s', (_, act, reason) =>
    inMinistry(async (m, tx) => {
      await drafted(m, tx);
      expect(await act(m, tx)).toEqual({ ok: false, reason });
    })
  );

  it('is not for who wrote it, unless a decree is named', () =>
    inMinistry(async (m, tx) => {
      await draft(on(tx, chief(m)));
      await save(on(tx, chief(m)), 1, { 'weight-solutions': '40' });
      expect(await adopt(on(tx, chief(m)))).toEqual({ ok: false, reason: 'same-person' });
      const decree = { number: 'KEP-12/M/2026', on: '2026-11-20' };
      expect(await adopt(on(tx, chief(m)), { decree })).toEqual({ ok: true, value: null });
      const { schemeId } = await selectPeriod(tx, 2026);
      expect(await selectScheme(tx, schemeId)).toMatchObject({ official: true, decree, name: { id: 'Skema 2026' } });
    }));

  it('replaces the old version, has the year counted again, and is told once', () =>
    inMinistry(async (m, tx) => {
      await learn(tx, { person: m.people['b1'] ?? 0, unit: m.units.B });
      await count(tx);
      const before = (await keptIn(tx, m.units.B)).index;
      await drafted(m, tx, { 'weight-solutions': '60', 'phase-evidence': '2027-01-20' });
      expect(await adopt(on(tx, chief(m)))).toEqual({ ok: true, value: null });
      expect(await adopt(on(tx, chief(m)))).toEqual({ ok: true, value: null });
      while ((await countNews(operatorOn(tx, '2026-11-24'))) > 0);
      expect((await keptIn(tx, m.units.B)).index).not.toBe(before);
      expect(await selectPeriod(tx, 2026)).toMatchObject({ cutOffOn: '2027-01-20' });
      const { versions } = await readScheme(on(tx, visitor), 2026);
      expect(versions.map(({ version, state }) => [version, state])).toEqual([
        [2, 'in-force'],
        [1, 'replaced']
      ]);
      const { rows } =
        await sql`select payload from platform.event where name = 'assessment.scheme.put-in-force'`.execute(tx);
      expect(rows).toEqual([{ payload: { version: 2, decree: '', reason: '', values: 2 } }]);
      await openPeriod(operatorOn(tx, '2027-01-04'), 2027);
      const difference = await readDifference(on(tx, visitor), {
        from: { year: 2026, version: 1 },
        to: { year: 2027, version: 1 }
      });
      expect(difference).toMatchObject({
        isMethod: true,
        changes: [{ key: 'weight-solutions' }, { key: 'phase-evidence' }]
      });
    }));
});

/** A survey of the year that is over, hidden in C, and an idea of B answered in its time. */
async function surveyed(tx: Tx, { units, people }: Ministry): Promise<void> {
  await sql`
    with instrument as (insert into surveys.instrument (version, document)
      values (1, ${JSON.stringify(shippedInstrument)}) returning version), campaign as (
      insert into surveys.campaign (year, version, mode, purpose, opens_on, closes_on, state, closed_at, terms)
      select 2026, version, 'anonymous', 'Uji', '2026-08-01', '2026-08-20', 'closed', now(), '{}' from instrument returning id
    )
    insert into surveys.result (campaign_id, unit_id, scale, asked, is_shown, answers, mean)
    select c.id, u.id, s.scale, 6, u.is_shown, case when u.is_shown then 5 end, case when u.is_shown then u.mean end
    from campaign c, (values ('O.LRN.5'), ('O.LFO.3'), ('O.LRN.3')) s (scale),
      (values (${units.M}::bigint, true, 3.5), (${units.A}, true, 4), (${units.B}, true, 2.2), (${units.C}, false, null)) u (id, is_shown, mean)
  `.execute(tx);
  await sql`
    insert into culture.idea (unit_id, asked_unit_id, title, body, author_id, proposed_at, due_on, answer, answered_by, answered_at)
    values (${units.B}, ${units.B}, 'Ide', 'Isi', ${people['b1'] ?? 0}, '2026-03-02', '2026-03-30', 'support', ${people['b'] ?? 0}, '2026-03-10')
  `.execute(tx);
}

describe('the source of a practice', () => {
  it('can be a document: each unit asked counts once, nothing is asked of a person, and a closed year holds', () =>
    inMinistry(async (m, tx) => {
      await learn(tx, { person: m.people['b1'] ?? 0, unit: m.units.B });
      const id = await proved(tx, m);
      const ani = on(tx, as(m.people['b1'] ?? 0));
      expect(await practicesByDocument(ani)).toEqual([]);
      await count(tx);
      expect(await practiceIn(tx, m.units.A, 'I.SOL.1a')).toMatchObject({ achieved: 1, population: 1, base: 14 });
      await changeTerms(tx, { 'source-I.SOL.1a': 'document', 'target-I.SOL.1a': '80' }, '2026-11-24');
      expect((await practicesByDocument(ani)).map((each) => each.id)).toEqual(['I.SOL.1a']);
      await count(tx);
      // M, A, B and C are asked; the document of A serves all but M: 3 of 0.8 × 4
      expect(await practiceIn(tx, m.units.M, 'I.SOL.1a')).toEqual({
        ...{ id: 'I.SOL.1a', state: 'provisional', achieved: 3, population: 4, base: 0, expected: 3.2, score: 93.75 }
      });
      expect(await practiceIn(tx, m.units.B, 'I.SOL.1a')).toMatchObject({ achieved: 1, population: 1, score: 100 });
      const behind = await readDrillDown(ani, { code: m.codes.M, practice: 'I.SOL.1a' }, rows);
      expect(behind.isByDocument).toBe(true);
      expect(behind.rows.map((row) => [row.unitCode, row.record?.href ?? null])).toEqual([
        [m.codes.M, null],
        ...[m.codes.A, m.codes.B, m.codes.C].map((code) => [code, `/governance/documents/${id}`])
      ]);
      expect(await readPractice(ani, 'I.SOL.1a', 'en')).toMatchObject({
        ...{ mine: null, isByDocument: true, doIt: '/governance/documents?kind=practice:I.SOL.1a' }
      });
      await sql`update governance.document set withdrawn_at = now(), withdrawn_by = ${m.people['a'] ?? 0} where id = ${id}`.execute(
        tx
      );
      await count(tx);
      expect(await practiceIn(tx, m.units.B, 'I.SOL.1a')).toMatchObject({ achieved: 0, population: 1, score: 0 });
      await sql`update governance.document set withdrawn_at = null, withdrawn_by = null where id = ${id}`.execute(tx);
      expect(await closePeriod(operatorOn(tx, '2027-03-31'), 2026)).toMatchObject({ ok: true });
      expect(await verifyPeriod(operatorOn(tx, '2027-04-01'), 2026)).toMatchObject({ ok: true });
      const frozen = await sql`select subject, is_provisional from assessment.evidence
        where year = 2026 and practice = 'I.SOL.1a' and achieved order by unit_id`.execute(tx);
      expect(frozen.rows).toEqual(
        [m.units.A, m.units.B, m.units.C].map((unit) => ({ subject: String(unit), isProvisional: true }))
      );
    }));

  it('is the one that the scheme names: records, the survey, or both by their share', () =>
    inMinistry(async (m, tx) => {
      await surveyed(tx, m);
      await count(tx);
      await draft(on(tx, chair(m)));
      const scoreUnder = async (revision: number, values: Record<string, string>) => {
        await save(on(tx, chair(m)), revision, values);
        const period = await selectPeriod(tx, 2026);
        const to = (await selectOptionalDraft(tx, 2026))?.scheme ?? (await selectScheme(tx, period.schemeId));
        const of = { from: to, to, units: [m.units.B, m.units.C] };
        const figures = await simulatedFigures(on(tx, chair(m)), period, of);
        return [m.units.B, m.units.C].map((unit) => {
          const practice = figures.find(({ unitId }) => unitId === unit)?.practices['O.LRN.5'];
          return [practice?.state, practice?.score === null ? null : Math.round(practice?.score ?? -1)];
        });
      };
      // one idea of one, five percent of six expected: 100; a mean of 2.2 of 1 to 5: 30
      expect(await scoreUnder(1, {})).toEqual([
        ['measured', 65],
        ['withheld', null]
      ]);
      expect(await scoreUnder(1, { 'share-O.LRN.5': '20' })).toEqual([
        ['measured', 44],
        ['withheld', null]
      ]);
      expect(await scoreUnder(2, { 'source-O.LRN.5': 'survey' })).toEqual([
        ['measured', 30],
        ['withheld', null]
      ]);
      expect((await scoreUnder(3, { 'source-O.LRN.5': 'record' }))[0]).toEqual(['measured', 100]);
    }));

  it.each<[Record<string, string>, string, string]>([
    [{ 'source-I.SOL.1a': 'survey' }, 'source-I.SOL.1a', 'source-unbuilt'],
    [{ 'source-O.LFO.2': 'record' }, 'source-O.LFO.2', 'source-unbuilt'],
    [{ 'source-O.LRN.3': 'mixed', 'share-O.LRN.3': '50' }, 'source-O.LRN.3', 'source-unbuilt'],
    [{ 'source-O.LRN.5': 'everything' }, 'source-O.LRN.5', 'source-unbuilt'],
    [{ 'share-O.LRN.5': '100' }, 'share-O.LRN.5', 'share-mixed']
  ])('is refused where nothing is built for it: %j', (values, key, reason) =>
    inMinistry(async (m, tx) => {
      await draft(on(tx, chair(m)));
      expect(await save(on(tx, chair(m)), 1, values)).toEqual({
        ok: false,
        reason: 'faulty',
        faults: [{ key, reason }]
      });
    })
  );
});

describe('a simulation', () => {
  const share = fc.integer({ min: 1, max: 100 }).map(String);
  const kind = fc.constantFrom('every', 'work-unit', 'level-1');
  const change = fc.record({
    'weight-solutions': share,
    'weight-knowledge': share,
    'target-I.SOL.1a': share,
    'floor-I.SOL.1a': share,
    'floor-O.KMI.4': fc.integer({ min: 0, max: 4 }).map(String),
    'applies-O.KMI.4': kind,
    'applies-I.LRN.2': kind,
    'source-O.LRN.5': fc.constantFrom('record', 'survey', 'mixed'),
    'share-O.LRN.5': fc.integer({ min: 1, max: 99 }).map(String),
    'source-O.LFO.3': fc.constantFrom('record', 'survey', 'mixed'),
    'source-I.SOL.1a': fc.constantFrom('record', 'document'),
    'source-O.KMI.4': fc.constantFrom('record', 'document'),
    minimumWeight: share,
    minimumGroup: fc.integer({ min: 5, max: 7 }).map(String)
  });

  it(
    'foretells every figure that counting under the scheme then gives',
    () =>
      fc.assert(
        fc.asyncProperty(change, (values) =>
          inMinistry(async (m, tx) => {
            for (const who of ['b1', 'b2', 'c1', 'a1'] as const)
              await learn(tx, {
                person: m.people[who] ?? 0,
                unit: m.units[who.startsWith('b') ? 'B' : who === 'c1' ? 'C' : 'A']
              });
            await surveyed(tx, m);
            await proved(tx, m);
            await count(tx);
            await draft(on(tx, chair(m)));
            expect(await save(on(tx, chair(m)), 1, values)).toMatchObject({ ok: true });
            const period = await selectPeriod(tx, 2026);
            const to = (await selectOptionalDraft(tx, 2026))?.scheme;
            if (!to) throw new Error('no draft');
            const from = await selectScheme(tx, period.schemeId);
            const foretold = await simulatedFigures(on(tx, chair(m)), period, { from, to, units: null });
            await sql`update assessment.scheme set edited_by = null, made_by = null where year = 2026`.execute(tx);
            const revision = (await selectOptionalDraft(tx, 2026))?.revision ?? 0;
            const adopted = await adopt(on(tx, chief(m)), { revision });
            expect(adopted.ok || adopted.reason === 'nothing-changed').toBe(true);
            await count(tx);
            for (const figure of foretold.filter(({ unitId }) => Object.values(m.units).includes(unitId))) {
              const { unitId, ...kept } = figure;
              expect(await keptIn(tx, unitId)).toEqual(kept);
            }
          })
        ),
        { numRuns: 4 }
      ),
    20_000
  );

  it('shows level I, the chosen unit and its practices, and what it cannot foretell, and touches nothing', () =>
    inMinistry(async (m, tx) => {
      await learn(tx, { person: m.people['b1'] ?? 0, unit: m.units.B });
      await count(tx);
      const before = await keptIn(tx, m.units.B);
      await draft(on(tx, chair(m)));
      await save(on(tx, chair(m)), 1, { 'target-I.SOL.1a': '50', jpAYear: '40' });
      const shown = await simulateScheme(on(tx, chair(m)), { year: 2026, version: 2, unit: m.codes.B });
      expect(shown.units.map(({ code }) => code)).toEqual([m.codes.M, m.codes.A]);
      expect(shown.chosen?.practices.map(({ id }) => id)).toEqual(['I.SOL.1a']);
      expect(shown.chosen?.simulated.change).toBeGreaterThan(0);
      expect(shown.unforeseen.map(({ key }) => key)).toEqual(['jpAYear']);
      expect(await keptIn(tx, m.units.B)).toEqual(before);
      await expect(simulateScheme(on(tx, visitor), { year: 2026, version: 2 })).rejects.toThrow('not found');
    }));
});

// last, since it stays in the database: two connections must see one another
describe('putting into force and closing', () => {
  it('at the very moment of closing leaves one whole year: under the old scheme or under the new one', async () => {
    const db = test.db();
    const m = await db.transaction().execute((tx) => handMadeMinistry(tx));
    await draft(on(db, chair(m)));
    await save(on(db, chair(m)), 1, { 'weight-solutions': '40' });
    const [closed, adopted] = await Promise.all([
      closePeriod(operatorOn(db, '2027-03-31'), 2026),
      adopt(on(db, chief(m), '2027-02-01'), { reason: 'Putusan rapat' })
    ]);
    expect(closed.ok).toBe(true);
    const { schemeId } = await selectPeriod(db, 2026);
    expect((await selectScheme(db, schemeId)).version).toBe(adopted.ok ? 2 : 1);
    expect(await verifyPeriod(operatorOn(db, '2027-02-01'), 2026)).toMatchObject({ ok: true });
  });
});
