// I.KMI.1 and I.KMI.4 counted by hand.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import { passBasics } from '#tests/support/knowledge.ts';
import { achieved, scopeOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { evidence } from './index.ts';

const rule = (practice: string) => evidence.find((each) => each.practice === practice);
const namesOf = async (tx: Tx, m: SmallMinistry, of: { practice: string; asOf: Day }) => {
  const rows = await achieved(tx, rule(of.practice), scopeOf(of.asOf));
  expect(Object.keys(rows)).toHaveLength(5); // all who count
  return Object.entries(m)
    .filter(([name, id]) => !['root', 'unit'].includes(name) && rows[String(id)])
    .map(([name]) => name);
};

describe('I.KMI.1', () => {
  it('counts who passed by the day asked, also in an earlier year, until the primer changes', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      await passBasics(tx, m.ani, '2025-03-01');
      await passBasics(tx, m.budi, '2026-06-02');
      await sql`insert into knowledge.basics_try (person_id, primer_version, answers, correct, questions, is_passed, at)
        values (${m.head}, 1, '{}', 5, 7, false, '2026-02-01')`.execute(tx);
      const passed = (asOf: Day) => namesOf(tx, m, { practice: 'I.KMI.1', asOf });
      expect(await passed('2026-06-01')).toEqual(['ani']);
      expect(await passed('2026-06-02')).toEqual(['ani', 'budi']);
      await sql`insert into knowledge.primer values (2, '2026-10-01')`.execute(tx);
      expect([await passed('2026-09-30'), await passed('2026-10-01')]).toEqual([['ani', 'budi'], []]);
    }));
});

describe('I.KMI.4', () => {
  it('counts who used an asset in the period, once however often', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const asset = { unitId: m.unit, level: 3, state: 'published', title: 'A', form: 'text', createdBy: m.head };
      const { id } = await tx
        .insertInto('knowledge.asset')
        .values({ ...asset, submittedAt: new Date('2025-01-01') })
        .returning('id')
        .executeTakeFirstOrThrow();
      const use = (personId: number, usedOn: Day, quarter: Day) =>
        tx
          .insertInto('knowledge.assetUse')
          .values({ assetId: id, personId, unitId: m.unit, work: 'x', usedOn, quarter })
          .execute();
      await use(m.ani, '2026-02-01', '2026-01-01');
      await use(m.ani, '2026-05-01', '2026-04-01');
      await use(m.budi, '2025-12-31', '2025-10-01');
      await use(m.officer, '2026-11-25', '2026-10-01');
      expect(await namesOf(tx, m, { practice: 'I.KMI.4', asOf: '2026-11-24' })).toEqual(['ani']);
      expect(await namesOf(tx, m, { practice: 'I.KMI.4', asOf: '2026-11-25' })).toEqual(['ani', 'officer']);
    }));
});
