// Before the tests: one PostgreSQL in memory with a migrated template, from which every test file gets its own copy.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#platform/server/database.ts';
import { openEmbedded } from '#platform/server/embedded.ts';
import { migrate } from '#platform/server/migrate.ts';
import { addressOf } from './test-database-address.ts';
import { clearAbandoned, newFolder } from './memory.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string;
    filesFolder: string;
  }
}

const settings = {
  fsync: 'off', // these rows are not meant to outlive the run
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off', // would hold the template while it is being copied
  max_connections: '200'
};

async function makeTemplate(serverUrl: string) {
  const client = new pg.Client(serverUrl);
  await client.connect();
  await client.query('create database template_test');
  await client.end();
  const db = openDatabase(addressOf(serverUrl, 'template_test'));
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
}

/** Vitest calls this once before all test files, and what it returns once after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearAbandoned('test');
  const folder = newFolder('test');
  const embedded = await openEmbedded(folder, { settings });
  const close = async () => {
    await embedded.close();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(embedded.url);
  } catch (error) {
    await close();
    throw error;
  }
  project.provide('databaseUrl', embedded.url);
  project.provide('filesFolder', fs.mkdtempSync(path.join(folder, 'files-')));
  return close;
}
