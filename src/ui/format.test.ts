// How dates, numbers and names read in both languages.
import { describe, expect, test } from 'vitest';
import * as format from './format.ts';

describe('days', () => {
  test.each([
    ['2026-11-24', 'id', 'long', '24 November 2026'],
    ['2026-08-01', 'id', 'long', '1 Agustus 2026'],
    ['2026-08-01', 'en', 'long', '1 August 2026'],
    ['2026-11-24', 'id', 'short', '24 Nov'],
    ['2026-08-09', 'id', 'short', '9 Agu'],
    ['2025-08-09', 'id', 'brief', '9 Agu 2025'],
    ['2026-09-09', 'en', 'short', '9 Sep'],
    ['2026-11-24', 'id', 'weekday', 'Selasa, 24 November 2026'],
    ['2026-11-24', 'en', 'weekday', 'Tuesday, 24 November 2026']
  ] as const)('%s in %s, %s, is %s', (...[day, locale, style, expected]) => {
    expect(format.formatDate(day, locale, style)).toBe(expected);
  });

  test.each([
    ['2026-10-12', '2026-11-17', '12 Oktober–17 November 2026'],
    ['2026-03-03', '2026-03-05', '3–5 Maret 2026'],
    ['2025-12-30', '2026-01-02', '30 Desember 2025–2 Januari 2026'],
    ['2026-03-03', '2026-03-03', '3 Maret 2026']
  ])('the span from %s to %s is %s', (from, until, expected) => {
    expect(format.formatDays(from, until, 'id')).toBe(expected);
  });
});

describe('instants', () => {
  test.each([
    ['2026-11-24T07:00:00Z', 'id', 'Asia/Jakarta', '24 November 2026 pukul 14.00 WIB'],
    ['2026-11-24T07:00:00Z', 'en', 'Asia/Jakarta', '24 November 2026, 14:00 WIB'],
    ['2026-12-31T16:30:00Z', 'id', 'Asia/Makassar', '1 Januari 2027 pukul 00.30 WITA'],
    ['2026-12-31T14:59:00Z', 'id', 'Asia/Jayapura', '31 Desember 2026 pukul 23.59 WIT'],
    ['2026-11-24T07:00:00Z', 'en', 'Asia/Tokyo', '24 November 2026, 16:00 GMT+9']
  ] as const)('%s in %s at %s is %s', (...[iso, locale, timeZone, expected]) => {
    expect(format.formatInstant(iso, locale, timeZone)).toBe(expected);
  });
});

describe('numbers', () => {
  test.each([
    [1234.5, 'id', '1.234,5'],
    [1234.5, 'en', '1,234.5'],
    [-2.6, 'id', '−2,6'],
    [-0.001, 'id', '0'],
    [0, 'en', '0'],
    [0.5, 'id', '0,5']
  ] as const)('%d in %s is %s', (value, locale, expected) => {
    expect(format.formatNumber(value, locale)).toBe(expected);
  });

  test.each([
    [55.55, 'id', '55,6'],
    [82, 'id', '82,0'],
    [82, 'en', '82.0'],
    [0, 'id', '0,0'],
    [null, 'id', '–']
  ] as const)('a score of %s in %s is %s', (value, locale, expected) => {
    expect(format.formatScore(value, locale)).toBe(expected);
  });

  test.each([
    [6.7, '+6,7'],
    [-2.6, '−2,6'],
    [0, null],
    [0.04, null],
    [-0.04, null]
  ])('a change of %d is %s', (value, expected) => {
    expect(format.formatChange(value, 'id')).toBe(expected);
  });

  test.each([
    [45.8333, 35.0515, '+10,7'],
    [36.94, 37.06, '−0,2'],
    [50.04, 49.96, null]
  ])('the difference of %d and %d agrees with how both are printed: %s', (now, last, expected) => {
    expect(format.formatDifference(now, last, 'id')).toBe(expected);
  });

  test('a day of another year says which', () => {
    expect(format.formatDateIn('2026-11-24', 'id', 2026)).toBe('24 Nov');
    expect(format.formatDateIn('2024-02-29', 'en', 2026)).toBe('29 Feb 2024');
  });

  test('a share has one decimal at most', () => {
    expect(format.formatPercent(86.44, 'id')).toBe('86,4%');
    expect(format.formatPercent(100, 'en')).toBe('100%');
  });

  test.each([
    [980, '980 B'],
    [12_400, '12 kB'],
    [1_234_567, '1,2 MB']
  ])('a file of %d bytes is %s', (bytes, expected) => {
    expect(format.formatSize(bytes, 'id')).toBe(expected);
  });
});

describe('people', () => {
  test.each([
    ['199104122015022003', '19910412 201502 2 003'],
    ['123', '123'],
    ['19910412201502200X', '19910412201502200X']
  ])('the number %s reads %s', (nip, expected) => {
    expect(format.formatNip(nip)).toBe(expected);
  });

  test.each([
    ['Ratna Wulandari, S.E.', 'RW', 'Ratna Wulandari'],
    ['Hj. Nurlaela Basri, S.E., Ak.', 'NB', 'Nurlaela Basri'],
    ['Dr. Maria Goretti Lamanepa, S.S.T., M.Si.', 'ML', 'Maria Goretti Lamanepa'],
    ['I Made Wiratama Suardana, S.E., M.Ak.', 'IS', 'I Made Wiratama Suardana'],
    ['Prof. Dr. H. Sukarno', 'S', 'Sukarno'],
    ['M. Yusuf Habibi', 'MH', 'M. Yusuf Habibi'],
    ['', '', '']
  ])('%s has the initials %s and is called %s', (name, letters, called) => {
    expect(format.initials(name)).toBe(letters);
    expect(format.nameWithoutDegrees(name)).toBe(called);
  });
});
