import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addDays } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import { ctxOn, nipOf, personLine, takeOver, unitLine } from '#tests/support/roster.ts';
import { inTransaction } from '#tests/support/test-database.ts';

const codes = ['A', 'A.1', 'A.2', 'A.1.1', 'A.1.2', 'A.2.1'];
const units = codes.map((code) => unitLine(code, code.slice(0, -2), { from: '2020-01-01' }));
const crowd = 12;
const since = '2024-01-01';
const dayAt = (n: number) => addDays(since, n);

/** A stay: where, as what, how long, under whom, whether away; `gap` days without a job may come before it. */
const stay = fc.record({
  unit: fc.constantFrom(...codes),
  leads: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  days: fc.integer({ min: 1, max: 200 }),
  gap: fc.constantFrom(0, 0, 0, 30),
  under: fc.option(fc.integer({ min: 1, max: crowd }), { freq: 3, nil: undefined }),
  status: fc.constantFrom('aktif', 'aktif', 'aktif', 'tugas belajar')
});
const acting = fc.record({
  who: fc.integer({ min: 1, max: crowd }),
  unit: fc.constantFrom(...codes),
  as: fc.constantFrom('plt', 'plh'),
  from: fc.integer({ min: 0, max: 400 }),
  days: fc.integer({ min: 1, max: 200 })
});
const lives = fc.array(fc.array(stay, { minLength: 1, maxLength: 4 }), { minLength: crowd, maxLength: crowd });
type Stay = { unit: string; leads: boolean; days: number; gap: number; under: number | undefined; status: string };

function linesOf(n: number, stays: readonly Stay[]): string[] {
  let at = 0;
  return stays.map((stay, index) => {
    at += stay.gap;
    const from = dayAt(at);
    at += stay.days;
    const to = index === stays.length - 1 ? '' : dayAt(at - 1);
    // under a lower number only, so that no circle comes about
    const under = stay.under !== undefined && stay.under < n ? nipOf(stay.under) : '';
    const { unit, status } = stay;
    return personLine({ nip: nipOf(n), unit, kind: stay.leads ? 'struktural' : 'pelaksana', under, status, from, to });
  });
}

const roster = fc.tuple(lives, fc.array(acting, { maxLength: 6 })).map(([all, acts]) => {
  const own = all.flatMap((stays, index) => linesOf(index + 1, stays));
  const acted = acts.map(({ who, unit, as, from, days }) =>
    personLine({ nip: nipOf(who), unit, as, kind: 'struktural', from: dayAt(from), to: dayAt(from + days) })
  );
  const keyOf = (line: string) =>
    line
      .split(',')
      .filter((_, at) => [0, 3, 5, 10, 12].includes(at))
      .join();
  return [...new Map([...own, ...acted].map((line) => [keyOf(line), line])).values()];
});

const days = fc.integer({ min: 0, max: 800 }).map(dayAt);

/** Runs a check over random lives, each taken over as a roster. */
function overLives(check: (db: Db, lines: string[], day: string) => Promise<void>, numRuns: number) {
  return fc.assert(
    fc.asyncProperty(roster, days, (lines, day) =>
      inTransaction(async (tx) => {
        const report = await takeOver(ctxOn(tx, '2026-06-01'), { units, people: lines });
        expect(report.errors).toEqual([]);
        await check(tx, lines, day);
      })
    ),
    { numRuns }
  );
}

const count = async (db: Db, statement: ReturnType<typeof sql<{ count: number }>>) =>
  (await statement.execute(db)).rows[0]?.count;

describe('over random lives', () => {
  it('everyone is in one definitive place at most on every day, in exactly the one that the roster says', async () => {
    await overLives(async (db, lines, day) => {
      const { rows } = await sql<{ nip: string; code: string }>`
        select p.nip, u.code from people.placements_on(${day}) a
        join people.person p on p.id = a.person_id join people.unit u on u.id = a.unit_id order by p.nip`.execute(db);
      const said = lines
        .map((line) => line.split(','))
        .filter((cells) => cells[10] === 'definitif' && cells[12]! <= day && (cells[13] === '' || day <= cells[13]!))
        .map((cells) => ({ nip: cells[0], code: cells[3] }))
        .toSorted((a, b) => (a.nip! < b.nip! ? -1 : 1));
      expect(rows).toEqual(said);
    }, 15);
  }, 120_000);

  it('nobody decides for herself, and a team is the other side of who decides', async () => {
    await overLives(async (db, _lines, day) => {
      await sql`create temp table decides on commit drop as
        select p.id as person_id, d.decider_id, d.capacity from people.person p, people.deciders_of(p.id, ${day}) d`.execute(
        db
      );
      await sql`create temp table leads on commit drop as
        select t.person_id, p.id as decider_id, t.capacity from people.person p, people.team_of(p.id, ${day}) t`.execute(
        db
      );
      expect(await count(db, sql`select count(*) from decides where person_id = decider_id`)).toBe(0);
      const { rows } =
        await sql`(table decides except table leads) union all (table leads except table decides)`.execute(db);
      expect(rows).toEqual([]);
      expect(await count(db, sql`select count(*) - count(distinct (person_id, decider_id)) as count from leads`)).toBe(
        0
      );
    }, 40);
  }, 120_000);
});
