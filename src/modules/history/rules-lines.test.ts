import { describe, expect, it } from 'vitest';
import { layoutOf } from '#platform/table-line.ts';
import { checkLine, columns } from './rules-lines.ts';

const header = [...columns.needed, ...columns.further];
const check = checkLine(layoutOf(columns, header).layout, '2026-11-24');
const good: Record<string, string> = {
  nip: '199104122015022003',
  nama: 'Audit Kinerja',
  mulai: '02-03-2026',
  selesai: '2026-03-06',
  jamlat: '40',
  penyelenggara: 'Pusdiklat',
  id_semantik: 'S-1'
};
const line = (more: Record<string, string> = {}) => header.map((column) => ({ ...good, ...more })[column] ?? '');

describe('a line of the history', () => {
  it('becomes a row with minutes', () => {
    const { cells, errors } = check(line({ jamlat: '40,5', nomor_sertifikat: 'S/12', tanggal_sertifikat: '9/3/2026' }));
    expect(errors).toEqual([]);
    expect(cells).toEqual([
      ...['199104122015022003', '', 'Audit Kinerja', '', 'Pusdiklat', '2026-03-02', '2026-03-06', 1823],
      ...['S/12', '2026-03-09', 'S-1']
    ]);
  });

  const faults: [why: string, more: Record<string, string>, column: string, code: string][] = [
    ['without a title', { nama: ' ' }, 'nama', 'required'],
    ['without an end', { selesai: '' }, 'selesai', 'required'],
    ['that ends before it starts', { selesai: '2026-03-01' }, 'selesai', 'dates-reversed'],
    ['of the future', { mulai: '2026-11-25', selesai: '2026-11-26' }, 'selesai', 'future'],
    ['that is not over', { selesai: '2026-12-01' }, 'selesai', 'future'],
    ['with more than 24 hours a day', { selesai: '2026-03-02', jamlat: '33' }, 'jamlat', 'hours-over-day'],
    ['without hours', { jamlat: '0' }, 'jamlat', 'bad-hours'],
    ['with words for hours', { jamlat: 'lima' }, 'jamlat', 'bad-hours'],
    ['with a NIP of 17 digits', { nip: '19910412201502200' }, 'nip', 'nip-lost-digits'],
    ['with a day that does not exist', { mulai: '2026-02-30' }, 'mulai', 'bad-day']
  ];
  it.each(faults)('%s is wrong', (_why, more, column, code) => {
    expect(check(line(more)).errors.map(([at, what]) => [at, what])).toEqual([[column, code]]);
  });

  it('of a whole day of 32 JP is possible', () => {
    expect(check(line({ selesai: '2026-03-02', jamlat: '32' })).errors).toEqual([]);
  });
});
