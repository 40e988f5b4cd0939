// Dates, numbers, names and identity numbers in the manner of the reader's language.

export type Locale = 'id' | 'en';

const monthNames: Record<Locale, string> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  en: 'January February March April May June July August September October November December'
};
const shortMonthNames: Record<Locale, string> = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des',
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'
};
const dayNames: Record<Locale, string> = {
  id: 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu',
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'
};
const tags: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };
const zoneNames: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT'
};

const pick = (words: string, index: number): string => words.split(' ')[index] ?? '';

/** What stands where a figure is not known. */
export const unknownFigure = '–';

/** A month in words: `monthName(11, 'id')` → `November`; short → `Nov`. */
export const monthName = (month: number, locale: Locale, style: 'long' | 'short' = 'long'): string =>
  pick((style === 'long' ? monthNames : shortMonthNames)[locale], month - 1);

/** A day in words: `2026-11-24` → `24 November 2026`; brief → `24 Nov 2026`; short, where the year is said → `24 Nov`; weekday → `Selasa, 24 November 2026`. */
export function formatDate(
  day: string,
  locale: Locale,
  style: 'long' | 'brief' | 'short' | 'weekday' = 'long'
): string {
  const [year = 0, month = 0, date = 0] = day.slice(0, 10).split('-').map(Number);
  const short = `${date} ${monthName(month, locale, 'short')}`;
  if (style === 'short') return short;
  if (style === 'brief') return `${short} ${year}`;
  const long = `${date} ${monthName(month, locale)} ${year}`;
  if (style === 'long') return long;
  return `${pick(dayNames[locale], new Date(Date.UTC(year, month - 1, date)).getUTCDay())}, ${long}`;
}

/** A day as short as the year around it allows: `24 Nov` within it, `24 Nov 2025` of another. */
export const formatDateIn = (day: string, locale: Locale, year: number): string =>
  formatDate(day, locale, day.startsWith(`${year}-`) ? 'short' : 'brief');

/** A span of days without repeating what they share: `12 Oktober–17 November 2026`, `3–5 Maret 2026`. */
export function formatDays(from: string, until: string, locale: Locale): string {
  const last = formatDate(until, locale);
  if (from === until) return last;
  if (from.slice(0, 4) !== until.slice(0, 4)) return `${formatDate(from, locale)}–${last}`;
  if (from.slice(0, 7) === until.slice(0, 7)) return `${Number(from.slice(8, 10))}–${last}`;
  return `${formatDate(from, locale).slice(0, -5)}–${last}`;
}

type Clock = { day: string; time: string };

const clocks = new Map<string, Intl.DateTimeFormat>(); // one for each zone of the site: making one is slow

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const twoDigits = '2-digit';
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      ...{ month: twoDigits, day: twoDigits, hour: twoDigits, minute: twoDigits }
    });
  clocks.set(timeZone, clock);
  return clock;
}

function clockOf(instant: Date, timeZone: string): Clock {
  const part = Object.fromEntries(
    clockIn(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value])
  );
  return { day: `${part['year']}-${part['month']}-${part['day']}`, time: `${part['hour']}:${part['minute']}` };
}

function zoneName(instant: Date, timeZone: string): string {
  const known = zoneNames[timeZone];
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' });
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** The time of day alone: `pukul 14.00 WIB`, `14:00 WIB`. */
export function formatTime(iso: string, locale: Locale, timeZone: string): string {
  const instant = new Date(iso);
  return formatClock(clockOf(instant, timeZone).time, locale, timeZone);
}

/** A time of day as a form keeps it, in the site's zone: `14:00` → `pukul 14.00 WIB`, `14:00 WIB`. */
export function formatClock(time: string, locale: Locale, timeZone: string): string {
  const zone = zoneName(new Date(), timeZone);
  const short = time.slice(0, 5);
  return locale === 'id' ? `pukul ${short.replace(':', '.')} ${zone}` : `${short} ${zone}`;
}

/** A day with its time of day: `24 November 2026 pukul 14.00 WIB`, `24 November 2026, 14:00 WIB`. */
export const formatDayClock = (day: string, time: string, locale: Locale, timeZone: string): string =>
  `${formatDate(day, locale)}${locale === 'id' ? ' ' : ', '}${formatClock(time, locale, timeZone)}`;

/** An instant in the site's time zone: `24 November 2026 pukul 14.00 WIB`. */
export function formatInstant(iso: string, locale: Locale, timeZone: string): string {
  const { day, time } = clockOf(new Date(iso), timeZone);
  return formatDayClock(day, time, locale, timeZone);
}

type Digits = { least?: number; most?: number };

const numberFormats = new Map<string, Intl.NumberFormat>(); // making one takes a hundred times longer than using it

function numberFormat(locale: Locale, least: number, most: number): Intl.NumberFormat {
  const key = `${locale} ${least} ${most}`;
  const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(tags[locale], digits);
  numberFormats.set(key, format);
  return format;
}

/** A number with the separators of the language and a true minus: `1.234,5`, `−2,6`. */
export function formatNumber(
  value: number,
  locale: Locale,
  { least = 0, most = Math.max(least, 2) }: Digits = {}
): string {
  const text = numberFormat(locale, least, most).format(value);
  return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '');
}

/** A share of 100 with one decimal at most: `86,4%`. */
export const formatPercent = (value: number, locale: Locale): string => `${formatNumber(value, locale, { most: 1 })}%`;

/** A score with one decimal, or a dash where it is not known. */
export const formatScore = (value: number | null, locale: Locale): string =>
  value === null ? unknownFigure : formatNumber(value, locale, { least: 1, most: 1 });

/** A change with its sign: `+6,7`, `−2,6`; null when nothing moved at one decimal. */
export function formatChange(value: number, locale: Locale): string | null {
  const text = formatScore(Math.abs(value), locale);
  if (!/[1-9]/.test(text)) return null;
  return `${value > 0 ? '+' : '−'}${text}`;
}

/**
 * The difference of two figures as they are printed beside it: 45,8 less 35,1 is `+10,7`, whatever stands behind the decimal;
 * null when nothing moved at one decimal.
 */
export const formatDifference = (now: number, last: number, locale: Locale): string | null =>
  formatChange((Math.round(now * 10) - Math.round(last * 10)) / 10, locale);

/** A text that has to fit a line of a list to choose from: whole, or cut between two words. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\s,;:.]+\S*$/u, '')}…`;

/** The size of a file: `1,2 MB`. */
export function formatSize(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, locale, { most: 0 })} kB`;
  return `${formatNumber(bytes / 1_000_000, locale, { most: 1 })} MB`;
}

/** An employee number in its groups, birth, entry, sex, order: `19910412 201502 2 003`. */
export const formatNip = (nip: string): string =>
  /^\d{18}$/.test(nip) ? nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4') : nip;

const titles = /^(prof|dr|drs|dra|drg|drh|ir|apt|ns|h|hj|kh|ust|plt|plh)\.$/i;

/** The name as one says it, without degrees and titles: `Hj. Nurlaela Basri, S.E., Ak.` → `Nurlaela Basri`. */
export function nameWithoutDegrees(name: string): string {
  const words = (name.split(',')[0] ?? '').trim().split(/\s+/);
  const first = words.findIndex((word) => !titles.test(word));
  return words.slice(Math.max(first, 0)).join(' ');
}

/** Two letters for a person, first and last word of the name: `Ratna Wulandari, S.E.` → `RW`. */
export function initials(name: string): string {
  const words = nameWithoutDegrees(name).split(' ').filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
