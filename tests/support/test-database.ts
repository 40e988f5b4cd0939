// A database with the real schema for tests: one a worker, where everything is taken back, or one of a file's own.
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

/** Makes a copy of the migrated database; its address. */
async function copy(): Promise<{ name: string; url: string }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} template template_test strategy file_copy`);
  return { name, url: addressOf(inject('databaseUrl'), name) };
}

let ofTheWorker: Promise<Db> | undefined;

/**
 * Runs the work in a transaction on the copy that all files of a worker share, and rolls it back afterwards, whatever
 * happens: nothing is ever committed there.
 *
 * ```ts
 * it('a unit closes', () => inTransaction(async (tx) => { … }));
 * ```
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  ofTheWorker ??= copy().then(({ url }) => openDatabase(url));
  return rolledBack(await ofTheWorker, work);
}

/** Gives the test file a copy of its own, for what is committed. */
export function testDatabase(): TestDatabase {
  let opened: { db: Db; name: string; url: string } | undefined;
  const own = () => {
    if (!opened) throw new Error('the test database is open inside tests and hooks only');
    return opened;
  };
  beforeAll(async () => {
    const made = await copy();
    opened = { ...made, db: openDatabase(made.url) };
  });
  afterAll(async () => {
    if (!opened) return;
    await opened.db.destroy();
    await onServer(`drop database if exists ${opened.name} with (force)`);
  });
  return { db: () => own().db, url: () => own().url, inTransaction: (work) => rolledBack(own().db, work) };
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
