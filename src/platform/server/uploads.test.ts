// Forms with files as browsers send them, whole, cut off, too large, and onto a full disk.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '#tests/support/memory.ts';
import { smallDisk } from '#tests/support/small-disk.ts';
import { refusalOf } from './errors.ts';
import { folderStore, type FileStore } from './files.ts';
import { readUpload, type Upload } from './uploads.ts';

let folder: string;
let store: FileStore;
beforeAll(() => {
  folder = newFolder('test-uploads');
  store = folderStore(folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const parts = () => fs.readdirSync(folder);

const posted = (body: FormData | string | ReadableStream, type?: string) =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    duplex: 'half',
    ...(type === undefined ? {} : { headers: { 'content-type': type } })
  } as RequestInit);

function formWith(entries: [string, string | File][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const everything = async ({ form, files }: Upload) => ({
  fields: [...form.entries()],
  files: await Promise.all(files.map(async ({ field, name, bytes }) => [field, name, await textOf(bytes)])),
  lying: parts().length
});

const marks = 'multipart/form-data; boundary=x';
const part = (name: string, text: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;

describe('a form', () => {
  it('gives its fields as text in their order, and its files by name, before and behind them', async () => {
    const form = formWith([
      ['files', new File(['satu'], 'Laporan "é" akhir.pdf')],
      ['title', 'Pelajaran\nbaris dua ✓'],
      ['nips', '1'],
      ['nips', '2'],
      ['files', new File(['dua'], 'kosong.txt')]
    ]);
    expect(await readUpload(posted(form), store, everything)).toEqual({
      fields: [
        ['title', 'Pelajaran\r\nbaris dua ✓'],
        ['nips', '1'],
        ['nips', '2']
      ],
      files: [
        ['files', 'Laporan "é" akhir.pdf', 'satu'],
        ['files', 'kosong.txt', 'dua']
      ],
      lying: 2
    });
    expect(parts()).toEqual([]);
  });
  it('in which no file was chosen has none, and one without files is read, too', async () => {
    const none = formWith([['files', new File([], '')]]);
    expect(await readUpload(posted(none), store, everything)).toEqual({ fields: [], files: [], lying: 0 });
    const plain = posted('a=1', 'application/x-www-form-urlencoded');
    expect(await readUpload(plain, store, everything)).toMatchObject({ fields: [['a', '1']] });
  });
  it('leaves nothing behind when the work fails', async () => {
    const work = () => Promise.reject(new Error('no'));
    const form = formWith([['files', new File(['satu'], 'a.txt')]]);
    await expect(readUpload(posted(form), store, work)).rejects.toThrow('no');
    expect(parts()).toEqual([]);
  });
  it.each([
    ['a field of ten megabytes', formWith([['summary', 'x'.repeat(10_000_000)]])],
    ['more files than anyone sends', formWith(Array.from({ length: 101 }, (_, n) => ['f', new File(['a'], `${n}`)]))],
    ['more fields than any form has', formWith(Array.from({ length: 2001 }, () => ['f', 'a']))]
  ])('with %s is refused and leaves nothing', async (_, form) => {
    const fault = await readUpload(posted(form), store, everything).catch((error: unknown) => error);
    expect(refusalOf(fault)).toBe('too-large');
    expect(parts()).toEqual([]);
  });
  const file = '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf of';
  it.each([
    ['in the middle of a file', `${part('a', '1')}${file}`],
    ['in the middle of a field', part('a', '1').slice(0, -1)],
    ['before it began', '']
  ])('that ends %s is refused and leaves nothing', async (_, body) => {
    const fault = await readUpload(posted(body, marks), store, everything).catch((error: unknown) => error);
    expect(refusalOf(fault)).toBe('unreadable');
    expect(parts()).toEqual([]);
  });
  it('whose sender is gone leaves nothing', async () => {
    let pieces = 0;
    const body = new ReadableStream({
      pull(controller) {
        pieces += 1;
        if (pieces > 3) controller.error(new Error('aborted'));
        else controller.enqueue(Buffer.from(pieces === 1 ? file : 'x'.repeat(100_000)));
      }
    });
    await expect(readUpload(posted(body, marks), store, everything)).rejects.toThrow('aborted');
    expect(parts()).toEqual([]);
  });
});

it('a full disk is told where the file is read, and what was typed is still there', async ({ skip }) => {
  const full = path.join(folder, 'full');
  const takeAway = smallDisk(full) ?? skip('no right to mount a small disk here');
  const form = formWith([
    ['files', new File(['a'.repeat(300_000)], 'a.txt')],
    ['title', 'Pelajaran']
  ]);
  const read = readUpload(posted(form), folderStore(full), async ({ form, files }) => {
    expect(form.get('title')).toBe('Pelajaran');
    await expect(textOf(files[0]!.bytes)).rejects.toThrow('ENOSPC');
  });
  await read.finally(takeAway);
  fs.rmSync(full, { recursive: true });
});

describe('the cost of a form', () => {
  it('is the same memory for a file of 200 MB as for a small one', async () => {
    const chunk = Buffer.alloc(1_000_000, 'a');
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (sent === 0) controller.enqueue(Buffer.from(file200));
        sent += 1;
        if (sent <= 200) return controller.enqueue(chunk);
        controller.enqueue(Buffer.from('\r\n--x--\r\n'));
        controller.close();
      }
    });
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers - before)), 5);
    const size = await readUpload(posted(body, marks), store, async () => fs.statSync(onlyPart()).size);
    clearInterval(watch);
    expect(size).toBe(200_000_000);
    expect(most).toBeLessThan(60_000_000);
    expect(parts()).toEqual([]);
  });
});
const file200 = '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n';
const onlyPart = () => path.join(folder, parts()[0] ?? '');
