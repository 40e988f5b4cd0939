// Posts of leaders: who held which headship when, and how many work directly under it.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { actAsHead, aPerson, aUnit, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';

const within = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));

async function postsOf(tx: Tx, unitId: number) {
  const { rows } = await sql<{ personId: number; days: string; subordinates: number }>`
    select person_id, days::text, subordinates from people.leading_posts('2026-01-01', '2026-12-31', '2026-11-30')
    where unit_id = ${unitId} order by days
  `.execute(tx);
  return rows;
}

describe('a leading post', () => {
  it('is a headship with people under it, held all year', () =>
    within(async ({ unit, head }, tx) => {
      expect(await postsOf(tx, unit)).toEqual([{ personId: head, days: '[2026-01-01,2027-01-01)', subordinates: 2 }]);
    }));
  it('names who acted on it, for the days of that', () =>
    within(async ({ unit, ani }, tx) => {
      await actAsHead(tx, ani, { unit, valid: '[2026-03-01,2026-04-01)' });
      const acting = (await postsOf(tx, unit)).find((post) => post.personId === ani);
      expect(acting).toMatchObject({ days: '[2026-03-01,2026-04-01)', subordinates: 2 });
    }));
  it('is none without anybody under it', () =>
    within(async ({ root, minister }, tx) => {
      const lonely = await aUnit(tx, { code: 'LONELY', echelon: 'IV', above: [root] });
      await aPerson(tx, 'Kepala tanpa staf', { unit: lonely, under: minister, head: true });
      expect(await postsOf(tx, lonely)).toEqual([]);
    }));
});
