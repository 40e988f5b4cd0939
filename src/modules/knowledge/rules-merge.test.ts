// Two who wrote over the same text: what only one touched is joined, what both touched is shown, nothing typed is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTexts } from './rules-merge.ts';
import type { AssetText } from './types.ts';

const text = (more: Partial<AssetText> = {}): AssetText => ({
  ...{ title: 'Saldo', summary: '', body: 'satu\ndua\ntiga\nempat', form: 'text', address: '' },
  ...{ jobFamily: '', topic: '', process: '', template: 'free', sections: {}, ...more }
});

describe('two texts over the same one', () => {
  it.each([
    [
      'other passages',
      { body: 'SATU\ndua\ntiga\nempat' },
      { body: 'satu\ndua\ntiga\nEMPAT' },
      'SATU\ndua\ntiga\nEMPAT',
      []
    ],
    ['other fields', { title: 'Kas' }, { body: 'baru' }, 'baru', []],
    ['the same', { body: 'baru' }, { body: 'baru' }, 'baru', []],
    [
      'the same passage',
      { body: 'A\ndua\ntiga\nempat' },
      { body: 'B\ndua\ntiga\nempat' },
      'A\ndua\ntiga\nempat',
      ['body']
    ]
  ])('where both changed %s', (_what, mine, theirs, body, clashes) => {
    const joined = joinTexts(text(), text(mine), text(theirs));
    expect([joined.text.body, joined.clashes]).toEqual([body, clashes]);
    expect(joined.text.title).toBe('title' in mine ? mine.title : 'Saldo');
  });
  it('never joins two titles: mine stands, theirs is shown', () =>
    expect(joinTexts(text(), text({ title: 'A' }), text({ title: 'B' }))).toMatchObject({
      text: { title: 'A' },
      clashes: ['title']
    }));
  it('joins the answers of a guided form', () => {
    const guided = (sections: Record<string, string>) => text({ template: 'faq', body: '', sections });
    const joined = joinTexts(
      guided({ answers: 'a\nb\nc' }),
      guided({ answers: 'A\nb\nc' }),
      guided({ answers: 'a\nb\nC', ask: 'x' })
    );
    expect(joined).toMatchObject({ text: { sections: { answers: 'A\nb\nC', ask: 'x' } }, clashes: [] });
  });
  it('is mine where the other did nothing, and theirs where I did nothing', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 }).map((all) => all.join('\n'));
    fc.assert(
      fc.property(lines, lines, (base, changed) => {
        const [from, to] = [text({ body: base }), text({ body: changed })];
        expect(joinTexts(from, to, from).text.body).toBe(changed);
        expect(joinTexts(from, from, to).text.body).toBe(changed);
      }),
      { numRuns: 50 }
    );
  });
});
