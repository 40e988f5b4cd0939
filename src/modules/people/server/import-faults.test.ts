// Faults in the middle of an import: all of it is stored or nothing, and it can be repeated.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#platform/server/database.ts';
import { placeOf, postmasterOf } from '#platform/server/embedded-place.ts';
import { migrate } from '#platform/server/migrate.ts';
import { embeddedFolders } from '#tests/support/embedded-folders.ts';
import {
  ctxOn,
  filesWith,
  nipOf,
  personHeader,
  personLine,
  takeOver,
  unitHeader,
  unitLine
} from '#tests/support/roster.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { importRoster } from './import-roster.ts';

const { db, url } = testDatabase();
const { readyFolder, opened } = embeddedFolders();
const units = [unitLine('M'), unitLine('M.1', 'M')];

/** Valid numbers for a whole ministry. */
const nipAt = (n: number) =>
  `1980010120${String(1000 + Math.floor(n / 900))}1${String((n % 900) + 1).padStart(3, '0')}`;
const crowd = (size: number) => Array.from({ length: size }, (_, n) => personLine({ nip: nipAt(n), unit: 'M.1' }));

const unitFile = [unitHeader, ...units, ''].join('\n');
const peopleFile = (lines: string[]) => [personHeader, ...lines, ''].join('\n');

async function stored(on = db()): Promise<number[]> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from people.unit union all select count(*) from people.person union all select count(*) from people.import_run`.execute(
    on
  );
  return rows.map(({ count }) => count);
}

const clear = () =>
  sql`truncate people.import_run, people.assignment, people.person, people.unit_period, people.unit_ancestor, people.unit restart identity cascade`.execute(
    db()
  );

/** Another process that takes over files and is killed as soon as it tells that it stores. */
async function killedWhileStoring(files: { name: string; path: string }[]): Promise<void> {
  const program = `
    import { openDatabase } from '#platform/server/database.ts';
    import { operator } from '#platform/actor.ts';
    import { importRoster } from '#modules/people/server/index.ts';
    const ctx = { actor: operator, now: new Date(), timeZone: 'Asia/Jakarta', db: openDatabase(${JSON.stringify(url())}), requestId: 'killed' };
    await importRoster(ctx, ${JSON.stringify(files)}, { dryRun: false, progress: (note) => process.stdout.write(note + '\\n') });`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit']
  });
  child.stdout.on(
    'data',
    (told: Buffer) => String(told).includes('storing') && setTimeout(() => child.kill('SIGKILL'), 20)
  );
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
}

describe('a roster of a whole ministry', () => {
  it('with one bad line at its end names that line and stores nothing', async () => {
    const lines = [...crowd(79_999), personLine({ nip: '1.98001E+17', unit: 'M.1' })];
    const report = await importRoster(
      ctxOn(db(), '2026-01-10'),
      filesWith({ 'units.csv': unitFile, 'people.csv': peopleFile(lines) }),
      { dryRun: false }
    );
    expect(report.errors.map(({ line, code }) => [line, code])).toEqual([[80_001, 'nip-scientific']]);
    expect(report.added.people).toBe(79_999);
    expect(await stored()).toEqual([0, 0, 0]);
  }, 120_000);
});

describe('imports that meet trouble', () => {
  it('killed while it stores leaves nothing, and the next one takes everything over', async () => {
    await clear();
    const files = filesWith({ 'units.csv': unitFile, 'people.csv': peopleFile(crowd(20_000)) });
    await killedWhileStoring(files);
    await expect.poll(() => stored(), { timeout: 10_000 }).toEqual([0, 0, 0]);
    const report = await importRoster(ctxOn(db(), '2026-01-10'), files, { dryRun: false });
    expect(report.added).toMatchObject({ units: 2, people: 20_000, assignments: 20_000 });
    expect(await stored()).toEqual([2, 20_000, 1]);
  }, 120_000);

  it('whose database is killed while it stores leaves nothing, and the next one takes everything over', async () => {
    const folder = readyFolder();
    const own = openDatabase((await opened(folder)).url);
    onTestFinished(() => own.destroy());
    await migrate(own);
    const files = filesWith({ 'units.csv': unitFile, 'people.csv': peopleFile(crowd(5_000)) });
    const kill = () => process.kill(postmasterOf(placeOf(folder).dir) ?? 0, 'SIGKILL');
    const progress = (note: string) => void (note.includes('storing') && kill());
    await expect(importRoster(ctxOn(own, '2026-01-10'), files, { dryRun: false, progress })).rejects.toThrow();
    await expect.poll(() => stored(own), { timeout: 15_000 }).toEqual([0, 0, 0]);
    const report = await importRoster(ctxOn(own, '2026-01-10'), files, { dryRun: false });
    expect(report.added).toMatchObject({ units: 2, people: 5_000, assignments: 5_000 });
    expect(await stored(own)).toEqual([2, 5_000, 1]);
  });

  it('two at once take turns: the second finds done what the first did', async () => {
    await clear();
    const roster = { units, people: [personLine({ nip: nipOf(1), unit: 'M' })] };
    const reports = await Promise.all([
      takeOver(ctxOn(db(), '2026-01-10'), roster),
      takeOver(ctxOn(db(), '2026-01-10'), roster)
    ]);
    expect(reports.map(({ added }) => added.people).toSorted()).toEqual([0, 1]);
    expect(reports.map(({ unchanged }) => unchanged.people).toSorted()).toEqual([0, 1]);
    expect(await stored()).toEqual([2, 1, 2]);
  });
});
