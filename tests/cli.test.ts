// The command line as an operator calls it: exit codes, tables, JSON for programs, and what a crash leaves behind.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { dayOf } from '#platform/dates.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();
const year = dayOf(new Date(), 'Asia/Jakarta').slice(0, 4);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pemelajar-cli-'));
  cpSync('demo', path.join(folder, 'roster'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Answer = { code: number | null; out: string; err: string };

function pemelajar(
  args: string[],
  options: { env?: Record<string, string>; killAfter?: number } = {}
): Promise<Answer> {
  const own = { HOME: folder, DATABASE_URL: database.url(), NODE_COMPILE_CACHE: path.join(folder, 'compiled') }; // read once
  const env = { PATH: process.env['PATH'] ?? '', ...own, ...options.env };
  const child = spawn(process.execPath, ['bin/pemelajar.js', ...args], { env });
  const answer: Answer = { code: null, out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (answer.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (answer.err += text.toString()));
  if (options.killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), options.killAfter);
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...answer, code })));
}

const counted = async () => {
  const { total } = await database
    .db()
    .selectFrom('people.assignment')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
};

describe('a wrong call', () => {
  it.each([
    ['an unknown command', ['dance'], 'no command "dance"'],
    ['an unknown option', ['import', '--fast'], "Unknown option '--fast'"],
    ['no folder', ['import'], 'Name one folder'],
    ['a folder without roster files', ['import', 'src'], 'none of the roster files'],
    ['a year that is none', ['index', '--period', 'soon'], 'Give --period YEAR'],
    ['verifying what is neither year nor audit', ['verify', 'all'], 'Name a year, or "audit"']
  ])('%s ends with 2 and says what is right', async (_, args, expected) => {
    const answer = await pemelajar(args);
    expect(answer.code).toBe(2);
    expect(answer.err).toContain(expected);
    expect(answer.out).toBe('');
  });

  it('a wrong setting is one line that names it', async () => {
    const answer = await pemelajar(['migrate'], { env: { PORT: 'eighty' } });
    expect(answer.code).toBe(2);
    expect(answer.err.trim().split('\n')).toHaveLength(1);
    expect(answer.err).toContain('PORT');
  });

  it('a site whose files have no place does not start: one line names the setting', async () => {
    const names = ['S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];
    const s3 = { ...Object.fromEntries(names.map((name) => [name, 'pemelajar'])), S3_ENDPOINT: 'http://127.0.0.1:9' };
    const answer = await pemelajar(['start'], { env: { ...s3, FILES: path.join(folder, 'files') } });
    expect(answer.code).toBe(2);
    expect(answer.err).toMatch(/^pemelajar: S3_ENDPOINT http:\/\/127\.0\.0\.1:9 does not answer: .+\n$/);
  });
});

describe('help', () => {
  it('lists every command and explains each', async () => {
    const answer = await pemelajar(['--help']);
    expect(answer.code).toBe(0);
    for (const name of [
      'migrate',
      'import',
      'index',
      'close',
      'verify',
      'user',
      'backup',
      'restore',
      'demo',
      'init',
      'start'
    ]) {
      expect(answer.out).toContain(`  ${name} `);
    }
    expect((await pemelajar(['import', '--help'])).out).toContain('--dry-run');
  });
});

describe('from a roster to an index', () => {
  it('a crash in the middle of an import leaves nothing behind, or all of it where it was stored already', async () => {
    const roster = path.join(folder, 'roster');
    for (const killAfter of [250, 400, 600, 900, 1_600, 2_600]) {
      const answer = await pemelajar(['import', roster], { killAfter });
      if (answer.code !== 0 && (await counted()) === 0) continue;
      const { out } = await pemelajar(['import', roster, '--dry-run', '--json']);
      const again = JSON.parse(out) as Record<string, Record<string, number>>;
      expect(Object.values(again['added'] ?? { none: 1 }).every((count) => count === 0)).toBe(true);
      break;
    }
  });

  it('a dry run shows what would change and changes nothing', async () => {
    const before = await counted();
    const { code, out } = await pemelajar(['import', path.join(folder, 'roster'), '--dry-run', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ dryRun: true, errors: [] });
    expect(await counted()).toBe(before);
  });

  it('imports, and importing the same again changes nothing', async () => {
    expect((await pemelajar(['import', path.join(folder, 'roster')])).code).toBe(0);
    const { out } = await pemelajar(['import', path.join(folder, 'roster'), '--json']);
    const again = JSON.parse(out) as Record<string, Record<string, number>>;
    expect(Object.values(again['added'] ?? {}).every((count) => count === 0)).toBe(true);
    expect(Object.values(again['changed'] ?? {}).every((count) => count === 0)).toBe(true);
    expect(again['unchanged']?.['people']).toBe(600);
  });

  it('one bad row at the very end refuses the whole file, by line and column', async () => {
    const roster = path.join(folder, 'bad');
    cpSync('demo', roster, { recursive: true });
    const people = path.join(roster, 'people.csv');
    const lines = readFileSync(people, 'utf8').trimEnd().split('\n');
    const last = (lines.at(-1) ?? '').replace(/^\d{18}/, '199913452018012003');
    writeFileSync(people, [...lines.slice(0, -1), last].join('\n') + '\n');
    const before = await counted();
    const { code, out } = await pemelajar(['import', roster, '--json']);
    expect(code).toBe(1);
    const { errors } = JSON.parse(out) as { errors: { file: string; line: number; column: string }[] };
    expect(errors).toContainEqual(expect.objectContaining({ file: 'people.csv', line: lines.length, column: 'nip' }));
    expect(await counted()).toBe(before);
  });

  it('counts the index of every unit with all 164 practices', async () => {
    const { code, out, err } = await pemelajar(['index', '--period', year, '--json']);
    expect(code).toBe(0);
    expect(err).toContain('I.LRN.1');
    const report = JSON.parse(out) as {
      period: number;
      scheme: { official: boolean };
      units: {
        code: string;
        practices: { id: string; state: string; score: number | null }[];
        components: unknown[];
      }[];
    };
    expect(report).toMatchObject({ period: Number(year), scheme: { official: false } });
    expect(report.units.length).toBeGreaterThan(60);
    for (const unit of report.units) {
      expect(unit.practices.map((practice) => practice.id)).toEqual(
        catalogueFor(Number(year)).practices.map((practice) => practice.id)
      );
      expect(unit.components).toHaveLength(10);
      const scoredSilently = unit.practices.filter(
        ({ state, score }) => score !== null && !['measured', 'provisional'].includes(state)
      );
      expect(scoredSilently).toEqual([]);
    }
    const lost = report.units[0]?.practices
      .filter((practice) => practice.state === 'not-in-source')
      .map((practice) => practice.id);
    expect(lost).toEqual(['O.LDR.1', 'O.LDR.2', 'O.LDR.3']);
  });

  it('refuses to close a year that is not over, and without being told twice', async () => {
    expect((await pemelajar(['close', year])).code).toBe(1);
    const answer = await pemelajar(['close', year, '--yes']);
    expect(answer.code).toBe(1);
    expect(answer.err).toContain('not-over');
  });

  it('the audit chain holds', async () => {
    const answer = await pemelajar(['verify', 'audit']);
    expect(answer).toMatchObject({ code: 0 });
    expect(answer.out).toContain('holds');
  });

  it('backs up and does not restore over what is there', async () => {
    const copy = path.join(folder, 'copy');
    expect((await pemelajar(['backup', copy])).code).toBe(0);
    expect((await pemelajar(['backup', copy])).code).toBe(1);
    const answer = await pemelajar(['restore', copy]);
    expect(answer.code).toBe(1);
    expect(answer.err).toContain('has units already');
  });
});
