// Where two texts differ is told by words, and both texts can be read out of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, type Stretch } from './rules-diff.ts';

const said = (stretches: Stretch[]) =>
  stretches.map(({ kind, text }) => ({ same: text, added: `+${text}`, removed: `-${text}`, gap: '…' })[kind]);

describe('the difference of two texts', () => {
  it.each([
    ['a word of a line', 'Saldo bank\nakhir', 'Saldo buku\nakhir', ['Saldo ', '-bank', '+buku', '\n', 'akhir']],
    ['a line that came', 'a\nb', 'a\nx\nb', ['a\n', '+x\n', 'b']],
    ['nothing', 'a', 'a', ['a']],
    ['all, where it is empty', '', 'a', ['+a']]
  ])('tells %s', (_what, before, after, expected) => expect(said(differences(before, after))).toEqual(expected));
  it('leaves out what stayed between two changes', () => {
    const middle = Array.from({ length: 20 }, (_, at) => `baris ${at}`).join('\n');
    const found = said(differences(`satu\n${middle}\nakhir`, `dua\n${middle}\nselesai`));
    expect(found).toContain('…');
    expect(found.join('')).not.toContain('baris 9');
  });
  it('holds both texts', () => {
    const line = fc.array(fc.constantFrom('a', 'b', 'c d', ''), { maxLength: 6 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(line, line, (before, after) => {
        const found = differences(before, after);
        const read = (left: string) =>
          found
            .filter(({ kind }) => kind === 'same' || kind === left)
            .map(({ text }) => text)
            .join('');
        if (found.some(({ kind }) => kind === 'gap')) return;
        expect([read('removed'), read('added')]).toEqual([before, after]);
      }),
      { numRuns: 100 }
    );
  });
  it('ends in time, however far the texts are apart', () => {
    const [one, two] = ['a', 'b'].map((sign) => Array.from({ length: 9_000 }, (_, at) => `${sign}${at}`).join('\n'));
    expect(differences(one!, two!).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
