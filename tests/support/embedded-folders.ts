// Data folders and programs for the tests of the embedded PostgreSQL.
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openEmbedded } from '#platform/server/embedded.ts';
import { newFolder } from './memory.ts';

/** Folders of one test file, removed after it, and what is done with them. */
export function embeddedFolders() {
  const parent = newFolder('embedded');
  const ready = path.join(parent, 'ready');
  let folders = 0;
  const freshFolder = () => path.join(parent, String((folders += 1)));
  /** A folder whose database was made before: making one takes longer than most tests. */
  const readyFolder = () => {
    const folder = freshFolder();
    spawnSync('cp', ['-a', ready, folder]);
    return folder;
  };
  beforeAll(async () => (await openEmbedded(ready)).close());
  afterAll(() => fs.rmSync(parent, { recursive: true, force: true }));
  return { freshFolder, readyFolder, opened, ask, otherProgram, end };
}

/** Opens the folder and leaves it when the test ends, if the test did not. */
async function opened(folder: string) {
  const embedded = await openEmbedded(folder, { report: () => undefined });
  let leaving: Promise<void> | undefined;
  const close = () => (leaving ??= embedded.close());
  onTestFinished(close);
  return { ...embedded, close };
}

async function ask<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Another program that uses the folder until its end is asked for. */
async function otherProgram(folder: string, options: SpawnOptions = {}): Promise<ChildProcess> {
  const program = `
    const { openEmbedded } = await import('#platform/server/embedded.ts');
    const embedded = await openEmbedded(${JSON.stringify(folder)});
    process.stdin.once('end', () => embedded.close()).resume();
    console.log(embedded.started ? 'started' : 'joined');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    ...options,
    stdio: ['pipe', 'pipe', 'inherit']
  });
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

async function end(child: ChildProcess) {
  child.stdin?.end();
  await once(child, 'exit');
  return child.exitCode;
}
