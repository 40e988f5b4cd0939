// What single cells of the roster hold: text, days, levels, addresses.
import type { Day } from '#platform/dates.ts';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether the calendar has this day. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const length = month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);
  return day >= 1 && day <= length;
}

const ofEveryYear = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/; // nearly all, and told without counting
const iso = /^(\d{4})-(\d\d)-(\d\d)$/;
const indonesian = /^(\d\d?)[-/.](\d\d?)[-/.](\d{4})$/;

/** A day as the roster may write it, 2026-11-24 or 24-11-2026 or 24/11/2026; undefined if it is none. */
export function dayOfCell(text: string): Day | undefined {
  if (ofEveryYear.test(text)) return text;
  const isoParts = iso.exec(text);
  if (isoParts) return isRealDay(+isoParts[1]!, +isoParts[2]!, +isoParts[3]!) ? text : undefined;
  const parts = indonesian.exec(text);
  if (!parts || !isRealDay(+parts[3]!, +parts[2]!, +parts[1]!)) return undefined;
  return `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}`;
}

/** Whether the roster may hold the day: years far off are slips of the pen. */
export const isPlausible = (day: Day): boolean => day >= '1900' && day < '2200';

const plain = /^[\x21-\x7e]+( [\x21-\x7e]+)*$/;
const widthless = /[\u00ad\u200b\u2060\ufeff]/g;

/** Whether a text can be kept as it stands, as most can: tidied it would be the same, and everybody can see it. */
export const isPlain = (text: string): boolean => text === '' || plain.test(text);

/** Text as it is kept: composed letters, one space between words, none around, nothing without width. */
export const tidy = (text: string): string => text.normalize('NFC').replace(widthless, '').replace(/\s+/g, ' ').trim();

/** Whether a tidied text still holds what nobody can see, such as a NUL byte. */
export const hasControlCharacter = (text: string): boolean => /[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text);

const address = /^[^\s@"(),:;<>[\\\]]+@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** Whether mail can be sent there, as far as the text tells. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && address.test(text) && !text.includes('..') && !text.startsWith('.') && !text.includes('.@');

/** A level of competency in a cell; `3` and `3.0` are levels, `3,5` is none. */
export const levelOfCell = (text: string): number | undefined =>
  /^\d([.,]0+)?$/.test(text) ? Number(text[0]) : undefined;
