import { describe, expect, it } from 'vitest';
import { layoutOf, type FileKind } from './rules-columns.ts';
import { checkLine } from './rules-rows.ts';

const statuses = new Map([
  ['', 'active'],
  ['aktif', 'active'],
  ['tugas belajar', 'study-leave']
]);

/** Checks one line given by column. */
function check(kind: FileKind, row: Record<string, string>) {
  const header = Object.keys(row);
  return checkLine(kind, layoutOf(kind, header).layout, { statuses })(Object.values(row));
}

const person = {
  nip: '199104122015022003',
  nama: 'Siti Rahmawati, S.Ak.',
  email: 'siti@kas.example',
  kode_organisasi: 'M.05',
  jabatan: 'Analis',
  kode_jabatan: 'FNG.1',
  jenis_jabatan: 'Fungsional',
  status: 'Aktif',
  penugasan: 'definitif',
  atasan_nip: '',
  tmt_jabatan: '2024-01-01',
  tmt_selesai: ''
};
const faultsOf = (over: Record<string, string>) => check('people', { ...person, ...over }).errors;
const unit = {
  kode_organisasi: 'M',
  kode_induk: '',
  nama: 'Kementerian',
  eselon: '',
  berlaku_mulai: '2024-01-01',
  berlaku_sampai: ''
};

describe('a line of people', () => {
  it('in order has no fault and no remark', () => {
    expect(check('people', person)).toMatchObject({ errors: [], warnings: [] });
  });

  const faults: [Record<string, string>, string, string][] = [
    [{ nip: '1,99104E+17' }, 'nip', 'nip-scientific'],
    [{ nip: '' }, 'nip', 'required'],
    [{ nama: ' ' }, 'nama', 'required'],
    [{ nama: 'Si\0ti' }, 'nama', 'control-character'],
    [{ jabatan: 'x'.repeat(1001) }, 'jabatan', 'too-long'],
    [{ kode_organisasi: '' }, 'kode_organisasi', 'required'],
    [{ penugasan: 'tetap' }, 'penugasan', 'bad-kind'],
    [{ atasan_nip: '199104122015022003' }, 'atasan_nip', 'own-supervisor'],
    [{ atasan_nip: '1991' }, 'atasan_nip', 'nip-length'],
    [{ tmt_jabatan: '' }, 'tmt_jabatan', 'required'],
    [{ tmt_jabatan: '31/02/2024' }, 'tmt_jabatan', 'bad-day'],
    [{ tmt_jabatan: '0024-01-01' }, 'tmt_jabatan', 'day-out-of-range'],
    [{ tmt_selesai: '2023-12-31' }, 'tmt_selesai', 'dates-reversed']
  ];
  it.each(faults)('with %j is wrong at %s: %s', (over, column, code) => {
    expect(faultsOf(over)).toEqual([[column, code, expect.any(String)]]);
  });

  it('names every fault of the line', () => {
    expect(faultsOf({ nip: 'x', tmt_jabatan: 'y' }).map(([column]) => column)).toEqual(['nip', 'tmt_jabatan']);
  });

  it('with a bad address comes in without it, and that is said', () => {
    const checked = check('people', { ...person, email: 'siti(at)kas' });
    expect(checked.errors).toEqual([]);
    expect(checked.warnings).toEqual([['email', 'bad-email', 'siti(at)kas']]);
    expect(checked.cells[2]).toBe('');
  });

  it('with a status that the table does not hold counts as other, and that is said', () => {
    const checked = check('people', { ...person, status: 'Cuti Besar' });
    expect(checked.warnings).toEqual([['status', 'unknown-status', 'Cuti Besar']]);
    expect(checked.cells.slice(9, 11)).toEqual(['other', 'Cuti Besar']);
    expect(check('people', { ...person, status: 'TUGAS BELAJAR' }).cells[9]).toBe('study-leave');
  });

  const kinds: [string, string][] = [
    ['', 'definitive'],
    ['Definitif', 'definitive'],
    ['PLT', 'acting'],
    ['Plt.', 'acting'],
    ['plh', 'daily-acting']
  ];
  it.each(kinds)('of the kind %j is %s', (penugasan, kind) => {
    expect(check('people', { ...person, penugasan }).cells[11]).toBe(kind);
  });

  it('ends on its last day, which may be its first', () => {
    expect(faultsOf({ tmt_selesai: '2024-01-01' })).toEqual([]);
  });

  it('that shifted by a comma too many is not trusted', () => {
    const header = Object.keys(person);
    const line = checkLine('people', layoutOf('people', header).layout, { statuses });
    expect(line([...Object.values(person), 'x']).errors[0]?.[1]).toBe('too-many-cells');
    expect(line([...Object.values(person), '', ' ']).errors).toEqual([]);
    const shifted = ['199104122015022003', 'Siti Rahmawati', ' S.Ak.', ...Object.values(person).slice(2)];
    expect(line(shifted).errors.map(([, code]) => code)).toEqual(['too-many-cells']);
    expect(line(Object.values(person).slice(0, -2)).errors[0]?.[1]).toBe('too-few-cells');
  });

  it('says nothing of a column that the file does not have', () => {
    const { email: _, ...rest } = person;
    expect(check('people', rest).cells[2]).toBeNull();
  });
});

describe('a line of the other files', () => {
  const faults: [FileKind, Record<string, string>, string, string][] = [
    ['units', { ...unit, eselon: 'VI' }, 'eselon', 'unknown-echelon'],
    ['units', { ...unit, berlaku_sampai: '2023-01-01' }, 'berlaku_sampai', 'dates-reversed'],
    ['units', { ...unit, kode_organisasi: '' }, 'kode_organisasi', 'required'],
    [
      'jobs',
      { kode_jabatan: 'J', nama: 'Analis', kode_kompetensi: 'K', nama_kompetensi: 'X', level: '0' },
      'level',
      'bad-level'
    ],
    ['jobs', { kode_jabatan: 'J', nama: '', kode_kompetensi: '', nama_kompetensi: '', level: '' }, 'nama', 'required'],
    [
      'competencies',
      { nip: person.nip, kode_kompetensi: 'K', level: '3,5', diukur_pada: '2025-01-01', sumber: '' },
      'level',
      'bad-level'
    ],
    ['calendar', { tanggal: '2026-08-17', jenis: 'pesta', nama: '' }, 'jenis', 'bad-kind-of-day']
  ];
  it.each(faults)('%s %j is wrong at %s: %s', (kind, row, column, code) => {
    expect(check(kind, row).errors).toEqual([[column, code, expect.any(String)]]);
  });

  const echelons: [string, string][] = [
    ['II', 'II'],
    ['ii.a', 'II'],
    ['Eselon III b', 'III'],
    ['IV/A', 'IV'],
    ['', '']
  ];
  it.each(echelons)('echelon %j is %j', (eselon, kept) =>
    expect(check('units', { ...unit, eselon }).cells[3]).toBe(kept)
  );

  it('a job may stand without a competency', () => {
    const row = { kode_jabatan: 'J', nama: 'Analis', kode_kompetensi: '', nama_kompetensi: '', level: '' };
    expect(check('jobs', row)).toMatchObject({ errors: [], cells: ['J', 'Analis', null, null, null] });
  });

  it('a holiday is known by several words', () => {
    const kindOf = (jenis: string) => check('calendar', { tanggal: '2026-08-17', jenis, nama: '' }).cells[1];
    expect(['libur-nasional', 'Libur Nasional', 'cuti_bersama', 'Cuti bersama'].map(kindOf)).toEqual([
      ...['national-holiday', 'national-holiday'],
      ...['joint-leave', 'joint-leave']
    ]);
  });
});
