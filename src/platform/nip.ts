// The NIP, the number of an official: 8 digits date of birth, 6 digits beginning, 1 digit sex, 3 digits running number.
import { isRealDay } from './cells.ts';

/** Why a text is no NIP; the first three are what spreadsheets do to one. */
export type NipFault = 'nip-scientific' | 'nip-lost-digits' | 'nip-apostrophe' | 'nip-length' | 'nip-birth-date';

const whole = /^\d{18}$/;
const bornOnDayOfEveryYear = /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])/;
const scientific = /^\d+([.,]\d+)?e\+?\d+$/i;
const apostrophes = /^['’‘`´]/;

function bornOnRealDay(nip: string): boolean {
  const year = Number(nip.slice(0, 4));
  return year >= 1900 && year < 2100 && isRealDay(year, Number(nip.slice(4, 6)), Number(nip.slice(6, 8)));
}

/**
 * What is wrong with a NIP, undefined if nothing. The six digits after the date of birth are not judged: year and month
 * of appointment for PNS, year and contract number for PPPK. Running numbers begin at 001, and spreadsheets keep 15
 * digits: 000 at the end is a loss.
 */
export function faultOfNip(text: string): NipFault | undefined {
  if (!whole.test(text)) return faultOfShape(text);
  if (!bornOnDayOfEveryYear.test(text) && !bornOnRealDay(text)) return 'nip-birth-date';
  return text.endsWith('000') ? 'nip-lost-digits' : undefined;
}

function faultOfShape(text: string): NipFault {
  if (apostrophes.test(text)) return 'nip-apostrophe';
  if (scientific.test(text)) return 'nip-scientific';
  const digits = text.replace(/[.,]0*$/, '');
  const isNumber = /^\d{10,18}$/.test(digits);
  return isNumber ? 'nip-lost-digits' : 'nip-length';
}

/** A NIP as cells hold it, without the spaces of its grouped form: `19910412 201502 2 003`. */
export const plainNip = (text: string): string => (whole.test(text) ? text : text.replace(/[\s\u00a0]/g, ''));
