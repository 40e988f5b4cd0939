// Names, links and tops of the files of an archive.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersIn,
  commonFolder,
  frontMatter,
  isBomb,
  isNoise,
  kindOf,
  ledTo,
  linksOf,
  pathOf,
  shelfOf,
  titleOf,
  turnLinks
} from './rules-folder.ts';

describe('the path of an entry', () => {
  const cases: [string, string | undefined][] = [
    ['kas/a.md', 'kas/a.md'],
    ['kas\\a.md', 'kas/a.md'],
    ['./kas//a.md', 'kas/a.md'],
    ['e\u0301.md', 'é.md'],
    ['../a.md', undefined],
    ['kas/../../a.md', undefined],
    ['kas\\..\\..\\a.md', undefined],
    ['/etc/passwd', undefined],
    ['C:\\a.md', undefined],
    ['c:a.md', undefined],
    ['a\0.md', undefined],
    ['a\u202efdp.md', undefined],
    ['', undefined],
    [`${'a'.repeat(600)}.md`, undefined]
  ];
  it.each(cases)('%j is %j', (name, path) => expect(pathOf(name)).toBe(path));
  it('never leads out of the archive', () => {
    const part = fc.constantFrom('..', '.', 'a', '/', '\\', 'c:', 'é', '', '...');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const path = pathOf(parts.join('/'));
        if (path === undefined) return;
        expect(path.startsWith('/') || path.split('/').includes('..')).toBe(false);
      })
    );
  });
});

it('what a file is stands in its name', () => {
  const kinds = ['pemetaan.csv', 'a/mapping.csv', 'assets.json', 'a.DOCX', 'b.png', 'c.pdf', 'tanpa'].map(kindOf);
  expect(kinds).toEqual(['mapping', 'file', 'catalogue', 'document', 'picture', 'file', 'file']);
  expect(['a/.git/x', '__MACOSX/._a', 'Thumbs.db', 'a/b.md'].map(isNoise)).toEqual([true, true, true, false]);
});

it('a title is made of a name, of an index from its folder', () => {
  expect(['02_saldo-awal.md', 'kas/index.md', 'kas/README.md', 'index.md'].map(titleOf)).toEqual([
    '02 saldo awal',
    'kas',
    'kas',
    'index'
  ]);
  expect([commonFolder(['kas/a.md', 'kas/b/c.md']), commonFolder(['kas/a.md', 'b.md']), commonFolder([])]).toEqual([
    'kas/',
    '',
    ''
  ]);
});

it('only what unpacks to far more than plausible is a bomb', () => {
  expect(isBomb({ compressedSize: 10_000, uncompressedSize: 10_000_000 })).toBe(true);
  expect(isBomb({ compressedSize: 100_000, uncompressedSize: 10_000_000 })).toBe(false);
  expect(isBomb({ compressedSize: 10, uncompressedSize: 1_000_000 })).toBe(false);
});

describe('a link', () => {
  const shelf = shelfOf(['kas/a.md', 'kas/Buku Kas.md', 'kas/img/Bagan.PNG', 'kas/sub/index.md', 'atas.html']);
  const cases: [string, ReturnType<typeof ledTo>][] = [
    ['a.md', { path: 'kas/a.md' }],
    ['./a.md#bagian', { path: 'kas/a.md' }],
    ['a', { path: 'kas/a.md' }],
    ['Buku%20Kas.md', { path: 'kas/Buku Kas.md' }],
    ['img/bagan.png', { path: 'kas/img/Bagan.PNG' }],
    ['img\\bagan.png', { path: 'kas/img/Bagan.PNG' }],
    ['sub/', { path: 'kas/sub/index.md' }],
    ['../atas.html?x=1', { path: 'atas.html' }],
    ['/atas.html', { path: 'atas.html' }],
    ['/knowledge/12', 'elsewhere'],
    ['https://kemenkeu.go.id/a.md', 'elsewhere'],
    ['mailto:a@b.id', 'elsewhere'],
    ['//b.id/a.md', 'elsewhere'],
    ['#bagian', 'elsewhere'],
    ['tiada.md', 'missing'],
    ['../../a.md', 'missing'],
    ['%E0%A4%A.md', 'missing']
  ];
  it.each(cases)('%s leads to %j', (link, led) => expect(ledTo(link, 'kas/b.md', shelf)).toEqual(led));
});

describe('links of a text', () => {
  const text = [
    'Lihat [a](a.md) dan ![b](<gambar satu.png> "judul"), [[Buku Kas|buku]].',
    '```',
    '[kode](a.md)',
    '```',
    '[kurung](a_(1).md)'
  ].join('\n');
  it('are found with their lines, not in code', () => {
    expect(linksOf(text).map(({ address, isImage, line }) => [address, isImage, line])).toEqual([
      ['Buku Kas', false, 1],
      ['a.md', false, 1],
      ['gambar satu.png', true, 1],
      ['a_(1).md', false, 5]
    ]);
  });
  it('are turned where a new address is known, and left as they stand elsewhere', () => {
    const to: Record<string, string> = { 'a.md': '/knowledge/1', 'Buku Kas': '/knowledge/2' };
    expect(turnLinks(text, ({ address }) => to[address])).toBe(
      text.replace('[a](a.md)', '[a](/knowledge/1)').replace('[[Buku Kas|buku]]', '[buku](/knowledge/2)')
    );
  });
  it('stay the same where nothing is turned', () => {
    const bit = fc.constantFrom('[', ']', '(', ')', '!', 'a', '\n', '`', '~~~', '|', '<', '>', ' "x"', '[[', ']]');
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        expect(turnLinks(bits.join(''), () => undefined)).toBe(bits.join(''));
      })
    );
  });
  it('cost little in a text made to cost much', () => {
    const began = performance.now();
    for (const bad of ['['.repeat(50_000), '[['.repeat(25_000), '[a]('.repeat(20_000), '![a](<'.repeat(20_000)])
      linksOf(bad);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('the top of a Markdown file', () => {
  it('is read and taken off', () => {
    const { facts, text } = frontMatter(
      '---\ntitle: "Kas: harian"\nTopic: Kas\nlevel: 2\ntags: [a, b]\n---\n\n# Isi\n'
    );
    expect(facts).toEqual({ title: 'Kas: harian', topic: 'Kas', level: '2', tags: '[a, b]' });
    expect(text).toBe('# Isi\n');
  });
  it('is not a line that only parts', () => {
    expect(frontMatter('Isi\n---\na: b\n---\n').facts).toEqual({});
    expect(frontMatter('---\nterbuka').text).toBe('---\nterbuka');
  });
});

describe('a text by the questions of a form', () => {
  const called = (key: string) => (key === 'steps' ? ['Langkah-langkah', 'Steps'] : []);
  it('has an answer under each heading that says a question', () => {
    const text = 'Agar kas cocok.\n\n## Langkah-langkah:\n\n1. Hitung\n\n### Rinci\n\nx\n\n## check\n\nCocok';
    expect(answersIn(text, 'how-to', called)).toEqual({
      purpose: 'Agar kas cocok.',
      steps: '1. Hitung\n\n### Rinci\n\nx',
      check: 'Cocok'
    });
  });
  it('is a free one where no heading says any', () => {
    expect(answersIn('# Lain\n\nIsi', 'how-to', called)).toBeUndefined();
  });
});
