// Files of an asset: each is a version, each opening asks for the level again, narrow circles are noted.
import fs from 'node:fs';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { folderStore, type FileStore } from '#platform/server/files.ts';
import { actingAs, knowledgeMinistry, outcome } from '#tests/support/knowledge.ts';
import { newFolder } from '#tests/support/memory.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  addFile,
  draftAssetFrom,
  getAsset,
  listVersions,
  nameReaders,
  openAsset,
  openAssetFile,
  publishAsset,
  removeFile,
  setLevel
} from './index.ts';

let folder: string;
let store: FileStore;
beforeAll(() => {
  folder = newFolder('test-asset-files');
  store = folderStore(folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

type Small = Awaited<ReturnType<typeof knowledgeMinistry>>;
const draft = (m: Small, tx: Tx, files: { sha256: string; name: string }[] = []) =>
  draftAssetFrom(actingAs(tx, m.ani), tx, {
    personId: m.ani.id,
    unitId: m.office,
    title: 'Hasil belajar',
    summary: 'Ringkas',
    body: '',
    files
  });
const upload = (content: string, name: string) => ({
  name,
  limitBytes: 1000,
  bytes: (async function* () {
    yield Buffer.from(content);
  })()
});
const tried = (work: (m: Small, tx: Tx) => Promise<void>) => () =>
  inTransaction(async (tx) => work(await knowledgeMinistry(tx), tx));

describe('a file of an asset', () => {
  it(
    'makes a version when added and when removed; the same content is not added twice',
    tried(async (m, tx) => {
      const id = await draft(m, tx);
      const ani = actingAs(tx, m.ani);
      const to = { assetId: id, store };
      expect(await addFile(ani, to, upload('a,b', 'C:\\data\\tabel.csv'))).toEqual({ ok: true, value: 'added' });
      expect(await addFile(ani, to, upload('a,b', 'lain.csv'))).toEqual({ ok: true, value: 'there-already' });
      const [file] = (await getAsset(ani, id)).files;
      expect(file).toMatchObject({ name: 'tabel.csv', size: 3, type: 'text/csv', addedIn: 2 });
      await removeFile(ani, id, file!.id);
      expect(await removeFile(ani, id, file!.id)).toMatchObject({ ok: false, reason: 'gone' });
      const { asset, versions } = await listVersions(ani, id);
      expect([asset.files, versions.map(({ note }) => note)]).toEqual([[], ['− tabel.csv', '+ tabel.csv', '']]);
      expect(await addFile(ani, to, upload('a,b', 'kembali.csv'))).toEqual({ ok: true, value: 'added' });
    })
  );
  it(
    'that is a script named .pdf is refused, and nobody but an author adds one',
    tried(async (m, tx) => {
      const id = await draft(m, tx);
      const to = { assetId: id, store };
      expect(await addFile(actingAs(tx, m.ani), to, upload('#!/bin/sh', 'a.pdf'))).toMatchObject({
        reason: 'type-mismatch'
      });
      expect(await outcome(addFile(actingAs(tx, m.budi), to, upload('a', 'a.txt')))).toBe('not-found');
    })
  );
  it(
    'is opened by whom the level names at that moment, and authors see who did',
    tried(async (m, tx) => {
      const id = await draft(m, tx);
      const ani = actingAs(tx, m.ani);
      await addFile(ani, { assetId: id, store }, upload('isi', 'a.txt'));
      await publishAsset(ani, id);
      const fileId = (await getAsset(ani, id)).files[0]!.id;
      const open = (who: Small['ani']) => openAssetFile(actingAs(tx, who), { assetId: id, fileId }, store);
      expect(await text(await (await open(m.eastern)).read())).toBe('isi');
      expect(await outcome(open(m.western))).toBe('not-found');
      await openAsset(actingAs(tx, m.eastern), id);
      await openAsset(ani, id);
      expect((await getAsset(ani, id)).openings).toMatchObject([{ times: 2 }]);
      expect((await getAsset(actingAs(tx, m.eastern), id)).openings).toBeNull();
      expect(await nameReaders(ani, id, [m.western.nip])).toMatchObject({ ok: true });
      expect(await setLevel(ani, id, { level: 1, reason: 'Hanya tim' })).toMatchObject({ ok: true });
      expect(await outcome(open(m.eastern))).toBe('not-found');
      expect(await text(await (await open(m.western)).read())).toBe('isi');
      expect(await nameReaders(ani, id, [])).toMatchObject({ reason: 'level-one-without-reader' });
    })
  );
  it(
    'of one asset is not reached through another',
    tried(async (m, tx) => {
      const [one, two] = [await draft(m, tx), await draft(m, tx)];
      const ani = actingAs(tx, m.ani);
      await addFile(ani, { assetId: one, store }, upload('isi', 'a.txt'));
      const fileId = (await getAsset(ani, one)).files[0]!.id;
      expect(await outcome(openAssetFile(ani, { assetId: two, fileId }, store))).toBe('not-found');
    })
  );
});
