// What is written becomes headings, lists, tables and links, looks as it did, and nothing in it ever runs.
import { describe, expect, it } from 'vitest';
import { attacks } from '#tests/support/attacks.ts';
import { isAddress, linkedAssets, withOwnLinks } from '../rules-markdown.ts';
import { renderText } from './render-text.ts';

const place = { filesAt: '/knowledge/7/files', files: new Set([12]), isSignedIn: true };
const html = (text: string, more: Partial<typeof place> = {}) => renderText(text, { ...place, ...more }).trim();

describe('a text', () => {
  it.each([
    ['a heading below the title of the page', '# Saldo', '<h2 id="t-1">Saldo</h2>'],
    ['lines as they were typed', 'satu\ndua', '<p>satu<br />\ndua</p>'],
    ['a list by a hyphen or by a dot of a word processor', '• a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['an indented line as a line', '    tetap biasa', '<p>tetap biasa</p>'],
    ['a line of dashes below a line as a rule', 'Judul\n---', '<p>Judul</p>\n<hr />'],
    [
      'a bare address',
      'lihat https://kms.example/a?b=1.',
      '<p>lihat <a href="https://kms.example/a?b=1" rel="noreferrer">https://kms.example/a?b=1</a>.</p>'
    ],
    ['no address out of a name', 'laporan.id dan www.contoh', '<p>laporan.id dan www.contoh</p>'],
    ['bold', 'a **tebal** b', '<p>a <strong>tebal</strong> b</p>'],
    ['HTML as it was typed', '<b>x</b>', '<p>&lt;b&gt;x&lt;/b&gt;</p>'],
    [
      'an image that is a file of the asset',
      '![Bagan](files/12)',
      '<p><img src="/knowledge/7/files/12" alt="Bagan" loading="lazy" /></p>'
    ],
    [
      'no image of elsewhere, but a link to it',
      '![x](https://jahat.example/p.png)',
      '<p><a href="https://jahat.example/p.png" rel="noreferrer">x</a></p>'
    ],
    [
      'a callout',
      '> [!TIP]\n> Cek dahulu',
      '<div class="callout tip"><p class="callout-kind">Kiat</p>\n<p>Cek dahulu</p>\n</div>'
    ],
    ['code', '```\n<a>\n```', '<pre><code>&lt;a&gt;\n</code></pre>']
  ])('shows %s', (_what, text, expected) => expect(html(text)).toBe(expected));
  it('shows a table with its numbers to the right', () =>
    expect(html('|a|b|\n|-|-:|\n|1|2|')).toContain('<td>1</td>\n<td class="num">2</td>'));
  it('says where an image is gone', () => expect(html('![Bagan](files/13)')).toContain('class="missing"'));
  it('names a colleague to who signed in alone', () => {
    const mention = '[@Ani](/people/199405172018012003)';
    expect(html(mention)).toContain('<a href="/people/199405172018012003" rel="noreferrer" class="mention">@Ani</a>');
    expect(html(mention, { isSignedIn: false })).toBe('<p><span class="mention">@Ani</span></p>');
  });
});

describe('an attack', () => {
  const tags =
    /^(?:h[234]|p|br|hr|ul|ol|li|strong|em|s|code|pre|blockquote|table|thead|tbody|tr|t[hd]|a|img|div|span)$/;
  const attribute = /^(?:href|rel|class|src|alt|loading|id|start|tabindex)$/;
  const ways = [(text: string) => text, (text: string) => `> ${text}`, (text: string) => `- **${text}**`];
  const inTable = (text: string) => `| ${text} |\n|---|\n| ${text} |`;
  /** The elements of HTML with what stands in them. */
  const elementsOf = (drawn: string) =>
    [...drawn.matchAll(/<\/?([^\s/>]+)([^>]*)>/g)].map(([, name = '', rest = '']) => ({
      name,
      attributes: [...rest.matchAll(/([^\s=/"]+)="([^"]*)"/g)].map(([, key = '', value = '']) => ({ key, value }))
    }));
  it.each(attacks.map((attack) => [attack]))('%j leaves nothing that runs', (attack) => {
    const elements = [...ways, inTable].flatMap((way) => elementsOf(html(way(attack))));
    for (const { name } of elements) expect(name).toMatch(tags);
    for (const { key, value } of elements.flatMap(({ attributes }) => attributes)) {
      expect(key).toMatch(attribute);
      if (key === 'src') expect(value).toBe('/knowledge/7/files/12');
      if (key === 'href') expect(isAddress(value)).toBe(true);
    }
  });
  it.each([
    ['brackets', '['.repeat(60_000)],
    ['stars', '*a '.repeat(50_000)],
    ['quotes', '>'.repeat(100_000)],
    ['a wide table', `|${'a|'.repeat(2_000)}\n|${'-|'.repeat(2_000)}\n`.padEnd(100_000, '|')],
    ['ten thousand rows', `|a|b|\n|-|-|\n${'|satu|dua|\n'.repeat(10_000)}`],
    ['links', '[a](https://a.example) '.repeat(8_000)]
  ])('by many %s ends in time', (_what, text) => {
    const began = performance.now();
    renderText(text, place);
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});

describe('the links of a text', () => {
  it('to other assets are found, each once', () =>
    expect(linkedAssets('[a](/knowledge/12) [b](/knowledge/12#x) [c](/knowledge/mine) `[d](/knowledge/3)`')).toEqual([
      12
    ]));
  it('of this site that were pasted whole become links within it', () => {
    const site = 'https://belajar.example';
    expect(withOwnLinks(`lihat ${site}/knowledge/5, dan [x](${site}/plans)`, site)).toBe(
      'lihat [/knowledge/5](/knowledge/5), dan [x](/plans)'
    );
    expect(withOwnLinks('https://lain.example/knowledge/5', site)).toBe('https://lain.example/knowledge/5');
  });
});
