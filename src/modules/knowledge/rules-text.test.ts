// What is typed as plain text becomes headings, lists, paragraphs and links, and nothing that runs.
import { describe, expect, it } from 'vitest';
import { blocksOf, inlinesOf } from './rules-text.ts';

describe('a text', () => {
  it('falls into headings, paragraphs and lists', () => {
    const text = '# Sebelum mulai\nSiapkan koran.\nSamakan tanggal.\n\n- satu\n- dua\n1. tiga\n2) empat\n### Kecil';
    expect(
      blocksOf(text).map((block) =>
        block.kind === 'list'
          ? `list ${block.isOrdered} ${block.items.length}`
          : block.kind === 'heading'
            ? `h${block.depth} ${block.text}`
            : `p ${block.lines.length}`
      )
    ).toEqual(['h2 Sebelum mulai', 'p 2', 'list false 2', 'list true 2', 'h3 Kecil']);
  });
  it('has no block where nothing is typed', () => expect(blocksOf(' \n\n ')).toEqual([]));
});

describe('a line', () => {
  const cases: [string, ReturnType<typeof inlinesOf>][] = [
    ['biasa', [{ text: 'biasa' }]],
    [
      'lihat https://kms.example/a?b=1.',
      [{ text: 'lihat ' }, { text: 'https://kms.example/a?b=1', href: 'https://kms.example/a?b=1' }, { text: '.' }]
    ],
    ['a **tebal** b', [{ text: 'a ' }, { text: 'tebal', isStrong: true }, { text: ' b' }]],
    ['<script>alert(1)</script>', [{ text: '<script>alert(1)</script>' }]],
    ['javascript:alert(1)', [{ text: 'javascript:alert(1)' }]]
  ];
  it.each(cases)('%s', (line, pieces) => expect(inlinesOf(line)).toEqual(pieces));
});
