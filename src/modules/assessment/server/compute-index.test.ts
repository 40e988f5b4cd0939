// The whole count on a ministry of fifteen people, every number reckoned by hand.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aPerson, aUnit } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  count,
  handMadeMinistry,
  keptIn,
  learn,
  practiceIn,
  type Ministry,
  type UnitName
} from '#tests/support/assessment.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Activity } from '#modules/learning/types.ts';
import { catalogueFor } from '../catalogue.ts';
import { expandPractices } from '../figures.ts';
import { exampleScheme } from '../scheme.ts';

type Told = Ministry & { learns: (who: string, unit: UnitName, more?: Partial<Activity>) => Promise<number> };
const inMinistry = (work: (m: Told, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => {
    const m = await handMadeMinistry(tx);
    const learns: Told['learns'] = (who, unit, more) =>
      learn(tx, { person: m.people[who] ?? 0, unit: m.units[unit], more });
    await work({ ...m, learns }, tx);
  });

/** B: one as asked, one without a need. C: one as asked. A: one as asked. */
async function fourLearn({ learns }: Told) {
  await learns('b1', 'B');
  await learns('b2', 'B', { need: '' });
  await learns('c1', 'C');
  await learns('a1', 'A');
}

describe('the counts', () => {
  it('of each unit hold its whole subtree, summed, never averaged', () =>
    inMinistry(async (m, tx) => {
      await fourLearn(m);
      await count(tx);
      const goal = async (unit: UnitName) => {
        const { achieved, population, base, expected, score } = await practiceIn(tx, m.units[unit], 'I.SOL.1a');
        return [achieved, population, base, expected, Math.round((score ?? -1) * 10) / 10];
      };
      expect(await goal('B')).toEqual([1, 2, 6, 3, 33.3]);
      expect(await goal('C')).toEqual([1, 1, 3, 1.5, 66.7]);
      expect(await goal('A')).toEqual([3, 4, 14, 7, 42.9]);
      expect(await goal('M')).toEqual([3, 4, 15, 7.5, 40]);
    }));

  it('give a floor of zero only to those who had the occasion, and not applicable where nobody had', () =>
    inMinistry(async (m, tx) => {
      await m.learns('b1', 'B');
      await count(tx);
      expect(await practiceIn(tx, m.units.B, 'I.SOL.1d')).toMatchObject({ state: 'measured', expected: 1, score: 100 });
      expect(await practiceIn(tx, m.units.C, 'I.SOL.1d')).toMatchObject({ state: 'not-applicable', score: null });
    }));

  it('never call unmeasured what nobody measures, nor score what the source lost', () =>
    inMinistry(async (m, tx) => {
      await count(tx);
      expect(await practiceIn(tx, m.units.M, 'I.LRN.3')).toMatchObject({ state: 'not-yet-measurable', score: null });
      expect(await practiceIn(tx, m.units.M, 'O.LDR.1')).toMatchObject({ state: 'not-in-source', score: null });
    }));

  it('ask of a unit only what is asked of its level', () =>
    inMinistry(async (m, tx) => {
      const section = await aUnit(tx, { code: 'SEKSI', echelon: 'IV', above: [m.units.B, m.units.A, m.units.M] });
      await count(tx);
      expect(await practiceIn(tx, section, 'O.KMI.4')).toMatchObject({ state: 'not-asked' });
      expect(await practiceIn(tx, m.units.B, 'O.KMI.4')).toMatchObject({ state: 'measured', base: 1 });
    }));

  it('make the index out of the components that have a figure', () =>
    inMinistry(async (m, tx) => {
      await fourLearn(m);
      await count(tx);
      const { components, practices, index } = await keptIn(tx, m.units.B);
      // 1a 1/3, 1b 1c 1e 1f 2/3, 1d 2/2, 1g 0: item 1 = (33⅓ + 4 × 66⅔ + 100 + 0) / 7; nothing else was done
      const itemOne = (100 / 3 + (4 * 200) / 3 + 100) / 7;
      const scored = expandPractices(practices, catalogueFor(2026)).filter(({ score }) => score !== null);
      const done = scored.filter(({ score }) => score !== 0).map(({ id }) => id.slice(0, 7));
      expect(new Set(done)).toEqual(new Set(['I.SOL.1']));
      const itemsOf = (level: string) =>
        new Set(scored.map(({ id }) => id.match(/^\w\.SOL\.\d+/)?.[0]).filter((item) => item?.startsWith(level)));
      const levels = ['I', 'T', 'O'].filter((level) => itemsOf(level).size > 0);
      const solutions = itemOne / itemsOf('I').size / levels.length;
      const figures = Object.fromEntries(components.map(({ id, score }) => [id, score]));
      expect(figures['solutions']).toBeCloseTo(solutions, 9);
      expect([figures['learners'], figures['knowledge'], figures['leaders'], figures['spaces']]).toEqual([
        0,
        0,
        0,
        null
      ]);
      const { weights } = exampleScheme(catalogueFor(2026), 2026);
      const measured = components.filter(({ score }) => score !== null).reduce((sum, { id }) => sum + weights[id], 0);
      expect(index).toBeCloseTo((weights.solutions * solutions) / measured, 9);
    }));
});

describe('a unit of fewer than five', () => {
  it('has no index and no components of its own, and its counts go to the unit above', () =>
    inMinistry(async (m, tx) => {
      await fourLearn(m);
      await count(tx);
      const small = await keptIn(tx, m.units.C);
      expect(small).toMatchObject({ index: null, employees: 3 });
      expect(new Set(small.components.map((component) => component.state))).toEqual(new Set(['withheld']));
      expect((await practiceIn(tx, m.units.A, 'I.SOL.1a')).achieved).toBe(3);
    }));
});

describe('who counts, and where', () => {
  const move = async (tx: Tx, person: number, to: { unit: number; on: string }) => {
    await sql`update people.assignment set valid = daterange(lower(valid), ${to.on}::date) where person_id = ${person}`.execute(
      tx
    );
    await sql`insert into people.assignment (person_id, unit_id, kind, title, job_kind, status, valid)
      values (${person}, ${to.unit}, 'definitive', 'pindah', 'pelaksana', 'active', daterange(${to.on}::date, null))`.execute(
      tx
    );
  };
  const heads = async (tx: Tx, m: Ministry) => [
    (await keptIn(tx, m.units.B)).employees,
    (await keptIn(tx, m.units.C)).employees
  ];

  it('who moved at least 90 days before the day counts in the new unit', () =>
    inMinistry(async (m, tx) => {
      await move(tx, m.people['b1'] ?? 0, { unit: m.units.C, on: '2026-08-26' });
      await count(tx);
      expect(await heads(tx, m)).toEqual([5, 4]);
    }));

  it('who moved later still counts where the longer stay was', () =>
    inMinistry(async (m, tx) => {
      await move(tx, m.people['b1'] ?? 0, { unit: m.units.C, on: '2026-10-15' });
      await count(tx);
      expect(await heads(tx, m)).toEqual([6, 3]);
    }));

  it('nobody counts twice: the ministry has the same number of people before and after', () =>
    inMinistry(async (m, tx) => {
      await count(tx);
      const before = (await keptIn(tx, m.units.M)).employees;
      await move(tx, m.people['b1'] ?? 0, { unit: m.units.C, on: '2026-06-01' });
      await count(tx);
      expect([before, (await keptIn(tx, m.units.M)).employees]).toEqual([15, 15]);
    }));

  it('who is on study leave or came less than 90 days ago does not count', () =>
    inMinistry(async (m, tx) => {
      await sql`update people.assignment set status = 'study-leave' where person_id = ${m.people['b2']}`.execute(tx);
      await aPerson(tx, 'baru', { unit: m.units.B, from: '2026-10-04' });
      await count(tx);
      expect((await keptIn(tx, m.units.B)).employees).toBe(5);
    }));

  it('records of a unit that was merged away reach the units above it', () =>
    inMinistry(async (m, tx) => {
      const above = [m.units.A, m.units.M];
      const gone = await aUnit(tx, { code: 'LAMA', echelon: 'III', above, valid: '[2020-01-01,2026-07-01)' });
      await learn(tx, { person: m.people['b1'] ?? 0, unit: gone });
      await count(tx);
      expect(await practiceIn(tx, m.units.A, 'I.SOL.1d')).toMatchObject({ achieved: 1, population: 1 });
      expect(await practiceIn(tx, m.units.B, 'I.SOL.1d')).toMatchObject({ achieved: 0, population: 0 });
      await expect(keptIn(tx, gone)).rejects.toThrow('has no figure');
    }));
});

describe('counting again', () => {
  it('the same records on the same day gives the same figures', () =>
    inMinistry(async (m, tx) => {
      await fourLearn(m);
      await count(tx);
      const first = await keptIn(tx, m.units.M);
      await count(tx);
      expect(await keptIn(tx, m.units.M)).toEqual(first);
    }));

  it('earlier in the year leaves out what is due later', () =>
    inMinistry(async (m, tx) => {
      await m.learns('b1', 'B');
      await count(tx, '2026-01-10');
      expect(await practiceIn(tx, m.units.B, 'I.SOL.1e')).toMatchObject({ population: 0 });
      await count(tx, '2026-01-16');
      expect(await practiceIn(tx, m.units.B, 'I.SOL.1e')).toMatchObject({ population: 1, achieved: 1 });
    }));
});
