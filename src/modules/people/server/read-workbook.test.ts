// A workbook is taken as the text that its cells show; numbers that a spreadsheet spoilt are named.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { Db } from '#platform/server/database.ts';
import { ctxOn, nipOf, personHeader } from '#tests/support/roster.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { testFolder } from '#tests/support/test-folder.ts';
import { importRoster } from './import-roster.ts';

type Value = string | number | Date | null;

async function workbook(name: string, rows: Value[][]) {
  const place = path.join(testFolder(), name);
  const cells = rows.map((row) =>
    row.map((value) => (value instanceof Date ? { value, format: 'dd/mm/yyyy' } : value === null ? null : { value }))
  );
  await writeExcelFile(cells).toFile(place);
  return { name, path: place };
}

const unitHead = ['kode_organisasi', 'kode_induk', 'nama', 'eselon', 'berlaku_mulai', 'berlaku_sampai'];
const unitBook = () =>
  workbook('units.xlsx', [unitHead, ['M', null, 'Kementerian', null, new Date('2024-01-01'), null]]);
const take = (db: Db, files: { name: string; path: string }[]) =>
  importRoster(ctxOn(db, '2026-01-10'), files, { dryRun: false });
const person = (nip: Value, from: Value): Value[] => [
  nip,
  'Ani, S.E.',
  null,
  'M',
  'Analis',
  1001,
  null,
  null,
  null,
  'aktif',
  null,
  null,
  from,
  null
];

describe('a workbook', () => {
  it('is read like a CSV file, its days as days and its numbers as text', () =>
    inTransaction(async (tx) => {
      const people = await workbook('people.xlsx', [personHeader.split(','), person(nipOf(1), new Date('2024-02-29'))]);
      const report = await take(tx, [await unitBook(), people]);
      expect(report.errors).toEqual([]);
      const row = await tx.selectFrom('people.assignment').select(['jobCode', 'valid']).executeTakeFirst();
      expect(row).toEqual({ jobCode: '1001', valid: '[2024-02-29,)' });
    }));

  it('that kept a NIP as a number has lost its last digits, and the line says so', () =>
    inTransaction(async (tx) => {
      const people = await workbook('people.xlsx', [
        personHeader.split(','),
        [],
        person(nipOf(1), '2024-01-01'),
        person(Number(nipOf(2)), '2024-01-01')
      ]);
      const report = await take(tx, [await unitBook(), people]);
      expect(report.errors.map(({ line, column, code }) => [line, column, code])).toEqual([
        [4, 'nip', 'nip-lost-digits']
      ]);
    }));
});
