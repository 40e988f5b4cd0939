// The embedded PostgreSQL with real processes: shared, killed, lost and found again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { embeddedFolders } from '#tests/support/embedded-folders.ts';
import { placeOf, postmasterOf } from './embedded-place.ts';

const { freshFolder, readyFolder, opened, ask, otherProgram, end } = embeddedFolders();
const stranger = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

function killServer(folder: string) {
  const pid = postmasterOf(placeOf(folder).dir);
  if (!pid) throw new Error('there is no server to kill');
  process.kill(pid, 'SIGKILL');
}

describe('one data folder', () => {
  it('is opened twice by one server, which the last one out stops without a trace', async () => {
    const folder = readyFolder();
    const place = placeOf(folder);
    const first = await opened(folder);
    const second = await opened(folder);
    expect([first.started, second.started]).toEqual([true, false]);
    await first.close();
    expect(await ask(second.url, 'select current_database() name')).toEqual([{ name: 'pemelajar' }]);
    await second.close();
    expect(postmasterOf(place.dir)).toBeUndefined();
    expect(fs.existsSync(place.socket)).toBe(false);
  });

  it('is the same by a symbolic link', async () => {
    const folder = readyFolder();
    const first = await opened(folder);
    fs.symlinkSync(folder, `${folder}-link`);
    const second = await opened(`${folder}-link`);
    expect(second).toMatchObject({ started: false, url: first.url });
  });

  it('is started once by three who come at the same time', async () => {
    const folder = freshFolder();
    const all = await Promise.all([opened(folder), opened(folder), opened(folder)]);
    expect(all.filter((one) => one.started)).toHaveLength(1);
  });

  it('is shared with another program, whoever leaves first', async () => {
    const folder = readyFolder();
    const mine = await opened(folder);
    const other = await otherProgram(folder);
    await mine.close();
    expect(postmasterOf(placeOf(folder).dir)).toBeDefined();
    expect(await end(other)).toBe(0);
    expect(postmasterOf(placeOf(folder).dir)).toBeUndefined();
  });

  it('keeps the server settings of a small site', async () => {
    const { url } = await opened(readyFolder());
    const names = ['shared_buffers', 'max_connections', 'jit', 'random_page_cost', 'work_mem', 'fsync', 'TimeZone'];
    const rows = await ask(
      url,
      `select name, current_setting(name) as is from unnest('{${names.join()}}'::text[]) name`
    );
    expect(Object.fromEntries(rows.map((row) => Object.values(row)))).toEqual({
      shared_buffers: '256MB',
      max_connections: '100',
      jit: 'off',
      random_page_cost: '1.1',
      work_mem: '32MB',
      fsync: 'on',
      TimeZone: 'UTC'
    });
  });
});

describe('faults', () => {
  it('kill -9 of the server in the middle of writing: it comes back and every acknowledged row is there', async () => {
    const folder = readyFolder();
    const { url } = await opened(folder);
    await ask(url, 'create table written (n int primary key)');
    const acknowledged = await writeUntilLost(url, () => killServer(folder));
    expect(acknowledged).toBeGreaterThan(100);
    const rows = await eventually(() => ask<{ n: number }>(url, 'select n from written order by n'));
    expect(rows.slice(0, acknowledged).map((row) => row.n)).toEqual(Array.from({ length: acknowledged }, (_, n) => n));
  });

  it('kill -9 of the program: the server stays, the next program joins it and stops it', async () => {
    const folder = readyFolder();
    const other = await otherProgram(folder);
    other.kill('SIGKILL');
    await once(other, 'exit');
    const mine = await opened(folder);
    expect(mine.started).toBe(false);
    await mine.close();
    expect(postmasterOf(placeOf(folder).dir)).toBeUndefined();
  });

  it('kill -9 of both: the next start finds its way at once', async () => {
    const folder = readyFolder();
    const other = await otherProgram(folder);
    killServer(folder);
    other.kill('SIGKILL');
    await once(other, 'exit');
    const mine = await opened(folder);
    expect(await ask(mine.url, 'select 1 one')).toEqual([{ one: 1 }]);
  });

  it('a data folder that went away does not come back as an empty database', async () => {
    const folder = readyFolder();
    const { dir } = placeOf(folder);
    const { url } = await opened(folder);
    await ask(url, 'create table kept (n int)');
    const pid = postmasterOf(dir);
    fs.renameSync(dir, `${dir}.away`);
    if (pid) process.kill(pid, 'SIGKILL');
    await sleep(1500);
    expect(fs.existsSync(dir)).toBe(false);
    fs.renameSync(`${dir}.away`, dir);
    expect(await eventually(() => ask(url, 'select n from kept'))).toEqual([]);
  });

  it('a pid file left by a crash that names a living stranger does not stop the start', async () => {
    const folder = readyFolder();
    const { dir } = placeOf(folder);
    const sleeper = spawn('sleep', ['60'], { cwd: '/', ...stranger });
    onTestFinished(() => void sleeper.kill());
    fs.writeFileSync(path.join(dir, 'postmaster.pid'), `${sleeper.pid}\n${dir}\n1\n5432\n/nowhere\n\n1 1\nready\n`);
    expect((await opened(folder)).started).toBe(true);
  });

  it('a folder of another version is refused with the reason of PostgreSQL', async () => {
    const folder = readyFolder();
    fs.writeFileSync(path.join(placeOf(folder).dir, 'PG_VERSION'), '9\n');
    await expect(opened(folder)).rejects.toThrow(/server\.log\): .*incompatible with server/);
  });
});

/** Writes 0, 1, 2 … and kills on the way; tells how many were acknowledged. */
async function writeUntilLost(url: string, kill: () => void): Promise<number> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  for (let written = 0; ; written += 1) {
    if (written === 150) kill();
    try {
      await client.query('insert into written values ($1)', [written]);
    } catch {
      return written;
    }
  }
}

async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + 15_000; ; await sleep(50)) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}
