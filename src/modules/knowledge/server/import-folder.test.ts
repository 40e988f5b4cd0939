// A folder of documents comes in as drafts: looked through first, links between files kept, nothing twice, nothing that leads out.
import fs from 'node:fs';
import { Readable } from 'node:stream';
import { buffer, text as textOf } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { Grant } from '#platform/actor.ts';
import type { Tx } from '#platform/server/database.ts';
import { folderStore } from '#platform/server/files.ts';
import { docx, paragraph, picture } from '#tests/support/docx.ts';
import { actingAs, knowledgeMinistry, outcome, type Somebody } from '#tests/support/knowledge.ts';
import { newFolder } from '#tests/support/memory.ts';
import { rawZip, type RawEntry } from '#tests/support/raw-zip.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import {
  createAsset,
  dropFolder,
  duties,
  exportThese,
  getAsset,
  openAssetFile,
  readFolder,
  readOwnKnowledge,
  sendFolder,
  startFolder
} from './index.ts';
import { newAssetSchema } from '../schema.ts';

const folder = newFolder('test-folder');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const store = folderStore(folder);
const limitBytes = 20e6;

type Small = Awaited<ReturnType<typeof knowledgeMinistry>>;
const tried = (work: (m: Small, tx: Tx) => Promise<void>) => () =>
  inTransaction(async (tx) => work(await knowledgeMinistry(tx), tx));

type By = { tx: Tx; who: Somebody; unitId: number; grants?: readonly Grant[] };
const ctxOf = ({ tx, who, grants = [] }: By) => actingAs(tx, who, { grants });

async function sent(by: By, zip: Buffer, name = 'kas.zip') {
  const bytes = Readable.from([zip]) as AsyncIterable<Uint8Array>;
  return sendFolder(ctxOf(by), { unitId: by.unitId, level: 2 }, [{ name, bytes, limitBytes }]);
}
async function checked(by: By, entries: readonly RawEntry[] | Buffer) {
  const answer = await sent(by, Buffer.isBuffer(entries) ? entries : rawZip(entries));
  if (!answer.ok) throw new Error(answer.reason);
  await (
    await startFolder(ctxOf(by), { id: answer.value, work: 'check' }, { store, limitBytes })
  )?.ended;
  return view(by);
}
async function view(by: By) {
  const { folder: found } = await readFolder(ctxOf(by), { isNotedAlone: false, page: 1 });
  if (!found) throw new Error('nothing in hand');
  const of = (path: string) => {
    const line = found.lines.find((each) => each.path === path);
    if (!line) throw new Error(`${path} is not among ${found.lines.map((each) => each.path).join()}`);
    return line;
  };
  return {
    ...found,
    of,
    codes: (path: string) => of(path).notes.map(({ code, line }) => (line > 0 ? `${code}@${line}` : code))
  };
}
async function stored(by: By) {
  const { id } = await view(by);
  await (
    await startFolder(ctxOf(by), { id, work: 'store' }, { store, limitBytes })
  )?.ended;
  return view(by);
}
const brought = async (by: By, entries: readonly RawEntry[] | Buffer) => {
  await checked(by, entries);
  return stored(by);
};
const png = () =>
  sharp({ create: { width: 3, height: 3, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n';

describe('a folder', () => {
  it(
    'becomes drafts whose links lead to each other, with pictures and files, and nothing is published',
    tried(async (m, tx) => {
      const by = { tx, who: m.ani, unitId: m.office };
      const archive = [
        {
          name: 'kas/a.md',
          content: '# Kas\n\nLihat [buku](sub/b.html) dan ![bagan](bagan.png), [lampiran](l.pdf), [hilang](x.md).'
        },
        {
          name: 'kas/sub/b.html',
          content: '<h1>Buku</h1><p>Kembali ke <a href="../a.md">kas</a></p><script>alert(1)</script>'
        },
        { name: 'kas/bagan.png', content: await png() },
        { name: 'kas/l.pdf', content: pdf },
        { name: 'kas/sendiri.pdf', content: `${pdf} ` },
        { name: 'kas/lepas.png', content: await png() },
        { name: 'kas/alat.exe', content: 'MZ\0\0' }
      ];
      const plan = await checked(by, archive);
      expect(plan.lines.map(({ path, becomes, state }) => `${path} ${becomes} ${state}`)).toEqual([
        'a.md asset ready',
        'sub/b.html asset ready',
        'bagan.png part ready',
        'l.pdf part ready',
        'sendiri.pdf asset ready',
        'lepas.png none refused',
        'alat.exe none refused'
      ]);
      expect([plan.codes('a.md'), plan.codes('lepas.png'), plan.codes('alat.exe')]).toEqual([
        ['link-missing@1'],
        ['unnamed'],
        ['type-not-allowed']
      ]);
      const done = await stored(by);
      expect(done).toMatchObject({ state: 'stored', counts: { stored: 3, failed: 0 } });
      const [a, b, alone] = await Promise.all(
        ['a.md', 'sub/b.html', 'sendiri.pdf'].map((path) => getAsset(ctxOf(by), done.of(path).assetId!))
      );
      const [image, attached] = a!.files;
      expect(a).toMatchObject({ title: 'Kas', state: 'draft', level: 2, version: 1, createdBy: m.ani.id });
      expect(a!.body).toBe(
        `Lihat [buku](/knowledge/${b!.id}) dan ![bagan](files/${image?.id}), [lampiran](files/${attached?.id}), [hilang](x.md).`
      );
      expect(b!.body).toBe(`Kembali ke [kas](/knowledge/${a!.id})`);
      expect(alone).toMatchObject({ title: 'sendiri', form: 'document', files: [{ name: 'sendiri.pdf' }] });
      expect(await outcome(getAsset(actingAs(tx, m.budi), a!.id))).toBe('not-found');
      expect(
        (await tx.selectFrom('knowledge.assetLink').selectAll().where('fromId', '=', a!.id).execute()).length
      ).toBe(1);
    })
  );
  it(
    'sent again makes nothing twice, and what changed comes as a draft of its own',
    tried(async (m, tx) => {
      const by = { tx, who: m.ani, unitId: m.office };
      const two = [
        { name: 'a.md', content: '# A\n\nx' },
        { name: 'b.md', content: '# B\n\n[a](a.md)' }
      ];
      const first = await brought(by, two);
      const again = await checked(by, two);
      expect(again.counts).toMatchObject({ ready: 0, there: 2 });
      const changed = await brought(by, [two[1]!, { name: 'a.md', content: '# A\n\ny' }]);
      expect(changed.counts).toMatchObject({ stored: 1, there: 1 });
      expect(changed.of('b.md').assetId).toBe(first.of('b.md').assetId);
      expect((await brought({ ...by, who: m.budi }, two)).counts.stored).toBe(2);
    })
  );
  it(
    'comes in for others only by who cares for their unit; the list of the archive says as whose draft, with its lines',
    tried(async (m, tx) => {
      const list = [
        'path;title;level;owner;kind;unit',
        `a.md;Kas baru;3;${m.budi.nip};how-to;`,
        `b.md;;2;${m.western.nip};;`,
        'c.md;;9;;;',
        'd.md;;;199001012015020000;;',
        'e.md;;;;puisi;',
        'f.md;;;;;K-lain',
        'z.md;;;;;'
      ].join('\r\n');
      const entries = [
        { name: 'pemetaan.csv', content: list },
        { name: 'a.md', content: '# Kas\n\nTujuan.\n\n## steps\n\n1. Hitung' },
        ...['b', 'c', 'd', 'e', 'f'].map((name) => ({ name: `${name}.md`, content: name }))
      ];
      const steward = {
        tx,
        who: m.ani,
        unitId: m.office,
        grants: [{ capability: 'knowledge.steward', unitId: m.east }]
      };
      const plan = await checked(steward, entries);
      expect('bcdef'.split('').map((name) => plan.codes(`${name}.md`))).toEqual([
        ['not-your-owner@3'],
        ['bad-level@4'],
        ['unknown-owner@5'],
        ['bad-kind@6'],
        ['foreign-unit@7']
      ]);
      expect(plan.notes).toEqual([{ code: 'no-such-file', value: 'z.md', line: 8 }]);
      const id = (await stored(steward)).of('a.md').assetId!;
      expect(await getAsset(actingAs(tx, m.budi), id)).toMatchObject({
        title: 'Kas baru',
        level: 3,
        state: 'draft',
        template: 'how-to',
        sections: { purpose: 'Tujuan.', steps: '1. Hitung' },
        createdBy: m.budi.id
      });
      expect(await outcome(getAsset(actingAs(tx, m.ani), id))).toBe('not-found');
      const told = async () => (await duties(actingAs(tx, m.budi))).filter(({ kind }) => kind === 'knowledge.brought');
      expect(await told()).toMatchObject([{ title: '1', href: '/knowledge/mine#s-brought' }]);
      const seen = { id, title: 'Kas baru', isNew: true };
      expect((await readOwnKnowledge(actingAs(tx, m.budi))).brought).toMatchObject([seen]);
      expect(await told()).toEqual([]);
      const alone = await checked({ tx, who: m.ani, unitId: m.office }, entries);
      expect(alone.codes('a.md')).toEqual(['not-your-owner@2']);
    })
  );
});

describe('an archive', () => {
  it(
    'with names that lead out, links, locks, bombs and broken files loses just these',
    tried(async (m, tx) => {
      const by = { tx, who: m.ani, unitId: m.office };
      const md = '# Isi';
      const found = await checked(by, [
        { name: 'ok.md', content: md },
        { name: '../../etc/passwd.md', content: md },
        { name: '/abs.md', content: md },
        { name: 'tautan.md', content: '/etc/passwd', mode: 0o120777 },
        { name: 'kunci.md', content: md, flags: 1 },
        { name: 'OK.md', content: md },
        { name: 'bom.md', content: Buffer.alloc(9e6) },
        { name: 'rusak.md', content: md, crc: 7 },
        { name: Buffer.from([0x82, 0x2e, 0x6d, 0x64]), content: '# CP437' },
        { name: 'naïf.md', content: '# UTF-8 tanpa tanda' },
        { name: '__MACOSX/._ok.md', content: 'x' }
      ]);
      const codes = found.lines.map(({ path, notes }) => `${path}: ${notes.map(({ code }) => code).join()}`);
      expect(codes).toEqual([
        'ok.md: ',
        '../../etc/passwd.md: bad-name',
        '/abs.md: bad-name',
        'tautan.md: symlink',
        'kunci.md: encrypted',
        'OK.md: twice',
        'bom.md: bomb',
        'rusak.md: broken',
        'é.md: ',
        'naïf.md: '
      ]);
      expect((await stored(by)).counts).toMatchObject({ stored: 3, refused: 7 });
    })
  );
  it(
    'that is none, too full, too large or empty is refused as a whole, in words',
    tried(async (m, tx) => {
      const by = { tx, who: m.ani, unitId: m.office };
      const many = rawZip(Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}.md`, content: '' })));
      const large = rawZip(Array.from({ length: 3 }, (_, at) => ({ name: `${at}.txt`, content: 'x' })));
      for (
        let at = large.indexOf('504b0102', 'hex' as BufferEncoding);
        at >= 0;
        at = large.indexOf('504b0102', at + 1, 'hex')
      )
        large.writeUInt32LE(900e6, at + 24);
      const whole: [Buffer, string][] = [
        [Buffer.from('bukan zip'), 'archive-unreadable'],
        [rawZip([{ name: 'a.md', content: 'x'.repeat(99) }]).subarray(0, 60), 'archive-unreadable'],
        [many, 'archive-too-many'],
        [large, 'archive-too-large'],
        [rawZip([{ name: 'a/', content: '' }]), 'archive-empty']
      ];
      for (const [zip, reason] of whole) expect((await checked(by, zip)).refusal).toBe(reason);
      expect(await sent(by, Buffer.alloc(21e6))).toMatchObject({ reason: 'too-large' });
      expect((await view(by)).refusal).toBe('archive-empty'); // what was in hand before stays
      expect(await sent(by, rawZip([]), 'a.rar')).toMatchObject({ reason: 'not-an-archive' });
      expect(await sent({ ...by, unitId: m.west }, rawZip([]))).toMatchObject({ reason: 'foreign-unit' });
      expect(await sendFolder(ctxOf(by), { unitId: m.office, level: 2 }, [])).toMatchObject({ reason: 'no-archive' });
    })
  );
  it(
    'is its sender’s alone, and dropped leaves what came of it',
    tried(async (m, tx) => {
      const by = { tx, who: m.ani, unitId: m.office };
      const { id } = await checked(by, [{ name: 'a.md', content: 'x' }]);
      expect(await startFolder(actingAs(tx, m.budi), { id, work: 'store' }, { store, limitBytes })).toBeUndefined();
      expect((await readFolder(actingAs(tx, m.budi), { isNotedAlone: false, page: 1 })).folder).toBeNull();
      const made = (await stored(by)).of('a.md').assetId!;
      expect(await startFolder(ctxOf(by), { id, work: 'store' }, { store, limitBytes })).toBeUndefined();
      await dropFolder(ctxOf(by));
      expect((await readFolder(ctxOf(by), { isNotedAlone: false, page: 1 })).folder).toBeNull();
      expect((await getAsset(ctxOf(by), made)).title).toBe('a');
    })
  );
});

it(
  'a document of a word processor keeps its pictures, and work that was broken off goes on where it was',
  tried(async (m, tx) => {
    const by = { tx, who: m.ani, unitId: m.office };
    const content = await docx(paragraph('Panduan', 'Heading1') + picture, { 'word/media/a.png': await png() });
    const { id } = await checked(by, [
      { name: 'a.docx', content },
      { name: 'b.md', content: '[a](a.docx)' },
      { name: 'c.docx', content: 'bukan docx' }
    ]);
    await tx
      .updateTable('knowledge.folder')
      .set({ state: 'storing', touchedAt: '2026-01-01' })
      .where('id', '=', id)
      .execute();
    expect((await view(by)).isStale).toBe(true);
    const done = await stored(by);
    expect(done).toMatchObject({ state: 'stored', counts: { stored: 2, refused: 1 } });
    expect(done.codes('c.docx')).toEqual(['document-unreadable']);
    const [a, b] = await Promise.all(['a.docx', 'b.md'].map((path) => getAsset(ctxOf(by), done.of(path).assetId!)));
    expect(a).toMatchObject({ title: 'Panduan', body: `![Bagan](files/${a!.files[0]?.id})` });
    expect(b!.body).toBe(`[a](/knowledge/${a!.id})`);
  })
);

it(
  'what was taken out comes back as it was, and a Markdown that somebody changed as it now stands',
  tried(async (m, tx) => {
    const by = { tx, who: m.ani, unitId: m.office };
    const first = await brought(by, [
      {
        name: 'a.md',
        content: `---\ntopic: Kas\nsummary: Ringkas\n---\n# "A" (1)\n\n- a\n\n[b](b.md) ![g](g (1).png) [l](<g (1).png>)`
      },
      { name: 'b.md', content: '# B\n\nisi' },
      { name: 'g (1).png', content: await png() }
    ]);
    const guided = newAssetSchema.parse({
      ...{
        title: 'Cara',
        level: '3',
        unitId: String(m.office),
        template: 'how-to',
        s_purpose: '## purpose\n\nx',
        s_steps: `[a](/knowledge/${first.of('a.md').assetId})`
      }
    });
    const how = await createAsset(ctxOf(by), guided);
    if (!how.ok) throw new Error(how.reason);
    const ids = [first.of('a.md').assetId!, first.of('b.md').assetId!, how.value];
    const zip = await buffer(exportThese(ctxOf(by), { ids, of: {} }, store));
    const other = { ...by, who: m.budi };
    const back = await brought(other, zip);
    const asked = async (of: By, id: number) => {
      const { title, summary, body, sections, template, form, topic, level, files } = await getAsset(ctxOf(of), id);
      const contents = await Promise.all(
        files.map(async (file) =>
          textOf(await (await openAssetFile(ctxOf(of), { assetId: id, fileId: file.id }, store)).read())
        )
      );
      const plain = (written: string) => written.replaceAll(/(knowledge|files)\/\d+/g, '$1/N');
      const names = files.map(({ name }, at) => [name, contents[at]]);
      return {
        title,
        summary,
        topic,
        template,
        form,
        level,
        body: plain(body),
        sections: Object.values(sections).map(plain),
        names
      };
    };
    const paths = back.lines.filter(({ becomes }) => becomes === 'asset').map(({ assetId }) => assetId!);
    expect(await Promise.all(paths.map((id) => asked(other, id)))).toEqual(
      await Promise.all(ids.map((id) => asked(by, id)))
    );
    const [a, b, c] = await Promise.all(paths.map((id) => getAsset(ctxOf(other), id)));
    expect([a!.body.includes(`/knowledge/${b!.id}`), c!.sections['steps']]).toEqual([true, `[a](/knowledge/${a!.id})`]);
    expect(
      await buffer(exportThese(actingAs(tx, m.western), { ids, of: {} }, store)).then((bytes) =>
        bytes.includes('index.md')
      )
    ).toBe(false);
  })
);
