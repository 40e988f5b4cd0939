// The first roster is stored without its guards, which are made over the whole afterwards: all of them, as they were.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { ctxOn, nipOf, personLine, takeOver, unitLine } from '#tests/support/roster.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { guardedAfterwards } from './store-first-load.ts';

const units = [unitLine('M'), unitLine('M.1', 'M')];
/** So many people under the first of them, with numbers from the nth on. */
const crowd = (size: number, nth = 1) =>
  Array.from({ length: size }, (_, n) =>
    personLine({ nip: nipOf(nth + n), unit: 'M.1', under: n > 0 ? nipOf(nth) : '' })
  );

type Guard = { name: string; definition: string; made: number };

/** Every constraint and index of the schema, with the number that a new one gets. */
async function guardsOf(tx: Tx): Promise<Guard[]> {
  const { rows } = await sql<Guard>`
    select conrelid::regclass || ' ' || conname as name, pg_get_constraintdef(oid) || convalidated || conenforced as definition, oid::bigint as made
    from pg_constraint where connamespace = 'people'::regnamespace
    union all
    select indexrelid::regclass::text, pg_get_indexdef(indexrelid) || indisvalid, indexrelid::bigint
    from pg_index join pg_class c on c.oid = indrelid where c.relnamespace = 'people'::regnamespace
    order by 1, 2`.execute(tx);
  return rows;
}

const definitions = (guards: readonly Guard[]) => guards.map(({ name, definition }) => `${name}: ${definition}`);
const madeOf = (guards: readonly Guard[], name: string) => guards.find((each) => each.name === name)?.made;

describe('the first roster', () => {
  it('leaves every constraint and index as it was, made anew by the first one only', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      const before = await guardsOf(tx);
      const first = await takeOver(ctx, { units, people: crowd(600) });
      const after = await guardsOf(tx);
      await takeOver(ctx, { people: crowd(600, 1001) });
      const later = await guardsOf(tx);
      expect([first.errorCount, first.added.assignments]).toEqual([0, 600]);
      expect(definitions(after)).toEqual(definitions(before));
      expect(madeOf(after, 'people.person_name')).not.toBe(madeOf(before, 'people.person_name'));
      expect(later).toEqual(after);
    }));

  it('a second time changes nothing', () =>
    inTransaction(async (tx) => {
      const roster = { units, people: crowd(600), jobs: ['J.1,Analis,K.1,Integritas,3'] };
      const first = await takeOver(ctxOn(tx, '2026-01-10'), roster);
      const again = await takeOver(ctxOn(tx, '2026-01-10'), roster);
      expect(again.unchanged).toEqual(first.added);
    }));
});

describe('rows stored without their guards', () => {
  const row = (columns: string) =>
    sql.raw(`insert into people.assignment (person_id, unit_id, kind, title, status, valid)
    select p.id, u.id, 'definitive', 'Pelaksana', 'active', daterange('2024-01-01', null)
    from people.person p cross join people.unit u ${columns}`);
  const cases: [why: string, statement: ReturnType<typeof row>, refusal: RegExp][] = [
    ['two jobs on one day', row('cross join generate_series(1, 2)'), /assignment_person_id_daterange_excl/],
    [
      'a unit that is not there',
      sql.raw(`insert into people.assignment (person_id, unit_id, kind, title, status, valid)
        select id, -1, 'definitive', 'Pelaksana', 'active', daterange('2024-01-01', null) from people.person`),
      /assignment_unit_id_fkey/
    ],
    [
      'a competency that is not there',
      sql.raw(`insert into people.competency_level (person_id, competency_code, level, measured_on)
        select id, 'K.0', 1, '2025-01-01' from people.person`),
      /competency_level_competency_code_fkey/
    ],
    [
      'one NIP twice',
      sql.raw(`insert into people.person (nip, name) select nip, name from people.person`),
      /person_nip_key/
    ]
  ];
  it.each(cases)('are refused for %s', (_, statement, refusal) =>
    inTransaction(async (tx) => {
      await takeOver(ctxOn(tx, '2026-01-10'), {
        units: [unitLine('M')],
        people: [personLine({ nip: nipOf(1), unit: 'M', to: '2024-12-31' })]
      });
      await sql`delete from people.assignment`.execute(tx);
      await expect(guardedAfterwards(tx, async () => void (await statement.execute(tx)))).rejects.toThrow(refusal);
    })
  );
});
