// Files are kept whole or not at all, by what they contain, whatever happens while they arrive.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '#tests/support/memory.ts';
import { smallDisk } from '#tests/support/small-disk.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { refusalOf } from './errors.ts';
import { folderStore, judgeFile, openFile, storeFile, type FileStore } from './files.ts';
import { fileResponse } from './send-file.ts';

const { db, url } = testDatabase();
let folder: string;
let store: FileStore;
beforeAll(() => {
  folder = newFolder('test-files');
  store = folderStore(path.join(folder, 'files'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n';
async function* inPieces(content: string | Uint8Array, size = 7) {
  const bytes = Buffer.from(content as string);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const keep = (content: string | Uint8Array, name: string, { limitBytes = 1000, into = store } = {}) =>
  storeFile({ db: db(), store: into }, inPieces(content), { limitBytes, name });
const parts = (root = path.join(folder, 'files')) => fs.readdirSync(root).filter((name) => name.endsWith('.part'));

describe('a file that arrives', () => {
  it('lies under the digest of its bytes and reads back as it came', async () => {
    const stored = await keep(pdf, 'laporan.pdf');
    expect(stored).toMatchObject({ ok: true, value: { size: pdf.length, type: 'application/pdf' } });
    if (!stored.ok) return;
    const opened = await openFile({ db: db(), store }, stored.value.sha256);
    expect(await text(await opened.read())).toBe(pdf);
    expect(execFileSync('sha256sum', { input: pdf }).toString()).toContain(stored.value.sha256);
  });
  it('sent twice lies there once', async () => {
    const [one, two] = await Promise.all([keep('a,b\n1,2\n', 'a.csv'), keep('a,b\n1,2\n', 'b.csv')]);
    expect(one).toEqual(two);
    expect(parts()).toEqual([]);
  });
  const refused: [string, string | Uint8Array, string, string][] = [
    ['nothing', '', 'a.pdf', 'empty'],
    ['more than the limit', `${pdf}${' '.repeat(1000)}`, 'a.pdf', 'too-large'],
    ['a script named as a PDF', '#!/bin/sh\nrm -rf /\n', 'a.pdf', 'type-mismatch'],
    [
      'a zip named as a PDF',
      Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
      'a.pdf',
      'type-not-allowed'
    ],
    ['a script named as text', '#!/bin/sh\n', 'a.txt', 'type-mismatch'],
    ['text with a NUL byte', 'abc\0def', 'a.txt', 'type-mismatch'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'a.html', 'type-not-allowed']
  ];
  it.each(refused)('is refused: %s', async (...[, content, name, reason]) => {
    expect(await keep(content, name)).toEqual({ ok: false, reason });
    expect(parts()).toEqual([]);
  });
  it('whose sender breaks off leaves nothing', async () => {
    async function* broken() {
      yield Buffer.from(pdf);
      throw new Error('connection lost');
    }
    const attempt = storeFile({ db: db(), store }, broken(), { limitBytes: 1000, name: 'a.pdf' });
    await expect(attempt).rejects.toThrow('connection lost');
    expect(parts()).toEqual([]);
  });
  it('that was never stored is not found', async () => {
    const error = await openFile({ db: db(), store }, 'f'.repeat(64)).catch((fault: unknown) => fault);
    expect(refusalOf(error)).toBe('not-found');
  });
  it('is judged without being kept, when somebody wants to know first', async () => {
    const wanted = { limitBytes: 100, name: 'b.pdf' };
    expect(await judgeFile(store, inPieces(`${pdf} `), wanted)).toMatchObject({ value: { type: 'application/pdf' } });
    expect(await judgeFile(store, inPieces('#!/bin/sh'), wanted)).toMatchObject({ reason: 'type-mismatch' });
    expect(parts()).toEqual([]);
  });
});

describe('a file that is sent', () => {
  const asked = async (headers: Record<string, string>, method = 'GET') => {
    const stored = await keep(pdf, 'laporan.pdf');
    if (!stored.ok) throw new Error(stored.reason);
    const file = { ...(await openFile({ db: db(), store }, stored.value.sha256)), name: `é";\r\nx='(a)*.pdf` };
    return fileResponse(new Request('http://site/file', { method, headers }), file);
  };
  it('is an attachment that no page can run, under any name', async () => {
    const { headers } = await asked({});
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-disposition': `attachment; filename*=UTF-8''%C3%A9%22%3B%0D%0Ax%3D%27%28a%29%2a.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'content-length': String(pdf.length),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff'
    });
  });
  it('comes in parts as they are asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(pdf.length - 1), fc.nat(60), async (start, more) => {
        const answer = await asked({ range: `bytes=${start}-${start + more}` });
        const slice = pdf.slice(start, start + more + 1);
        expect([answer.status, await answer.text()]).toEqual([206, slice]);
        const range = `bytes ${start}-${start + slice.length - 1}/${pdf.length}`;
        expect([answer.headers.get('content-range'), answer.headers.get('content-length')]).toEqual([
          range,
          String(slice.length)
        ]);
      }),
      { numRuns: 20 }
    );
  });
  it('comes whole where the part is not meant any more, and not at all where it lies behind the end', async () => {
    const mark = (await asked({})).headers.get('etag') ?? '';
    expect((await asked({ range: 'bytes=1-', 'if-range': mark })).status).toBe(206);
    expect((await asked({ range: 'bytes=1-', 'if-range': '"another"' })).status).toBe(200);
    const behind = await asked({ range: `bytes=${pdf.length}-` });
    expect([behind.status, behind.headers.get('content-range')]).toEqual([416, `bytes */${pdf.length}`]);
    const head = await asked({ range: 'bytes=1-' }, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(pdf.length), '']);
  });
});

describe('a fault', () => {
  it('kill −9 in the middle leaves a part that the sweep removes, and no row', async () => {
    const root = path.join(folder, 'killed');
    const program = spawn(process.execPath, ['tests/support/store-slowly.ts', url(), root]);
    await once(program.stdout, 'data');
    const rows = () => db().selectFrom('platform.file').selectAll().where('size', '>', 10_000).execute();
    program.kill('SIGKILL');
    await once(program, 'exit');
    expect(parts(root)).toHaveLength(1);
    expect(await rows()).toEqual([]);
    const healed = folderStore(root);
    expect(await healed.sweep(new Date(Date.now() - 3_600_000))).toBe(0);
    expect(await healed.sweep(new Date(Date.now() + 1000))).toBe(1);
    expect(fs.readdirSync(root)).toEqual([]);
  });
  it('a full disk is said plainly and leaves nothing', async ({ skip }) => {
    const full = path.join(folder, 'full');
    const takeAway = smallDisk(full) ?? skip('no right to mount a small disk here');
    try {
      const answer = await keep(Buffer.alloc(300_000, 'a'), 'a.txt', { limitBytes: 1e6, into: folderStore(full) });
      expect(answer).toEqual({ ok: false, reason: 'disk-full' });
      expect(parts(full)).toEqual([]);
    } finally {
      takeAway();
    }
  });
  it('a limit of the system on the size of files is said like a full disk, by any account', async () => {
    const root = path.join(folder, 'limited');
    const call = 'ulimit -f 256 && exec "$0" tests/support/store-slowly.ts "$1" "$2"';
    const program = spawn('sh', ['-c', call, process.execPath, url(), root], { stdio: ['ignore', 'pipe', 'inherit'] });
    expect((await text(program.stdout)).replaceAll('.', '')).toBe('{"ok":false,"reason":"disk-full"}');
    expect(parts(root)).toEqual([]);
  });
});
