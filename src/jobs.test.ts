// The jobs as the site starts them, on a real database.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { operator } from '#platform/actor.ts';
import { readSettings, type Settings } from '#platform/server/settings.ts';
import { newFolder } from '#tests/support/memory.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { startJobs } from './jobs.ts';

const { db, url } = testDatabase();
let folder: string;
beforeAll(() => void (folder = newFolder('test-jobs')));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function settingsWith(env: Record<string, string>): Settings {
  const read = readSettings(env);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

/** A file in the folder of the store, last written so many hours ago. */
function lying(name: string, hours: number): void {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, 'half');
  const at = Date.now() / 1000 - hours * 3600;
  fs.utimesSync(file, at, at);
}

it('uploads that broke off more than a day ago are removed; what arrives now and what is stored stays', async () => {
  lying('old.part', 25);
  lying('young.part', 23);
  lying(`ab/ab${'0'.repeat(62)}`, 5000);
  const ctx = { actor: operator, now: new Date(), timeZone: 'Asia/Jakarta', db: db(), requestId: 'jobs' };
  const jobs = await startJobs({ ctx, url: url(), settings: settingsWith({ FILES: folder }) });
  await expect.poll(() => fs.readdirSync(folder).toSorted(), { timeout: 5000 }).toEqual(['ab', 'young.part']);
  await jobs.close();
  expect(fs.readdirSync(path.join(folder, 'ab'))).toHaveLength(1);
});
