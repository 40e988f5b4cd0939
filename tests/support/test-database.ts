// A database of its own for a test file, with the real schema; what a test writes in a transaction is taken back.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { openDatabase, type Db, type Tx } from '#platform/server/database.ts';
import { addressOf } from './test-database-address.ts';

/** The database of one test file. */
export interface TestDatabase {
  /** For what must really be committed: several connections, jobs, crashes. */
  db(): Db;
  /** Its address, for programs that open it themselves. */
  url(): string;
  /** Runs the work in a transaction that is rolled back afterwards, whatever happens. */
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/**
 * Gives the test file its own copy of the migrated database.
 *
 * ```ts
 * const { inTransaction } = testDatabase();
 * it('a unit closes', () => inTransaction(async (tx) => { … }));
 * ```
 */
export function testDatabase(): TestDatabase {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = () => addressOf(inject('databaseUrl'), name);
  let opened: Db | undefined;
  beforeAll(async () => {
    await onServer(`create database ${name} template template_test strategy file_copy`);
    opened = openDatabase(url());
  });
  afterAll(async () => {
    await opened?.destroy();
    await onServer(`drop database if exists ${name} with (force)`);
  });
  const db = () => {
    if (!opened) throw new Error('the test database is open inside tests and hooks only');
    return opened;
  };
  return { db, url, inTransaction: (work) => rolledBack(db(), work) };
}

async function rolledBack<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = await db.startTransaction().execute();
  try {
    return await work(tx);
  } finally {
    await tx.rollback().execute();
  }
}

async function onServer(statement: string) {
  const client = new pg.Client(inject('databaseUrl'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
