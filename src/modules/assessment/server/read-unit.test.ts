// What a unit's page, the list of practices, a practice and the index table show, and to whom.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import type { Tx } from '#platform/server/database.ts';
import { closeYear, count, handMadeMinistry, learn, operatorOn, type Ministry } from '#tests/support/assessment.ts';
import { actingOn } from '#tests/support/noon.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { filterPractices } from '../view-practices.ts';
import { computeIndex } from './compute-index.ts';
import { openPeriod } from './open-period.ts';
import { readHome } from './read-home.ts';
import { readIndexTable } from './read-index-table.ts';
import { readPeriod } from './read-period.ts';
import { readPractice } from './read-practice.ts';
import { readPractices } from './read-practices.ts';
import { readUnit } from './read-unit.ts';

const day = '2026-11-24';
const inMinistry = (work: (m: Ministry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => {
    const m = await handMadeMinistry(tx);
    await learn(tx, { person: m.people['b1'] ?? 0, unit: m.units.B });
    await count(tx, day);
    await work(m, tx);
  });
const personOf = (m: Ministry, name: string, unit: keyof Ministry['units'] = 'B'): Actor => ({
  ...visitor,
  personId: m.people[name] ?? 0,
  unitId: m.units[unit]
});
const unitFor = (tx: Tx, actor: Actor, code: string) =>
  readUnit(actingOn(tx, actor, day), code, { year: 2026, locale: 'en' });

describe('the page of a unit', () => {
  it('is not found for a unit that is not there, nor in a year that was not counted', () =>
    inMinistry(async (m, tx) => {
      await expect(unitFor(tx, personOf(m, 'b1'), 'X')).rejects.toThrow('not found');
      const ctx = actingOn(tx, personOf(m, 'b1'), day);
      await expect(readUnit(ctx, m.codes.B, { year: 2031, locale: 'en' })).rejects.toThrow('not found');
    }));

  it('shows who leads it, who is above and below, and all 164 practices', () =>
    inMinistry(async (m, tx) => {
      const view = await unitFor(tx, personOf(m, 'b1'), m.codes.A);
      expect(view.leaders).toMatchObject([{ name: 'Kepala a', kind: 'definitive' }]);
      expect(view.path.map((unit) => unit.code)).toEqual([m.codes.M]);
      expect(view.below.map(({ code, employees, isSmall }) => [code, employees, isSmall])).toEqual([
        [m.codes.B, 6, false],
        [m.codes.C, 3, true]
      ]);
      expect(view.practices).toHaveLength(164);
      expect(Object.values(view.states).reduce((sum, each) => sum + each, 0)).toBe(164);
      expect(view.coverage).toMatchObject({ components: 9, ofComponents: 10, ofPractices: 161 });
    }));

  it('names an acting leader beside the definitive one', () =>
    inMinistry(async (m, tx) => {
      await sql`insert into people.assignment (person_id, unit_id, kind, title, job_kind, status, valid)
        values (${m.people['b2']}, ${m.units.B}, 'daily-acting', 'Plh.', 'struktural', 'active', '[2026-11-01,2026-12-01)')`.execute(
        tx
      );
      const view = await unitFor(tx, personOf(m, 'b1'), m.codes.B);
      expect(view.leaders.map(({ name, kind }) => [name, kind])).toEqual([
        ['Kepala b', 'definitive'],
        ['b2', 'daily-acting']
      ]);
    }));

  it('withholds the counts of three people from others, and shows them to its own', () =>
    inMinistry(async (m, tx) => {
      const outside = await unitFor(tx, personOf(m, 'b1'), m.codes.C);
      expect(outside).toMatchObject({ isSmall: true, isHidden: true, index: null, movers: [] });
      expect(outside.practices.filter((line) => line.achieved !== null)).toEqual([]);
      expect(outside.states).not.toHaveProperty('measured');
      const inside = await unitFor(tx, personOf(m, 'c1', 'C'), m.codes.C);
      expect(inside).toMatchObject({ isSmall: true, isHidden: false, index: null });
      expect(inside.practices.find((line) => line.id === 'I.LRN.2')).toMatchObject({ achieved: 0, population: 3 });
    }));

  it('keeps the tree of a closed year when the units change afterwards', () =>
    inMinistry(async (m, tx) => {
      await closeYear(tx);
      await sql`update people.unit_period set name = 'Nama baru' where unit_id = ${m.units.B}`.execute(tx);
      const view = await unitFor(tx, personOf(m, 'b1'), m.codes.B);
      expect(view).toMatchObject({ isClosed: true, unit: { name: `Unit ${m.codes.B}` } });
    }));

  it('has the index of the year before beside it, and the years in order', () =>
    inMinistry(async (m, tx) => {
      await closeYear(tx);
      await openPeriod(operatorOn(tx, '2027-02-01'), 2027);
      const ctx = operatorOn(tx, '2027-02-01');
      await computeIndex(ctx, 2027);
      const view = await readUnit(ctx, m.codes.B, { locale: 'id' });
      expect([view.year, view.years, view.trend.years]).toEqual([2027, [2027, 2026], [2026, 2027]]);
      expect(view.last).toBeGreaterThan(0);
    }));
});

describe('home', () => {
  it('is empty for somebody without a unit', () =>
    inMinistry(async (m, tx) => {
      expect(await readHome(actingOn(tx, { ...visitor, personId: m.people['b1'] ?? 0 }, day), 'id')).toBeNull();
    }));

  it('counts my own practices, and shows my unit and what would move it', () =>
    inMinistry(async (m, tx) => {
      const home = await readHome(actingOn(tx, personOf(m, 'b1'), day), 'id');
      expect(home).toMatchObject({ unitCode: m.codes.B, me: { done: 5, asked: 40 } });
      expect(home?.movers).toHaveLength(3);
    }));

  it('takes the nearest unit with an index for somebody in a unit of three', () =>
    inMinistry(async (m, tx) => {
      const home = await readHome(actingOn(tx, personOf(m, 'c1', 'C'), day), 'id');
      expect(home?.unitCode).toBe(m.codes.A);
    }));
});

describe('the 164 practices', () => {
  it('stand for me and for my unit', () =>
    inMinistry(async (m, tx) => {
      const view = await readPractices(actingOn(tx, personOf(m, 'b1'), day), 'en');
      expect(view.practices).toHaveLength(164);
      expect(view.unit?.code).toBe(m.codes.B);
      const mine = filterPractices(view.practices, { mine: 'achieved' }).map((each) => each.id);
      expect(mine).toEqual(['I.SOL.1a', 'I.SOL.1b', 'I.SOL.1c', 'I.SOL.1e', 'I.SOL.1f']);
      expect(filterPractices(view.practices, { q: 'lost' })).toEqual([]);
      expect(view.practices.filter((each) => !each.isInSource).map((each) => each.text)).toEqual(
        Array(3).fill('Text not available in the source')
      );
    }));

  it('are shown before anything was counted, without states', () =>
    inTransaction(async (tx) => {
      const view = await readPractices(actingOn(tx, visitor, day), 'id');
      expect(view).toMatchObject({ unit: null });
      expect(view.practices.every((each) => each.unit === null && each.mine === null)).toBe(true);
    }));
});

describe('the page of a practice', () => {
  it('leads to where it is done, and shows its rule with names instead of values', () =>
    inMinistry(async (m, tx) => {
      const page = await readPractice(actingOn(tx, personOf(m, 'b1'), day), 'I.LRN.1', 'id');
      expect(page).toMatchObject({ doIt: '/plans', mine: 'open', terms: { target: 1, floor: 1 } });
      expect(page.rule?.sql).toContain('year = :year');
      expect(page.rule?.sql).not.toMatch(/\$\d|"/);
      expect(page.rule?.events).toContain('plans.');
      expect(page.units.map((unit) => unit.code)).toEqual([m.codes.B, m.codes.M]);
    }));

  it('says of a practice without a rule only that it waits', () =>
    inMinistry(async (m, tx) => {
      const page = await readPractice(actingOn(tx, personOf(m, 'b1'), day), 'O.SPC.1', 'id');
      expect(page).toMatchObject({ doIt: null, rule: null, mine: null, open: [] });
    }));

  it('names nobody but me among those who have not achieved', () =>
    inMinistry(async (m, tx) => {
      const page = await readPractice(actingOn(tx, personOf(m, 'b2'), day), 'I.LRN.2', 'id');
      expect(page.open.map((row) => row.who?.name)).toEqual(['b2']);
    }));

  it('is not found under an unknown id', () =>
    inMinistry(async (m, tx) => {
      await expect(readPractice(actingOn(tx, personOf(m, 'b1'), day), 'I.XXX.1', 'id')).rejects.toThrow('not found');
    }));
});

describe('the index table', () => {
  const table = (tx: Tx, query: object, pageSize: number | null = null) =>
    readIndexTable(operatorOn(tx, day), {
      year: 2026,
      locale: 'id',
      query: { sort: 'code', page: 1, ...query } as never,
      pageSize
    });

  it('holds every unit, small ones without an index', () =>
    inMinistry(async (m, tx) => {
      const { rows, levels, all } = await table(tx, {});
      expect(rows.map((row) => row.code)).toEqual([m.codes.M, m.codes.A, m.codes.B, m.codes.C]);
      expect(rows.map((row) => row.index === null)).toEqual([false, false, false, true]);
      expect(rows.map((row) => row.levelOne)).toEqual(['', m.codes.A, m.codes.A, m.codes.A]);
      expect([all, levels.find(({ level }) => level === 'III')?.count]).toEqual([4, 2]);
    }));

  it('is filtered, ordered and cut into pages', () =>
    inMinistry(async (m, tx) => {
      expect((await table(tx, { level: 'III' })).rows.map((row) => row.code)).toEqual([m.codes.B, m.codes.C]);
      expect((await table(tx, { q: m.codes.C })).found).toBe(1);
      const page = await table(tx, { page: 2, sort: '-employees' }, 3);
      expect([page.found, page.rows.map((row) => row.code)]).toEqual([4, [m.codes.C]]);
    }));
});

describe('a period', () => {
  it('has no desk for those who only read', () =>
    inMinistry(async (m, tx) => {
      const reader = { ...personOf(m, 'a4', 'A'), grants: [{ capability: 'assessment.read', unitId: null }] };
      expect((await readPeriod(actingOn(tx, reader, day), 2026)).desk).toBeNull();
    }));

  it('can be closed once its year is over, and then shows its digest', () =>
    inMinistry(async (_, tx) => {
      expect((await readPeriod(operatorOn(tx, day), 2026)).desk).toMatchObject({ mayClose: false, nextYear: 2027 });
      expect((await readPeriod(operatorOn(tx, '2027-03-29'), 2026)).desk?.mayClose).toBe(false);
      expect((await readPeriod(operatorOn(tx, '2027-03-30'), 2026)).desk?.mayClose).toBe(true);
      await closeYear(tx);
      const closed = await readPeriod(operatorOn(tx, '2027-02-01'), 2026);
      expect(closed).toMatchObject({ state: 'closed', desk: { mayClose: false } });
      expect(closed.frozen?.sha256).toMatch(/^[0-9a-f]{64}$/);
    }));
});
