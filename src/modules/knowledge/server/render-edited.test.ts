// What the editor reads it writes again: a text that goes through it looks on the page as it did.
import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { renderText } from './render-text.ts';
import { isMarkdown } from '../rules-markdown.ts';
import { extensionsFor } from '../ui/editor/extensions.ts';
import { documentOf, markdownOf } from '../ui/editor/markdown.ts';

const schema = getSchema(extensionsFor('/knowledge/7/files'));
const through = (text: string) => markdownOf(documentOf(schema, text));
const shown = (text: string) =>
  renderText(text, { filesAt: '/knowledge/7/files', files: new Set([12]), isSignedIn: true });

const texts = [
  'Satu baris\nbaris kedua\n\nParagraf lain',
  '# Judul\n\n## Sub\n\n### Kecil',
  '- satu\n- dua\n  - dalam\n- tiga',
  '1. satu\n2. dua\n   lanjutan\n3. tiga',
  '3. mulai dari tiga\n4. empat',
  '> kutipan\n> kedua',
  '> [!WARNING]\n> Awas\n>\n> - satu\n> - dua',
  '| Akun | Jumlah |\n| --- | ---: |\n| 5111 | 1.250 |\n| a \\| b | **2** |',
  '```sql\nselect 1;\n```',
  '![Bagan alir](files/12)',
  '[@Ani Lestari](/people/199405172018012003) dan [aset](/knowledge/9)',
  'https://kms.example/a?b=1',
  '**tebal** *miring* ~~coret~~ `kode`',
  'Baris\n\\- bukan daftar\n\\# bukan judul',
  '<b>bukan HTML</b> &amp;lt; 2 \\* 3',
  '---'
];

describe('a text that goes through the editor', () => {
  it.each(texts.map((text) => [text]))('%j looks as before', (text) => expect(shown(through(text))).toBe(shown(text)));
  it.each(texts.map((text) => [text]))('%j stays the same the second time', (text) =>
    expect(through(through(text))).toBe(through(text))
  );
  it.each([['Satu baris\nbaris kedua\n\nParagraf lain'], ['- satu\n- dua'], ['| a | b |\n| --- | --- |\n| 1 | 2 |']])(
    '%j is kept letter by letter',
    (text) => expect(through(text)).toBe(text)
  );
});

describe('plain words that are pasted', () => {
  it.each([
    ['# Judul\n\nIsi', true],
    ['Catatan:\n- satu\n- dua', true],
    ['1. satu\n2. dua', true],
    ['| a | b |\n| --- | :-: |\n| 1 | 2 |', true],
    ['> kutipan', true],
    ['```sql\nselect 1;\n```', true],
    ['yang **penting** saja', true],
    ['lihat [aset](/knowledge/9)', true],
    ['Rapat pukul 9.30, ruang #2 - bawa laptop', false],
    ['5 * 3 * 2 = 30', false],
    ['Rp1.250.000,00\n-500', false],
    ['a | b | c', false],
    ['https://kms.example/a?b=1', false],
    ['', false]
  ])('%j read as Markdown: %s', (text, expected) => expect(isMarkdown(text)).toBe(expected));
});
