import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfNip, plainNip } from './nip.ts';

describe('a NIP', () => {
  const cases: [text: string, fault: string | undefined, why: string][] = [
    ['199104122015022003', undefined, 'is 18 digits that begin with a date of birth'],
    ['199104122015142003', undefined, 'may have a month over 12: a contract number of a PPPK'],
    ['200002292022031001', undefined, 'may be born on a leap day'],
    ['190002292022031001', 'nip-birth-date', 'is not born on a leap day that 1900 did not have'],
    ['199113122015022003', 'nip-birth-date', 'is not born in a thirteenth month'],
    ['199104312015022003', 'nip-birth-date', 'is not born on 31 April'],
    ['099104122015022003', 'nip-birth-date', 'is not born in the year 991'],
    ["'199104122015022003", 'nip-apostrophe', 'lost to a spreadsheet by an apostrophe is named as that'],
    ['’199104122015022003', 'nip-apostrophe', 'lost by a curly apostrophe is named as that'],
    ['1,99104E+17', 'nip-scientific', 'turned into a number is named as that, with a comma'],
    ['1.99104122015022E+17', 'nip-scientific', 'turned into a number is named as that, with a point'],
    ['199104122015022000', 'nip-lost-digits', 'of which a spreadsheet kept 15 digits is named as that'],
    ['19910412201502200', 'nip-lost-digits', 'of 17 digits lost one'],
    ['199104122015022003.00', 'nip-lost-digits', 'with decimals passed through a number'],
    ['060012345', 'nip-length', 'of the old kind with nine digits is not one'],
    ['1991041220150220031', 'nip-length', 'has no 19 digits'],
    ['NIP 199104122015022003', 'nip-length', 'holds no words'],
    ['', 'nip-length', 'is not empty']
  ];
  it.each(cases)('%s → %s: it %s', (text, fault) => expect(faultOfNip(text)).toBe(fault));

  it('in its grouped form is the same number', () => {
    expect(plainNip('19910412 201502 2\u00a0003')).toBe('199104122015022003');
  });

  const twoDigits = (n: number) => String(n).padStart(2, '0');
  const born = fc.date({ min: new Date('1940-01-01'), max: new Date('2009-12-31'), noInvalidDate: true });

  it('is right for every date of birth, any six digits after it, and every running number from 001', () => {
    fc.assert(
      fc.property(born, fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 1, max: 999 }), (day, six, running) => {
        const birth = day.toISOString().slice(0, 10).replaceAll('-', '');
        expect(
          faultOfNip(`${birth}${String(six).padStart(6, '0')}1${String(running).padStart(3, '0')}`)
        ).toBeUndefined();
      })
    );
  });

  it('is wrong with a day that the month does not have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2009 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 99 }),
        (year, month, over) => {
          const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
          const day = Math.min(99, length + over);
          expect(faultOfNip(`${year}${twoDigits(month)}${twoDigits(day)}2015022003`)).toBe('nip-birth-date');
        }
      )
    );
  });

  it('of any other text is never accepted', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(faultOfNip(text) === undefined && !/^\d{18}$/.test(text)).toBe(false);
      })
    );
  });
});
