// A copy of the site and back: rows and files as they were, into another database and another store.
import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallMinistry } from '#tests/support/learning.ts';
import { newFolder } from '#tests/support/memory.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { backUp, restore } from './backup.ts';
import { folderStore, openFile, storeFile, type FileStore } from './files.ts';

const origin = testDatabase();
const empty = testDatabase();
let folder: string;
const storeAt = (name: string): FileStore => folderStore(path.join(folder, name));
beforeAll(() => void (folder = newFolder('test-backup')));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function* bytesOf(words: string) {
  yield Buffer.from(words);
}

async function keep(words: string): Promise<string> {
  const files = { db: origin.db(), store: storeAt('files') };
  const stored = await storeFile(files, bytesOf(words), { limitBytes: 100, name: 'a.txt' });
  return stored.ok ? stored.value.sha256 : '';
}

it('brings rows and files back, goes on numbering, and tells of a file that is damaged or lost', async () => {
  await smallMinistry(origin.db());
  const [whole, damaged, lost] = [await keep('utuh'), await keep('rusak'), await keep('hilang')] as const;
  fs.writeFileSync(path.join(folder, 'files', damaged.slice(0, 2), damaged), 'lain');
  fs.rmSync(path.join(folder, 'files', lost.slice(0, 2), lost));

  const made = await backUp(origin.url(), path.join(folder, 'copy'), storeAt('files'));
  expect(made).toMatchObject({ files: 3, lostFiles: [damaged, lost].toSorted() });
  const restored = await restore(empty.url(), path.join(folder, 'copy'), storeAt('elsewhere'));
  expect(restored).toMatchObject({ ok: true, value: { lostFiles: [damaged, lost].toSorted() } });

  const people = 'select name from people.person order by id';
  const names = async (db: typeof origin) => (await sql.raw(people).execute(db.db())).rows;
  expect(await names(empty)).toEqual(await names(origin));
  await smallMinistry(empty.db());
  const opened = await openFile({ db: empty.db(), store: storeAt('elsewhere') }, whole);
  expect(await text(await opened.read())).toBe('utuh');
  expect(await restore(empty.url(), path.join(folder, 'copy'), storeAt('elsewhere'))).toEqual({
    ok: false,
    reason: 'not-empty'
  });
  expect(await restore(empty.url(), folder, storeAt('elsewhere'))).toEqual({ ok: false, reason: 'not-a-backup' });
});
