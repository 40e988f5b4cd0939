// A file that arrives in pieces over a line that breaks: how far it came is told, it goes on there, a form then names it.
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '#tests/support/memory.ts';
import { folderStore, type FileStore } from './files.ts';
import { takePieces } from './resumable.ts';
import { readUpload } from './uploads.ts';

let folder: string;
let store: FileStore;
beforeAll(() => {
  folder = newFolder('test-pieces');
  store = folderStore(folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const site = 'http://127.0.0.1';
const tus = { 'tus-resumable': '1.0.0' };
const ask = (method: string, path: string, more: { headers?: Record<string, string>; body?: string } = {}) =>
  takePieces(new Request(`${site}${path}`, { method, ...more, headers: { ...tus, ...more.headers } }), {
    folder,
    limitBytes: 1000
  });

async function begun(size: number): Promise<string> {
  const metadata = `filename ${Buffer.from('catatan.txt').toString('base64')}`;
  const answer = await ask('POST', '/uploads', {
    headers: { 'upload-length': String(size), 'upload-metadata': metadata }
  });
  expect(answer.status).toBe(201);
  return answer.headers.get('location') ?? '';
}
const piece = (path: string, offset: number, body: string) =>
  ask('PATCH', path, {
    headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body
  });

async function named(path: string): Promise<string[]> {
  const form = new FormData();
  form.append('resumed', `documents/${path.split('/').at(-1)}/catatan.txt`);
  const request = new Request(site, { method: 'POST', body: form });
  return readUpload(request, store, async ({ files }) => {
    const texts = files.map(async ({ field, name, bytes }) => {
      const pieces = [];
      for await (const each of bytes) pieces.push(each);
      return `${field} ${name}: ${Buffer.concat(pieces).toString()}`;
    });
    return Promise.all(texts);
  });
}

describe('a file in pieces', () => {
  it('is refused at once when it would be too large', async () => {
    expect((await ask('POST', '/uploads', { headers: { 'upload-length': '1001' } })).status).toBe(413);
  });
  it('goes on where it broke off, and no piece is taken twice', async () => {
    const path = await begun(10);
    await piece(path, 0, 'lima');
    expect((await ask('HEAD', path)).headers.get('upload-offset')).toBe('4');
    expect((await piece(path, 0, 'lima')).status).toBe(409);
    expect((await piece(path, 4, ' belas')).status).toBe(204);
    expect(await named(path)).toEqual(['documents catatan.txt: lima belas']);
  });
  it('can be named again when the form was refused', async () => {
    const path = await begun(4);
    await piece(path, 0, 'satu');
    expect(await named(path)).toEqual(await named(path));
  });
  it('is an empty file for a form that names it before it is whole, or names anything else', async () => {
    const path = await begun(10);
    await piece(path, 0, 'separuh');
    expect(await named(path)).toEqual(['documents catatan.txt: ']);
    expect(await named('/uploads/..%2f..%2fetc%2fpasswd')).toEqual(['documents catatan.txt: ']);
    expect(await store.resumed('../secret.part')).toBeUndefined();
  });
  it('is swept a day later when nobody sent the rest', async () => {
    await begun(10);
    expect(await store.sweep(new Date(Date.now() + 1000))).toBeGreaterThanOrEqual(2);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
