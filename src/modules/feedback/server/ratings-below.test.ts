// Ratings below level I: shown only where nothing hidden follows from them, and of what is hidden nothing is kept afterwards.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { aUnit, ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { liftOverRatings, openRound, ratingsBelow } from './index.ts';

const after = '2027-01-02';

/** So many ratings of three points in each unit of the level-I unit. */
const rated = async (tx: Tx, m: SmallMinistry, counts: Record<number, number>) => {
  for (const [unit, count] of Object.entries(counts))
    await sql`insert into feedback.rating (year, unit_id, of_unit_id, score)
      select 2026, ${m.root}, ${Number(unit)}, 3 from generate_series(1, ${count}::integer)`.execute(tx);
};
const shown = async (tx: Tx, m: SmallMinistry) => {
  const { rows } = await sql<{ code: string }>`select code from people.unit where id = ${m.root}`.execute(tx);
  const below = await ratingsBelow(ctxOf(tx, m.ani, after), { year: 2026, code: rows[0]?.code ?? '' });
  return Object.fromEntries((below?.lines ?? []).map((line) => [line.unitId, line.answers]));
};
const places = async (tx: Tx) => {
  const { rows } = await sql<{ unit: number; n: number }>`
    select of_unit_id as unit, count(*) as n from feedback.rating group by 1 order by 1`.execute(tx);
  return Object.fromEntries(rows.map(({ unit, n }) => [unit, n]));
};

it.each<[string, { unit: number; other: number; own: number }, { unit?: number; other?: number; root?: number }]>([
  ['few in one unit: only the whole', { unit: 3, other: 0, own: 5 }, { root: 8 }],
  [
    'the few right in the whole would follow by subtraction: the unit below hides with them',
    { unit: 6, other: 0, own: 2 },
    { root: 8 }
  ],
  ['a small sister would follow: its sister hides with it', { unit: 6, other: 2, own: 0 }, { root: 8 }],
  ['enough everywhere', { unit: 6, other: 7, own: 5 }, { unit: 6, other: 7, root: 18 }],
  ['too few in all', { unit: 2, other: 1, own: 1 }, {}]
])('shows units as the surveys do: %s', (_, given, expected) =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const other = await aUnit(tx, { code: 'OTHER', echelon: 'II', above: [m.root] });
    await rated(tx, m, { [m.unit]: given.unit, [other]: given.other, [m.root]: given.own });
    const ids = { unit: m.unit, other, root: m.root };
    const told = Object.fromEntries(Object.entries(expected).map(([name, n]) => [ids[name as 'unit'], n]));
    expect(await shown(tx, m)).toEqual(told);
    expect(await ratingsBelow(ctxOf(tx, m.ani, '2026-12-31'), { year: 2026, code: 'OTHER' })).toBeNull();
    expect(await liftOverRatings(ctxOf(tx, m.ani, '2026-12-31'))).toBe(0);
    expect(await liftOverRatings(ctxOf(tx, m.ani, after))).toBe(1);
    expect(await liftOverRatings(ctxOf(tx, m.ani, after))).toBe(0);
    expect(await shown(tx, m)).toEqual(told); // what is shown stays, and of what is hidden nothing is left
    const kept = Object.keys(await places(tx)).map(Number);
    expect(kept.filter((unit) => unit !== m.root && !(unit in told))).toEqual([]);
  })
);

it('counts what was given in a unit that moved away right in the level-I unit: nothing is left between the two tables', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const away = await aUnit(tx, { code: 'AWAY', echelon: 'I', above: [] });
    await rated(tx, m, { [m.unit]: 6, [away]: 1, [m.root]: 5 });
    expect(await shown(tx, m)).toEqual({ [m.unit]: 6, [m.root]: 12 });
    await liftOverRatings(ctxOf(tx, m.ani, after));
    expect(await shown(tx, m)).toEqual({ [m.unit]: 6, [m.root]: 12 });
    expect(await places(tx)).toEqual({ [m.unit]: 6, [m.root]: 6 });
  }));

it('a round of the committee asks who sits in it, as the caller names them', () =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    const ctx = ctxOf(tx, m.officer, '2026-09-01');
    const keeper = { ...ctx, actor: { ...ctx.actor, grants: [{ capability: 'feedback.keep', unitId: m.root }] } };
    const input = { unitId: m.root, voice: 'committee' as const, question: 'Apa?', until: '2026-09-20' };
    expect(await openRound(keeper, input, [m.ani, m.budi])).toMatchObject({ ok: true });
    const { rows } = await sql<{ id: number }>`select person_id as id from feedback.seat order by 1`.execute(tx);
    expect(rows.map(({ id }) => id)).toEqual([m.ani, m.budi].toSorted((a, b) => a - b));
  }));
