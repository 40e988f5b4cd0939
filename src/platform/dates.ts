// Days as ISO text in the ministry's time zone: `2026-11-24` compares, sorts and travels as it stands.

/** A calendar day, `YYYY-MM-DD`, in the time zone of the site. */
export type Day = string;

const formats = new Map<string, Intl.DateTimeFormat>(); // making one takes a hundred times longer than using it

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, ...parts });
  formats.set(timeZone, format);
  return format;
}

/** The calendar day that an instant falls on in a time zone: `dayOf(new Date(), 'Asia/Jakarta')`. */
export const dayOf = (instant: Date, timeZone: string): Day => formatOf(timeZone).format(instant);

/** The day so many calendar days later: `addDays('2026-02-27', 2)` → `2026-03-01`. */
export function addDays(day: Day, days: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** The month of a day, as its first day: `monthOf('2026-11-24')` → `2026-11-01`. */
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** The year of a day as a number. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Whether the text is a day that exists: `2026-02-30` does not. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

/** How many calendar days lie between two: `daysBetween('2026-11-26', '2026-11-29')` → 3. */
export const daysBetween = (from: Day, until: Day): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
