import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfCell, hasControlCharacter, isEmail, isPlain, levelOfCell, tidy } from './cells.ts';

describe('a day in a cell', () => {
  const cases: [string, string | undefined][] = [
    ['2026-11-24', '2026-11-24'],
    ['24-11-2026', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['4/1/2026', '2026-01-04'],
    ['24.11.2026', '2026-11-24'],
    ['2026-02-29', undefined],
    ['2028-02-29', '2028-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['1900-02-29', undefined],
    ['11/24/2026', undefined],
    ['2026-11-24 00:00', undefined],
    ['24 November 2026', undefined],
    ['2026-13-01', undefined],
    ['2026-00-10', undefined],
    ['2026-01-00', undefined]
  ];
  it.each(cases)('%s is %s', (text, day) => expect(dayOfCell(text)).toBe(day));

  it('is every day of the calendar, in each of its forms', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (instant) => {
        const iso = instant.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        expect(dayOfCell(iso)).toBe(iso);
        expect(dayOfCell(`${day}/${month}/${year}`)).toBe(iso);
      })
    );
  });
});

describe('text in a cell', () => {
  const cases: [string, string][] = [
    ['  Siti   Rahmawati ', 'Siti Rahmawati'],
    ['Siti\nRahmawati\tLubis', 'Siti Rahmawati Lubis'],
    ['Siti\u00a0Rahmawati', 'Siti Rahmawati'],
    ['Si\u200bti\ufeff', 'Siti'],
    ['Jose\u0301', 'José'],
    ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")']
  ];
  it.each(cases)('%j is kept as %j', (text, kept) => expect(tidy(text)).toBe(kept));

  it('with a NUL byte is found out, ordinary letters of any script are not', () => {
    expect(hasControlCharacter('Si\0ti')).toBe(true);
    expect(hasControlCharacter('Si\u0007ti')).toBe(true);
    expect(hasControlCharacter('José Núñez 李')).toBe(false);
  });

  it('that is plain needs no tidying and hides nothing', () => {
    expect(['', 'Siti', 'Siti R. (Plt.)'].every(isPlain)).toBe(true);
    const letters = fc.constantFrom('a', 'a', ' ', ' ', '\0', '\u200b');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 5 }), (text) => {
        const isAsItStands = tidy(text) === text && !hasControlCharacter(text);
        expect(isPlain(text) && !isAsItStands).toBe(false);
      })
    );
  });

  it('once tidied stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
      })
    );
  });
});

describe('an address', () => {
  const right = ['siti@x.go.id', 'siti.rahmawati+b@kas.example', "o'neil@x.example"];
  const wrong = [
    'siti',
    'siti@',
    '@x.id',
    'a b@x.id',
    'siti@x',
    'siti@x..id',
    'siti@-x.id',
    'a@b@c.id',
    'siti@x.id,',
    '.a@x.id',
    'a.@x.id'
  ];
  it.each(right)('%s can be written to', (text) => expect(isEmail(text)).toBe(true));
  it.each(wrong)('%s cannot', (text) => expect(isEmail(text)).toBe(false));
});

describe('a level', () => {
  const cases: [string, number | undefined][] = [
    ['3', 3],
    ['3.0', 3],
    ['3,00', 3],
    ['0', 0],
    ['3,5', undefined],
    ['10', undefined],
    ['-1', undefined],
    ['tiga', undefined]
  ];
  it.each(cases)('%s is %s', (text, level) => expect(levelOfCell(text)).toBe(level));
});
