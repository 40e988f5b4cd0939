// Documents that are brought in become drafts within bounds of time and memory; assets are taken out as Markdown and JSON.
import fs from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import yauzl from 'yauzl';
import { afterAll, describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { folderStore } from '#platform/server/files.ts';
import { docx, paragraph, picture, table } from '#tests/support/docx.ts';
import { actingAs, knowledgeMinistry } from '#tests/support/knowledge.ts';
import { newFolder } from '#tests/support/memory.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { searchSchema } from '../schema.ts';
import { exportAssets, getAsset, importDocument } from './index.ts';

const folder = newFolder('test-import');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const store = folderStore(folder);

type Small = Awaited<ReturnType<typeof knowledgeMinistry>>;
const tried = (work: (m: Small, tx: Tx) => Promise<void>) => () =>
  inTransaction(async (tx) => work(await knowledgeMinistry(tx), tx));

const brought = (m: Small, tx: Tx, name: string, bytes: Buffer) =>
  importDocument(
    actingAs(tx, m.ani),
    { unitId: m.office, level: 2, store },
    { name, bytes: Readable.from([bytes]) as AsyncIterable<Uint8Array>, limitBytes: 60e6 }
  );

describe('a document', () => {
  it(
    'of a word processor becomes a draft with its headings, tables and images',
    tried(async (m, tx) => {
      const image = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
        .png()
        .toBuffer();
      const body =
        paragraph('Panduan kas', 'Heading1') + paragraph('Isi <tetap>'.replace(/[<>]/g, '')) + table(2) + picture;
      const answer = await brought(m, tx, 'Panduan.docx', await docx(body, { 'word/media/a.png': image }));
      if (!answer.ok) throw new Error(answer.reason);
      const asset = await getAsset(actingAs(tx, m.ani), answer.value.id);
      expect(asset).toMatchObject({ title: 'Panduan kas', state: 'draft', level: 2, version: 2 });
      expect(asset.body).toContain('| A\\|0 | b |\n| --- | --- |\n| A\\|1 | b |');
      expect(asset.body).toContain(`![Bagan](files/${asset.files[0]?.id})`);
    })
  );
  it(
    'of Markdown or HTML becomes one, and nothing that runs comes along',
    tried(async (m, tx) => {
      const md = await brought(m, tx, 'catatan_kas.md', Buffer.from('\ufeffTanpa judul\n\n- a\n'));
      const page =
        '<html><head><title>x</title><script>alert(1)</script></head><body><h1>Judul</h1><p>a <b>b</b></p></body></html>';
      const html = await brought(m, tx, 'a.html', Buffer.from(page));
      if (!md.ok || !html.ok) throw new Error('refused');
      expect(await getAsset(actingAs(tx, m.ani), md.value.id)).toMatchObject({ title: 'catatan kas' });
      expect(await getAsset(actingAs(tx, m.ani), html.value.id)).toMatchObject({ title: 'Judul', body: 'a **b**' });
    })
  );
  it(
    'that is a bomb, broken, of another kind or too long is refused in time',
    tried(async (m, tx) => {
      const bomb = await docx(paragraph('x'), { 'word/media/a.png': Buffer.alloc(150e6) });
      expect(bomb.length).toBeLessThan(1e6);
      expect(await brought(m, tx, 'bom.docx', bomb)).toMatchObject({ reason: 'document-too-large' });
      expect(await brought(m, tx, 'rusak.docx', Buffer.from('PK bukan arsip'))).toMatchObject({
        reason: 'document-unreadable'
      });
      expect(await brought(m, tx, 'a.exe', Buffer.from('MZ'))).toMatchObject({ reason: 'not-a-document' });
      expect(await brought(m, tx, 'tempel.md', Buffer.alloc(50e6, 'a'))).toMatchObject({
        reason: 'document-too-large'
      });
      expect(await brought(m, tx, 'tabel.docx', await docx(table(1_500)))).toMatchObject({ ok: true });
      const elsewhere = { unitId: m.west, level: 2 as const, store };
      const upload = {
        name: 'a.md',
        bytes: Readable.from([Buffer.from('a')]) as AsyncIterable<Uint8Array>,
        limitBytes: 1e6
      };
      expect(await importDocument(actingAs(tx, m.ani), elsewhere, upload)).toMatchObject({ reason: 'foreign-unit' });
    }),
    60_000
  );
});

it(
  'what one may see is taken out as Markdown and JSON, nothing else',
  tried(async (m, tx) => {
    const made = await brought(m, tx, 'Kas.md', Buffer.from('# Kas\n\nIsi'));
    if (!made.ok) throw new Error('refused');
    const namesFor = async (who: Small['ani']) => {
      const query = searchSchema.parse({ mine: 'true' });
      const bytes = await buffer(exportAssets(actingAs(tx, who), query, store));
      const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
      const names: string[] = [];
      for await (const entry of zip.eachEntry()) names.push(entry.fileName);
      return names;
    };
    expect(await namesFor(m.ani)).toEqual([`${made.value.id}-kas/index.md`, 'assets.json']);
    expect(await namesFor(m.western)).toEqual(['assets.json']);
  })
);
