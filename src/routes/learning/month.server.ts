// Which month a calendar is asked for.
import { daysOfMonth, type Days } from '#platform/calendar.ts';
import { isDay, monthOf, type Day } from '#platform/dates.ts';

/** The month in the address (`?month=2026-11`), else the present one, with its days. */
export function monthAsked(url: URL, today: Day): { month: Day; days: Days } {
  const asked = `${url.searchParams.get('month') ?? ''}-01`;
  const month = monthOf(isDay(asked) ? asked : today);
  return { month, days: daysOfMonth(month) };
}
