// What a paper holds as text document and as PDF: headings, a repeated head for each table, its language, the code, and no sign that breaks it.
import { text as textOf } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import type { Paper } from '../types.ts';
import { columnWidths, paperDocx } from './paper-docx.ts';
import { plainPdf } from './paper-pdf.ts';

const column = (label: string, isWide: boolean) => ({ label, isWide, isNumber: !isWide });
const paper: Paper = {
  title: 'Laporan <2026>',
  lead: 'Unit \u0001A & B',
  identity: [{ label: 'Unit', value: 'M.05' }],
  facts: [{ label: 'Indeks', value: '46,7' }],
  sections: [
    {
      key: 'a',
      title: 'Komponen',
      empty: '',
      columns: [column('Nama', true), column('Skor', false)],
      rows: [['Strategi', '60,0']]
    },
    { key: 'b', title: 'Batas', empty: 'Tidak ada.', columns: [], rows: [] }
  ]
};
const around = { lang: 'id', site: 'Pemelajar', demonstration: 'Peragaan.', page: 'Halaman' };
const proof = {
  ...around,
  ...{
    heading: 'Bukti',
    text: 'Cocokkan.',
    code: '7K2MQ',
    address: 'https://x/check/7K2MQ',
    qrLabel: '',
    digestLabel: 'SHA-256'
  },
  ...{ sha256: 'abc', issued: 'Terbit' }
};
const partsOf = async (...of: Parameters<typeof paperDocx>) => {
  const zip = await yauzl.fromBufferPromise(Buffer.from(await paperDocx(...of)), { lazyEntries: true });
  const parts: Record<string, string> = {};
  for await (const entry of zip.eachEntry())
    if (/^word\/(document|styles)\.xml$/.test(entry.fileName))
      parts[entry.fileName] = await textOf(await zip.openReadStreamPromise(entry));
  return { text: parts['word/document.xml'] ?? '', styles: parts['word/styles.xml'] ?? '' };
};

describe('a text document', () => {
  it('has headings, tables with a head that repeats, what is empty said, and its proof', async () => {
    const { text, styles } = await partsOf(paper, around, proof);
    expect(text.match(/w:pStyle w:val="Heading[12]"/g)).toEqual([
      'w:pStyle w:val="Heading1"',
      ...Array.from({ length: 3 }, () => 'w:pStyle w:val="Heading2"')
    ]);
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(text).toContain('Laporan &lt;2026&gt;');
    expect(text).toContain('Unit A &amp; B');
    for (const said of ['Strategi', 'Tidak ada.', 'Peragaan.', '7K2MQ', 'SHA-256: abc']) expect(text).toContain(said);
    expect(styles).toContain('w:val="id-ID"');
  });

  it('says nothing of a code where none was given', async () => {
    const { text } = await partsOf(paper, { ...around, demonstration: '', lang: 'en' }, null);
    expect(text).not.toContain('Bukti');
    expect(text).not.toContain('Peragaan');
  });

  it.each([
    ['words beside two numbers', [true, false, false], ['Nama', 'Skor', 'Terukur'], ['Strategi', '60,0', '3/3']],
    [
      'words beside twelve numbers',
      [true, ...Array.from({ length: 12 }, () => false)],
      ['Unit', 'Pegawai', 'Indeks', ...Array.from({ length: 10 }, (_, at) => String(at + 1))],
      ['Direktorat Jenderal Kas Nusantara', '1.204', ...Array.from({ length: 11 }, () => '100,0')]
    ],
    ['numbers alone', [false, false], ['Terukur', 'Tercapai'], ['12', '9']]
  ])('fits %s between the margins, and breaks no number or head', (_, wide, labels, cells) => {
    const columns = wide.map((isWide, at) => column(labels[at] ?? '', isWide));
    const widths = columnWidths(columns, [cells]);
    const sum = widths.reduce((all, each) => all + each, 0);
    expect(sum).toBeLessThanOrEqual(9638);
    expect(sum).toBeGreaterThan(9600);
    const boldSign = 85; // of Carlito and Calibri at 8.5 points, in twentieths of a point
    for (const [at, each] of widths.entries())
      if (!wide[at])
        expect(each, labels[at]).toBeGreaterThan(Math.max(labels[at]!.length, cells[at]!.length) * boldSign);
  });

  it('makes an address a link', async () => {
    const [section] = paper.sections;
    const sections = [{ ...section!, rows: [['https://x/units/M.05?year=2026', '1']] }];
    const { text } = await partsOf({ ...paper, sections }, around, null);
    expect(text).toMatch(/<w:hyperlink [^>]*>.*https:\/\/x\/units\/M\.05\?year=2026/);
  });
});

describe('a paper that was not issued', () => {
  it('gives a long value of its head a line of its own, wherever it stands', () => {
    const identity = [
      { label: 'Unit', value: 'M.05' },
      { label: 'Sidik', value: 'a1b2c3d4'.repeat(8) }
    ];
    expect(plainPdf({ ...paper, lead: '', identity }, around, new Date(0)).length).toBeGreaterThan(1000);
  });

  it('is a tagged PDF without a code or its picture', () => {
    const pdf = Buffer.from(plainPdf({ ...paper, lead: 'Unit A' }, around, new Date('2026-11-29T00:00:00Z'))).toString(
      'latin1'
    );
    expect(pdf.startsWith('%PDF')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).not.toContain('/Figure');
  });
});
