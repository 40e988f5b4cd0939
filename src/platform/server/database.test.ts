// Which statements run by a kept plan: the marked ones, outside a transaction.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '#tests/support/test-database.ts';
import { inTransaction, keptPlan, openDatabase, type Db } from './database.ts';

const { url } = testDatabase();

const mode = sql`current_setting('plan_cache_mode') as mode`;
const modeOf = async (db: Db, statement = sql<{ mode: string }>`select ${mode}`) =>
  (await statement.execute(db)).rows[0]?.mode;
const kept = sql<{ mode: string }>`${keptPlan} select ${mode}`;

describe('a kept plan', () => {
  let db: Db;
  beforeAll(() => void (db = openDatabase(url(), { connections: 1 })));
  afterAll(() => db.destroy());

  it('is used by the statements that are marked, by no other', async () => {
    expect(await modeOf(db)).toBe('auto');
    expect(await modeOf(db, kept)).toBe('force_generic_plan');
    expect(await modeOf(db)).toBe('auto');
  });

  it('is left to PostgreSQL inside a transaction, also after one that was taken back', async () => {
    const work = inTransaction(db, async (tx) => {
      expect(await modeOf(tx, kept)).toBe('auto');
      throw new Error('back');
    });
    await expect(work).rejects.toThrow('back');
    expect(await modeOf(db, kept)).toBe('force_generic_plan');
    expect(await modeOf(db)).toBe('auto');
  });
});
