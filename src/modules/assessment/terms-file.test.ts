// Terms out to a file and back from pasted lines.
import { describe, expect, it } from 'vitest';
import { catalogueFor } from './catalogue.ts';
import { differencesOf, isOfMethod } from './rules-difference.ts';
import { withTyped } from './scheme-fields.ts';
import { exampleScheme } from './scheme.ts';
import { readTerms, termsTable } from './terms-file.ts';

const scheme = exampleScheme(catalogueFor(2026), 2026);

describe('pasted terms', () => {
  it('as they were taken away change nothing', () => {
    const { columns, rows } = termsTable(scheme, 'id');
    const quoted = (cell: unknown) => (String(cell).includes(',') ? `"${cell}"` : String(cell));
    const text = [columns.map(({ label }) => label), ...rows].map((row) => row.map(quoted).join(',')).join('\n');
    const { typed, lines, faults } = readTerms(text, scheme);
    expect([lines, faults]).toEqual([rows.length, []]);
    expect(differencesOf(scheme, withTyped(scheme, typed))).toEqual([]);
  });

  it.each(['\t', ';', ','])('parted by %j change what they name, in any order of columns', (separator) => {
    const text = ['target', 'code', 'note'].join(separator) + `\r\n` + ['85%', 'I.LRN.1', 'x'].join(separator);
    const changes = differencesOf(scheme, withTyped(scheme, readTerms(text, scheme).typed));
    expect(changes.map(({ key, to }) => [key, to])).toEqual([['target-I.LRN.1', 0.85]]);
  });

  it('name the source of a practice, and are told from which it was proved', () => {
    const changes = differencesOf(scheme, withTyped(scheme, readTerms('code;source\nI.LRN.1;document', scheme).typed));
    expect(changes).toMatchObject([{ key: 'source-I.LRN.1', part: 'practices', from: 'record', to: 'document' }]);
    expect(changes.every(isOfMethod)).toBe(true);
  });

  it.each<[string, string, unknown]>([
    [
      'a head without code',
      'practice;target\nI.LRN.1;80',
      { line: 1, reason: 'head', text: 'code, target, floor, applies, source, share' }
    ],
    ['a practice nobody knows', 'code;target\nI.LRN.1;80\nX.1;80', { line: 3, reason: 'unknown', text: 'X.1' }],
    ['nothing', '', { line: 1, reason: 'empty', text: '' }]
  ])('with %s say so', (_, text, fault) => expect(readTerms(text, scheme).faults).toEqual([fault]));
});
