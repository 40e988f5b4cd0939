// Which content is taken under which name.
import { describe, expect, it } from 'vitest';
import { endingOf, judgeType } from './files-types.ts';

const cases: [string, string | undefined, boolean, string, string][] = [
  ['a PDF by its ending', 'application/pdf', false, 'laporan.PDF', 'application/pdf'],
  ['a zip named as a PDF', 'application/zip', false, 'laporan.pdf', 'type-not-allowed'],
  ['a program named as a PDF', 'application/x-elf', false, 'laporan.pdf', 'type-not-allowed'],
  ['a script named as a PDF', undefined, false, 'laporan.pdf', 'type-mismatch'],
  ['text named as a PDF', undefined, true, 'laporan.pdf', 'type-mismatch'],
  ['a picture named as a PDF', 'image/png', false, 'laporan.pdf', 'type-mismatch'],
  ['an SVG, which may carry scripts', 'application/xml', true, 'gambar.svg', 'type-not-allowed'],
  ['a page of HTML', undefined, true, 'halaman.html', 'type-not-allowed'],
  ['a table as text', undefined, true, 'data.csv', 'text/csv'],
  ['plain text', undefined, true, 'catatan.txt', 'text/plain'],
  ['bytes named as text', undefined, false, 'catatan.txt', 'type-mismatch'],
  ['a workbook with macros', 'application/vnd.ms-excel.sheet.macroenabled.12', false, 'a.xlsm', 'type-not-allowed'],
  [
    'an open document',
    'application/vnd.oasis.opendocument.text',
    false,
    'a.odt',
    'application/vnd.oasis.opendocument.text'
  ],
  ['a name without an ending', 'application/pdf', false, 'laporan', 'type-mismatch']
];

describe('the kind of a file', () => {
  it.each(cases)('%s', (...[, type, isText, name, answer]) => {
    const verdict = judgeType({ type, isText }, name);
    expect(verdict.ok ? verdict.value : verdict.reason).toBe(answer);
  });
  it('reads the ending of a name and nothing else of it', () => {
    expect(['a.b.Txt', '.pdf', 'x', 'a.pdf/../b'].map(endingOf)).toEqual(['txt', 'pdf', '', '']);
  });
});
