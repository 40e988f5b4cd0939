// Selects that share connections: each gets its own answer, a fault stays with its own, nothing is written there.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '#tests/support/test-database.ts';
import { inTransaction, keptPlan, openDatabase, type Db } from './database.ts';

const { url } = testDatabase();

describe('selects that share connections', () => {
  let db: Db;
  beforeAll(() => void (db = openDatabase(url(), { connections: 1 })));
  afterAll(() => db.destroy());

  const double = async (of: Db, n: number) =>
    (await sql<{ n: number }>`${keptPlan} select ${n}::integer * 2 as n`.execute(of)).rows[0]?.n;
  const oneOver = async (n: number) =>
    (await sql<{ n: number }>`${keptPlan} select 1 / ${n}::integer as n`.execute(db)).rows[0]?.n;
  const backend = async (of: Db) =>
    (await sql<{ pid: number }>`${keptPlan} select pg_backend_pid() as pid`.execute(of)).rows[0]?.pid;

  it('get each their own answer, however many are asked at once', async () => {
    const asked = Array.from({ length: 200 }, (_, n) => n);
    expect(await Promise.all(asked.map((n) => double(db, n)))).toEqual(asked.map((n) => 2 * n));
  });

  it('keep a fault to the one that has it', async () => {
    const answers = await Promise.allSettled([oneOver(1), oneOver(0), oneOver(-1), double(db, 4)]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(await double(db, 5)).toBe(10);
  });

  it('are answered while a transaction has the only connection of the pool, which asks for itself', async () => {
    const [inside, beside] = await inTransaction(db, async (tx) => [await backend(tx), await backend(db)]);
    expect(inside).not.toBe(beside);
  });

  it('see what the connection before has written', async () => {
    await sql`create table kept_proof (n integer)`.execute(db);
    await sql`${keptPlan} insert into kept_proof values (7)`.execute(db); // a marked one that writes does not share
    expect((await sql<{ n: number }>`${keptPlan} select n from kept_proof`.execute(db)).rows).toEqual([{ n: 7 }]);
  });

  it('refuse to write, where a function would', async () => {
    await sql`create function kept_write() returns integer language sql as 'insert into kept_proof values (8) returning n'`.execute(
      db
    );
    await expect(sql`${keptPlan} select kept_write()`.execute(db)).rejects.toMatchObject({ code: '25006' });
  });

  it('go on after their connections broke', async () => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`.execute(
      db
    );
    await Promise.allSettled([double(db, 1), double(db, 2)]);
    expect(await double(db, 3)).toBe(6);
  });
});
