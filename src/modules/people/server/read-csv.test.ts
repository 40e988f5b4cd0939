import { describe, expect, it } from 'vitest';
import type { Db } from '#platform/server/database.ts';
import { ctxOn, filesWith, unitHeader } from '#tests/support/roster.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import type { ImportReport } from '../types.ts';
import { importRoster } from './import-roster.ts';

const faults = ({ errors }: ImportReport) => errors.map(({ file, line, column, code }) => [file, line, column, code]);
const give = (db: Db, contents: Record<string, string | Uint8Array>) =>
  importRoster(ctxOn(db, '2026-01-10'), filesWith(contents), { dryRun: false });

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const unitFile = `${unitHeader}\nM,,Kementerian Keuangan Négara,,2024-01-01,\n`;

describe('a file of another kind', () => {
  const broken: [why: string, name: string, content: string | Uint8Array, line: number, code: string][] = [
    ['UTF-16', 'units.csv', utf16(unitFile), 0, 'utf-16'],
    ['UTF-16 without a mark', 'units.csv', Buffer.from(unitFile, 'utf16le'), 0, 'utf-16'],
    ['Latin-1', 'units.csv', Buffer.from(unitFile, 'latin1'), 2, 'not-utf8'],
    ['a workbook named .csv', 'units.csv', Buffer.from('PK\x03\x04 and so on'), 0, 'workbook-as-csv'],
    ['text named .xlsx', 'units.xlsx', unitFile, 0, 'sheet-unreadable'],
    ['empty', 'units.csv', '', 0, 'file-empty'],
    ['blank', 'units.csv', '\n\n \n', 0, 'file-empty'],
    ['not to be known', 'stuff.csv', 'a,b\n1,2\n', 1, 'file-unknown'],
    ['one endless line', 'units.csv', 'x'.repeat(300_000), 1, 'line-too-long'],
    ['a field of 10 MB', 'units.csv', `${unitFile}M.1,M,${'x'.repeat(10_000_000)},,2024-01-01,\n`, 3, 'line-too-long'],
    [
      'a quoted field of 10 MB',
      'units.csv',
      `${unitFile}M.1,M,"${'x\n'.repeat(5_000_000)}",,2024-01-01,\n`,
      3,
      'quote-open'
    ],
    [
      'a quote left open',
      'units.csv',
      `${unitFile}M.1,M,"Unit,,2024-01-01,\nM.2,M,Unit,,2024-01-01,\n`,
      3,
      'quote-open'
    ]
  ];
  it.each(broken)('%s is refused with what to do about it', (_why, name, content, line, code) =>
    inTransaction(async (tx) => {
      const report = await give(tx, { [name]: content });
      expect(report.errors.map((note) => [note.line, note.code])).toEqual([[line, code]]);
      expect(report.errors[0]?.message.length).toBeGreaterThan(10);
    })
  );

  it('is refused where a needed column is missing', () =>
    inTransaction(async (tx) => {
      expect(faults(await give(tx, { 'units.csv': 'kode_organisasi,nama\nM,Unit\n' }))).toEqual([
        ['units.csv', 1, 'kode_induk', 'column-needed'],
        ['units.csv', 1, 'berlaku_mulai', 'column-needed']
      ]);
    }));

  it('is refused when it comes twice', () =>
    inTransaction(async (tx) => {
      expect(faults(await give(tx, { 'units.csv': unitFile, 'unit-baru.csv': unitFile }))).toContainEqual([
        'unit-baru.csv',
        0,
        '',
        'file-twice'
      ]);
    }));
});

describe('text as offices write it', () => {
  const forms: [why: string, content: string][] = [
    ['with a byte order mark', `\ufeff${unitFile}`],
    ['with semicolons', unitFile.replaceAll(',', ';')],
    ['with Windows line ends', unitFile.replaceAll('\n', '\r\n')],
    ['with old Mac line ends', unitFile.replaceAll('\n', '\r')],
    ['without a last line end', unitFile.trimEnd()],
    ['with blank lines and lines of commas', `\n${unitFile}\n,,,,,\n`],
    ['with a title over the unknown column', unitFile.replace('eselon', 'catatan')]
  ];
  it.each(forms)('%s is read', (_why, content) =>
    inTransaction(async (tx) => {
      const report = await give(tx, { 'units.csv': content });
      expect(report.errors).toEqual([]);
      expect(report.added.units).toBe(1);
    })
  );

  it('with line ends inside quotes has its lines counted as an editor does', () =>
    inTransaction(async (tx) => {
      const text = `${unitHeader}\r\nM,,"Kementerian\r\nKeuangan",,2024-01-01,\r\n\r\nM.1,X,Unit,,2024-01-01,\r\nM.2,M,"5"" ""Unit""",,besok,\r\n`;
      expect(faults(await give(tx, { 'units.csv': text }))).toEqual([
        ['units.csv', 5, 'kode_induk', 'unknown-parent'],
        ['units.csv', 6, 'berlaku_mulai', 'bad-day']
      ]);
    }));

  it('with a header and nothing else is remarked upon', () =>
    inTransaction(async (tx) => {
      expect((await give(tx, { 'units.csv': `${unitHeader}\n` })).warnings).toMatchObject([{ code: 'header-only' }]);
    }));
});
