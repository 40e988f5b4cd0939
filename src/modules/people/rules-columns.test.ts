import { describe, expect, it } from 'vitest';
import { kindOfHeader, kindOfName, layoutOf } from './rules-columns.ts';

describe('what a file holds', () => {
  const names: [string, string | undefined][] = [
    ['people.csv', 'people'],
    ['Units.XLSX', 'units'],
    ['roster/2026/jobs.csv', 'jobs'],
    ['C:\\hr\\calendar.csv', 'calendar'],
    ['pegawai.csv', undefined]
  ];
  it.each(names)('the name %s says %s', (name, kind) => expect(kindOfName(name)).toBe(kind));

  it('the header tells where the name does not', () => {
    expect(kindOfHeader(['NIP', 'Nama', 'Kode Organisasi', 'Jabatan', 'TMT Jabatan'])).toBe('people');
    expect(kindOfHeader(['nip', 'kode_kompetensi', 'level', 'diukur_pada'])).toBe('competencies');
    expect(kindOfHeader(['a', 'b'])).toBeUndefined();
  });
});

describe('a header', () => {
  const header = ['Nama', ' TMT_Jabatan', 'jabatan', 'kode organisasi', 'NIP', 'gaji'];

  it('puts its columns in any order, whatever the case', () => {
    const { layout, errors } = layoutOf('people', header);
    expect(errors).toEqual([]);
    expect(layout.at.get('nip')).toBe(4);
    expect(layout.at.get('tmt_jabatan')).toBe(1);
  });

  it('is told which column is unknown and which may yet come', () => {
    const { warnings } = layoutOf('people', header);
    expect(warnings).toContainEqual(['column-unknown', 'gaji']);
    expect(warnings).toContainEqual(['column-missing', 'atasan_nip']);
  });

  it('without a needed column, or with one twice, cannot be read', () => {
    expect(layoutOf('units', ['nama', 'kode_induk']).errors).toEqual([
      ['column-needed', 'kode_organisasi'],
      ['column-needed', 'berlaku_mulai']
    ]);
    expect(layoutOf('calendar', ['tanggal', 'jenis', 'tanggal']).errors).toEqual([['column-repeated', 'tanggal']]);
  });

  it('may end in columns without a title', () => {
    expect(layoutOf('calendar', ['tanggal', 'jenis', 'nama', '', '']).layout.width).toBe(3);
  });
});
