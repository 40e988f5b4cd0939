import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOfLine, delimiterOf } from './csv-line.ts';

const relaxed = { relax_column_count: true, relax_quotes: true, record_delimiter: '\n' };
const bits = fc.constantFrom('a', 'É', ' ', '"', '""', ',', ';', 'x y', '');
const line = fc.array(bits, { maxLength: 12 }).map((parts) => parts.join(''));
const cell = fc.array(bits, { maxLength: 5 }).map((parts) => parts.join(''));

describe('a line of CSV', () => {
  it('gives back the cells that were written', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.constantFrom(',', ';'), (cells, delimiter) => {
        const text = stringify([cells], { delimiter, record_delimiter: '\n' }).slice(0, -1);
        expect(cellsOfLine(text, delimiter)).toEqual(cells);
      })
    );
  });

  it('is taken apart as a full reader does it, or left to the full reader', () => {
    fc.assert(
      fc.property(line, (text) => {
        const cells = cellsOfLine(text, ',');
        if (cells) expect(parse(`${text}\n`, relaxed)[0] ?? ['']).toEqual(cells);
      }),
      { numRuns: 2000 }
    );
  });

  const left: [string, string][] = [
    ['a,"b', 'a quote is open'],
    ['a,"b" c,d', 'text follows a closed quote'],
    ['a,5" pipe,b', 'a quote stands in the midst of a cell']
  ];
  it.each(left)('%s is left to the full reader: %s', (text) => expect(cellsOfLine(text, ',')).toBeUndefined());
});

describe('the delimiter', () => {
  const cases: [string, string][] = [
    ['nip,nama,email', ','],
    ['nip;nama;email', ';'],
    ['"a,b,c";nama', ';'],
    ['nip\tnama', '\t'],
    ['nip', ',']
  ];
  it.each(cases)('of the header %j is %j', (header, sign) => expect(delimiterOf(header)).toBe(sign));
});
