// What is told when there is no room left, on this disk or on the database's.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { newFolder } from '#tests/support/memory.ts';
import { smallDisk } from '#tests/support/small-disk.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { isFull } from './errors.ts';

const { db } = testDatabase();

it.each([
  [Object.assign(new Error('no space left'), { code: 'ENOSPC' }), true],
  [Object.assign(new Error('quota'), { code: 'EDQUOT' }), true],
  [Object.assign(new Error('absent'), { code: 'ENOENT' }), false],
  [new Error('other'), false],
  ['ENOSPC', false]
])('%o is a full disk: %s', (error, expected) => expect(isFull(error)).toBe(expected));

it('a database whose disk is full says so, keeps what it has and goes on when there is room', async ({ skip }) => {
  const folder = newFolder('test-full');
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const disk = path.join(folder, 'disk');
  const takeAway = smallDisk(disk) ?? skip('no right to mount a small disk here');
  const { rows } = await sql<{ dataDirectory: string }>`show data_directory`.execute(db());
  const owner = fs.statSync(rows[0]?.dataDirectory ?? '');
  fs.chownSync(disk, owner.uid, owner.gid);
  try {
    await sql`create tablespace small location ${sql.lit(disk)}`.execute(db());
    await sql`create table kept (words text) tablespace small`.execute(db());
    await sql`insert into kept values ('satu')`.execute(db());
    const more = sql`insert into kept select repeat('a', 1000) from generate_series(1, 200)`.execute(db());
    expect(isFull(await more.catch((error: unknown) => error))).toBe(true);
    expect((await sql`select words from kept`.execute(db())).rows).toEqual([{ words: 'satu' }]);
    execFileSync('mount', ['-o', 'remount,size=1m', disk]);
    await sql`insert into kept select repeat('a', 1000) from generate_series(1, 200)`.execute(db());
  } finally {
    await sql`drop table if exists kept`.execute(db());
    await sql`drop tablespace if exists small`.execute(db());
    takeAway();
  }
});
