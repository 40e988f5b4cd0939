// Files in a bucket: against another program that speaks S3 and checks signatures, and against one that fails.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import S3rver from '@20minutes/s3rver';
import { newFolder } from '#tests/support/memory.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { s3Store, type Bucket } from './files-s3.ts';
import { fileStoreOf, openFile, storeFile, type FileStore } from './files.ts';

const { db } = testDatabase();
let folder: string;
let server: S3rver;
let bucket: Bucket;
let store: FileStore;
beforeAll(async () => {
  folder = newFolder('test-s3');
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: path.join(folder, 'server'),
    configureBuckets: [{ name: 'pemelajar' }]
  });
  const { port } = await server.run();
  bucket = bucketAt(`http://127.0.0.1:${port}`);
  store = s3Store(bucket, path.join(folder, 'arriving'));
});
afterAll(async () => {
  await server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const bucketAt = (endpoint: string): Bucket => ({
  endpoint,
  name: 'pemelajar',
  region: 'id-jakarta-1',
  accessKeyId: 'S3RVER',
  secretAccessKey: 'S3RVER'
});
const digest = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const arriving = () => fs.readdirSync(path.join(folder, 'arriving'));

/** A whole file at a new place of the store. */
async function arrived(bytes: Uint8Array | string): Promise<string> {
  const place = await store.newPlace();
  fs.writeFileSync(place, bytes);
  return place;
}

async function* inPieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
const keep = (bytes: Buffer, into = store) =>
  storeFile({ db: db(), store: into }, inPieces(bytes), { limitBytes: 20e6, name: 'laporan.txt' });

/** A server that answers every request in one way, after it read all of it; and what it was asked. */
async function answering(status: number, code: string) {
  const asked: string[] = [];
  const failing = http.createServer((request, response) => {
    asked.push(request.method ?? '');
    request.resume().on('end', () => response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`));
  });
  failing.listen(0, '127.0.0.1');
  await once(failing, 'listening');
  onTestFinished(() => void failing.close());
  const { port } = failing.address() as AddressInfo;
  return { asked, store: s3Store(bucketAt(`http://127.0.0.1:${port}`), path.join(folder, 'arriving')) };
}

describe('a file in the bucket', () => {
  it('of many megabytes reads back as it came, under its digest', async () => {
    const bytes = Buffer.from('Pelajaran dari Kantor Pelayanan. '.repeat(300_000));
    const stored = await keep(bytes);
    expect(stored).toEqual({ ok: true, value: { sha256: digest(bytes), size: bytes.length, type: 'text/plain' } });
    const opened = await openFile({ db: db(), store }, digest(bytes));
    expect(digest(await buffer(await opened.read()))).toBe(digest(bytes));
    const part = { start: 3, end: bytes.length - 2 };
    expect(digest(await buffer(await opened.read(part)))).toBe(digest(bytes.subarray(3, -1)));
    expect(arriving()).toEqual([]);
  });
  it('sent twice is asked for, not sent again', async () => {
    expect(await store.has(digest('dua kali'))).toBe(false);
    await keep(Buffer.from('dua kali'));
    expect(await store.has(digest('dua kali'))).toBe(true);
    expect(await keep(Buffer.from('dua kali'))).toMatchObject({ ok: true });
  });
  it('is found by the five settings of the store', async () => {
    await keep(Buffer.from('lima setelan'));
    const settings = {
      FILES: folder,
      S3_ENDPOINT: `${bucket.endpoint}/`,
      S3_BUCKET: bucket.name,
      S3_REGION: bucket.region,
      S3_ACCESS_KEY_ID: bucket.accessKeyId,
      S3_SECRET_ACCESS_KEY: bucket.secretAccessKey
    };
    expect(await fileStoreOf(settings).has(digest('lima setelan'))).toBe(true);
  });
  it('that was never stored is not there', async () => {
    expect(await store.get(digest('tidak ada'))).toBeUndefined();
  });
});

describe('a fault of the store', () => {
  it.each([
    ['is full', 507, 'XMinioStorageFull', { ok: false, reason: 'disk-full' }],
    ['has a quota', 403, 'QuotaExceeded', { ok: false, reason: 'disk-full' }]
  ])('that %s is said plainly', async (...[, status, code, expected]) => {
    const failing = await answering(status, code);
    await expect(failing.store.put(digest('a'), await arrived('a'))).rejects.toThrow(code);
    const absent = { ...failing.store, has: () => Promise.resolve(false) };
    expect(await keep(Buffer.from('penuh'), absent)).toEqual(expected);
    expect(arriving().length).toBeLessThanOrEqual(1);
    await store.sweep(new Date(Date.now() + 1000));
  });
  it('that passes is tried again, one that stays is told, and no row is left', async () => {
    const failing = await answering(503, 'SlowDown');
    await expect(keep(Buffer.from('nanti'), failing.store)).rejects.toThrow('refused to read: 503');
    expect(failing.asked).toEqual(['HEAD', 'HEAD', 'HEAD', 'HEAD']);
    const row = db().selectFrom('platform.file').where('sha256', '=', digest('nanti'));
    expect(await row.selectAll().execute()).toEqual([]);
    expect(arriving()).toEqual([]);
  });
});

describe('at the start', () => {
  it('nothing is said of a bucket that answers', async () => {
    expect(await store.trouble()).toBeUndefined();
  });
  const wrong: [string, Partial<Bucket>, string][] = [
    ['another bucket', { name: 'lain' }, 'S3_BUCKET names no bucket at http://127.0.0.1'],
    ['an unknown key', { accessKeyId: 'SIAPA' }, 'S3_ACCESS_KEY_ID is not known at http://127.0.0.1'],
    ['a wrong secret', { secretAccessKey: 'salah' }, 'S3_SECRET_ACCESS_KEY does not belong to the access key at'],
    ['nobody there', { endpoint: 'http://127.0.0.1:9' }, 'S3_ENDPOINT http://127.0.0.1:9 does not answer: ']
  ];
  it.each(wrong)('%s is named by its setting in one line, without the secret', async (...[, change, expected]) => {
    const trouble = (await s3Store({ ...bucket, ...change }, folder).trouble()) ?? '';
    expect(trouble.slice(0, expected.length)).toBe(expected);
    expect(trouble).not.toMatch(/\n|salah/);
  });
  it.each([
    ['PermanentRedirect', 301, 'S3_REGION is not the one of the bucket at '],
    ['AccessDenied', 403, 'S3_ACCESS_KEY_ID may not list the bucket'],
    ['Teapot', 418, 'S3_ENDPOINT gives no list of the bucket at ']
  ])('the answer %s is explained', async (code, status, expected) => {
    expect(await (await answering(status, code)).store.trouble()).toContain(expected);
  });
  it('a folder that cannot be written to is named', async () => {
    const file = path.join(folder, 'a-file');
    fs.writeFileSync(file, '');
    const settings = { FILES: path.join(file, 'files') };
    const unset = { S3_ENDPOINT: undefined, S3_BUCKET: undefined, S3_REGION: undefined };
    const keys = { S3_ACCESS_KEY_ID: undefined, S3_SECRET_ACCESS_KEY: undefined };
    const trouble = await fileStoreOf({ ...settings, ...unset, ...keys }).trouble();
    expect(trouble).toBe(`FILES ${settings.FILES} cannot be written to: ENOTDIR`);
  });
});
