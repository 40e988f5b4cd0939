import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db } from '#platform/server/database.ts';
import { ctxOn, nipOf, personLine, takeOver, unitLine } from '#tests/support/roster.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { decidersOf, findPerson, placementOn, teamOf } from './read-line.ts';

const now = '2026-06-15';
const [minister, director, headOne, headTwo, staffOne, staffTwo, deputy] = [1, 2, 3, 4, 5, 6, 7].map(nipOf) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string
];

/** A ministry M with a directorate M.1 and its sections M.1.1 and M.1.2. */
const units = [unitLine('M'), unitLine('M.1', 'M'), unitLine('M.1.1', 'M.1'), unitLine('M.1.2', 'M.1')];
type Person = Parameters<typeof personLine>[0];
const leads = (nip: string, unit: string, more: Partial<Person> = {}) =>
  personLine({ nip, unit, kind: 'struktural', ...more });
const works = (nip: string, unit: string, more: Partial<Person> = {}) => personLine({ nip, unit, ...more });

async function withRoster(db: Db, people: string[], moreUnits = units) {
  const report = await takeOver(ctxOn(db, now), { units: moreUnits, people });
  expect(report.errors).toEqual([]);
}

async function idOf(db: Db, nip: string): Promise<number> {
  const card = await findPerson(ctxOn(db, now), nip);
  return card?.id ?? 0;
}

async function deciders(db: Db, nip: string, day = now) {
  const found = await decidersOf(ctxOn(db, now), await idOf(db, nip), day);
  return found.map((decider) => [decider.nip, decider.capacity]).toSorted();
}

async function team(db: Db, nip: string, day = now) {
  const found = await teamOf(ctxOn(db, now), await idOf(db, nip), day);
  return found.map((member) => member.nip).toSorted();
}

const usual = [
  leads(minister, 'M'),
  leads(director, 'M.1', { under: minister }),
  leads(headOne, 'M.1.1', { under: director }),
  leads(headTwo, 'M.1.2', { under: director }),
  works(staffOne, 'M.1.1', { under: headOne }),
  works(staffTwo, 'M.1.2', { under: headTwo })
];
const without = (...nips: string[]) => usual.filter((line) => !nips.includes(line.split(',')[0] ?? ''));

describe('who decides', () => {
  it('is the named supervisor, up to the top, who has none', () =>
    inTransaction(async (tx) => {
      await withRoster(tx, usual);
      expect(await deciders(tx, staffOne)).toEqual([[headOne, 'definitive']]);
      expect(await deciders(tx, headOne)).toEqual([[director, 'definitive']]);
      expect(await deciders(tx, minister)).toEqual([]);
      expect(await team(tx, director)).toEqual([headOne, headTwo]);
      expect(await team(tx, staffOne)).toEqual([]);
    }));

  it('is the nearest leader up the tree where the roster names nobody', () =>
    inTransaction(async (tx) => {
      await withRoster(tx, [...without(staffOne), works(staffOne, 'M.1.1')]);
      expect(await deciders(tx, staffOne)).toEqual([[headOne, 'definitive']]);
      expect(await team(tx, headOne)).toEqual([staffOne]);
    }));

  it('is the leader above while the post is vacant', () =>
    inTransaction(async (tx) => {
      await withRoster(tx, [
        ...without(headOne, staffOne),
        leads(headOne, 'M.1.1', { to: '2026-05-31' }),
        works(staffOne, 'M.1.1', { under: headOne })
      ]);
      expect(await deciders(tx, staffOne, '2026-05-31')).toEqual([[headOne, 'definitive']]);
      expect(await deciders(tx, staffOne, '2026-06-01')).toEqual([[director, 'definitive']]);
      expect(await team(tx, director, '2026-06-01')).toEqual([headTwo, staffOne]);
    }));

  it('is the acting official of a vacant post, who does not decide for herself', () =>
    inTransaction(async (tx) => {
      await withRoster(tx, [
        ...without(headOne, staffOne),
        works(staffOne, 'M.1.1'),
        works(deputy, 'M.1.1'),
        leads(deputy, 'M.1.1', { as: 'plt', from: '2026-02-01', to: '2026-07-31' })
      ]);
      expect(await deciders(tx, staffOne)).toEqual([[deputy, 'acting']]);
      expect(await deciders(tx, deputy)).toEqual([[director, 'definitive']]);
      expect(await deciders(tx, staffOne, '2026-08-01')).toEqual([[director, 'definitive']]);
      expect(await team(tx, deputy)).toEqual([staffOne]);
    }));

  it('is also the one who acts for a supervisor who is still there', () =>
    inTransaction(async (tx) => {
      await withRoster(tx, [...usual, leads(headTwo, 'M.1.1', { as: 'plh', from: '2026-06-10', to: '2026-06-20' })]);
      const both = [
        [headOne, 'definitive'],
        [headTwo, 'daily-acting']
      ];
      expect(await deciders(tx, staffOne)).toEqual(both.toSorted());
      expect(await team(tx, headTwo)).toEqual([staffOne, staffTwo]);
      expect(await deciders(tx, staffOne, '2026-06-21')).toEqual([[headOne, 'definitive']]);
    }));

  it('is the one who acts while the supervisor is on leave, else the leader above', () =>
    inTransaction(async (tx) => {
      const away = leads(headOne, 'M.1.1', { under: director, status: 'tugas belajar' });
      await withRoster(tx, [
        ...without(headOne),
        away,
        leads(headTwo, 'M.1.1', { as: 'plh', from: '2026-06-10', to: '2026-06-20' })
      ]);
      expect(await deciders(tx, staffOne)).toEqual([[headTwo, 'daily-acting']]);
      expect(await deciders(tx, staffOne, '2026-06-21')).toEqual([[director, 'definitive']]);
      expect(await deciders(tx, headOne)).toEqual([[director, 'definitive']]);
    }));

  it('follows the post: a supervisor who moved out of the line decides no more', () =>
    inTransaction(async (tx) => {
      await withRoster(tx, [
        ...without(headOne),
        leads(headOne, 'M.1.1', { under: director, to: '2026-05-31' }),
        works(headOne, 'M', { from: '2026-06-01' }),
        leads(headOne, 'M.1.2', { as: 'plt', from: '2026-07-01' }),
        leads(deputy, 'M.1.1', { under: director, from: '2026-06-01' })
      ]);
      expect(await deciders(tx, staffOne, '2026-05-31')).toEqual([[headOne, 'definitive']]);
      expect(await deciders(tx, staffOne, '2026-07-15')).toEqual([[deputy, 'definitive']]);
    }));

  it('is the named supervisor also outside the line, if the place was hers when she was named', () =>
    inTransaction(async (tx) => {
      await withRoster(tx, [...without(staffOne), works(staffOne, 'M.1.1', { under: headTwo, from: '2025-01-01' })]);
      expect(await deciders(tx, staffOne)).toEqual([[headTwo, 'definitive']]);
      expect(await team(tx, headTwo)).toEqual([staffOne, staffTwo]);
    }));

  it('is nobody for who holds no job on the day', () =>
    inTransaction(async (tx) => {
      await withRoster(tx, [...usual, works(deputy, 'M.1', { to: '2025-12-31' })]);
      expect(await deciders(tx, deputy)).toEqual([]);
    }));
});

describe('who was where', () => {
  it('after a move is the old place up to the day before, the new one from then on', () =>
    inTransaction(async (tx) => {
      await withRoster(tx, usual);
      const moved = works(staffOne, 'M.1.2', { from: '2026-04-01', under: headTwo });
      await takeOver(ctxOn(tx, now), { people: [moved] });
      const id = await idOf(tx, staffOne);
      const codeOn = async (day: string) => {
        const place = await placementOn(ctxOn(tx, now), id, day);
        const { rows } = await sql<{
          code: string;
        }>`select code from people.unit where id = ${place?.unitId ?? 0}`.execute(tx);
        return rows[0]?.code;
      };
      expect([await codeOn('2023-12-31'), await codeOn('2026-03-31'), await codeOn('2026-04-01')]).toEqual([
        undefined,
        'M.1.1',
        'M.1.2'
      ]);
      expect(await deciders(tx, staffOne, '2026-03-31')).toEqual([[headOne, 'definitive']]);
      expect(await team(tx, headTwo, '2026-04-01')).toEqual([staffOne, staffTwo]);
    }));

  it('after a merger is the new unit, while the old days keep the old tree', () =>
    inTransaction(async (tx) => {
      const merged = [
        unitLine('M'),
        unitLine('M.1', 'M'),
        unitLine('M.1.1', 'M.1', { to: '2025-12-31' }),
        unitLine('M.1.2', 'M.1', { to: '2025-12-31' }),
        unitLine('M.1.3', 'M.1', { from: '2026-01-01' })
      ];
      const over = ([nip, unit, under]: [string, string, string], lead: boolean) => [
        (lead ? leads : works)(nip, unit, { under, to: '2025-12-31' }),
        (lead ? leads : works)(nip, 'M.1.3', { under, from: '2026-01-01' })
      ];
      await withRoster(
        tx,
        [
          ...without(headOne, headTwo, staffOne, staffTwo),
          ...over([headOne, 'M.1.1', director], true),
          leads(headTwo, 'M.1.2', { under: director, to: '2025-12-31' }),
          works(headTwo, 'M.1.3', { under: headOne, from: '2026-01-01' }),
          ...over([staffOne, 'M.1.1', headOne], false),
          works(staffTwo, 'M.1.2', { under: headTwo, to: '2025-12-31' }),
          works(staffTwo, 'M.1.3', { under: headOne, from: '2026-01-01' })
        ],
        merged
      );
      expect(await team(tx, headTwo, '2025-12-31')).toEqual([staffTwo]);
      expect(await team(tx, headOne, '2026-01-01')).toEqual([headTwo, staffOne, staffTwo]);
      const { rows } = await sql<{ codes: string }>`
        select string_agg(u.code, ' ' order by u.code) as codes from (values (date '2025-12-31'), (date '2026-01-01')) d (day),
          lateral people.units_on(d.day) u where u.code like 'M.1.%' group by d.day order by d.day`.execute(tx);
      expect(rows.map(({ codes }) => codes)).toEqual(['M.1.1 M.1.2', 'M.1.3']);
      const { rows: reaching } = await sql<{ code: string }>`
        select u.code from people.tree_reaching('2026-06-01') t join people.unit u on u.id = t.unit_id
        join people.unit a on a.id = t.ancestor_id where a.code = 'M' and t.depth > 0 order by u.code`.execute(tx);
      expect(reaching.map(({ code }) => code)).toEqual(['M.1', 'M.1.1', 'M.1.2', 'M.1.3']);
    }));
});

describe('who counts', () => {
  const counted = async (db: Db, starts: string, ends: string) => {
    const { rows } = await sql<{ nip: string; code: string; months: number }>`
      select p.nip, u.code, e.months from people.active_employees(${starts}, ${ends}, ${ends}) e
      join people.person p on p.id = e.person_id join people.unit u on u.id = e.unit_id order by p.nip`.execute(db);
    return rows.map(({ nip, code, months }) => [nip, code, months]);
  };

  it('is who is active on the reference date and was 90 days in the period, once, in the unit of that date if there 90 days', () =>
    inTransaction(async (tx) => {
      await withRoster(tx, [
        works(staffOne, 'M.1.1', { to: '2025-09-30' }),
        works(staffOne, 'M.1.2', { from: '2025-10-01' }),
        works(staffTwo, 'M.1.1', { to: '2025-11-30' }),
        works(staffTwo, 'M.1.2', { from: '2025-12-01' }),
        works(deputy, 'M.1.1', { status: 'tugas belajar' }),
        works(headOne, 'M.1.1', { from: '2025-10-04' }),
        works(headTwo, 'M.1.1', { from: '2025-10-03' }),
        works(director, 'M.1', { to: '2025-12-30' })
      ]);
      expect(await counted(tx, '2025-01-01', '2025-12-31')).toEqual([
        [headTwo, 'M.1.1', 3],
        [staffOne, 'M.1.2', 12],
        [staffTwo, 'M.1.1', 12]
      ]);
    }));
});
