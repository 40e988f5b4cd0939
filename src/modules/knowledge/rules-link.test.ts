// Links to assets in texts that are being written.
import { expect, it } from 'vitest';
import { linkAt, linkText, withLink } from './rules-link.ts';
import { linkedAssets } from './rules-markdown.ts';

const kas = { id: 12, title: 'Kas [baru] *1*' };

it('a link leads to its asset, whatever signs its title has', () => {
  expect(linkText(kas)).toBe('[Kas \\[baru\\] \\*1\\*](/knowledge/12)');
  for (const title of ['a](x)', '[[a]]', '<b>', '\\', '`a`', '!'])
    expect(linkedAssets(linkText({ id: 7, title })), title).toEqual([7]);
});

it('stands at the end of a text, or where the cursor is', () => {
  expect([withLink('', { id: 1, title: 'A' }), withLink('Isi.\n', { id: 1, title: 'A' })]).toEqual([
    '[A](/knowledge/1)',
    'Isi.\n\n[A](/knowledge/1)'
  ]);
  expect(linkAt('Lihat ini ya', { from: 6, to: 9 }, { id: 1, title: 'A' })).toEqual({
    text: 'Lihat [A](/knowledge/1) ya',
    at: 23
  });
  expect(linkAt('Lihat', { from: 5, to: 5 }, { id: 1, title: 'A' }).text).toBe('Lihat [A](/knowledge/1)');
});
