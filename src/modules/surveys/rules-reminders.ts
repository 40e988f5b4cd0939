// When those who have not answered are reminded, and how many is told of it. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import type { Campaign, Reminders } from './types.ts';

/** More reminders than this are a nuisance. */
const mostReminders = 5;
/** A reminder longer before the end would be an announcement. */
const earliest = 30;
/** While a campaign runs, nobody sees how many answered, or were reminded, of fewer than so many. */
export const leastWatched = 100;

export const noReminders: Reminders = { days: [], text: { id: '', en: '' } };

/** Days before the end as they are typed, the earliest first: `7, 3, 1`; null for anything else. */
export function remindDaysOf(typed: string): number[] | null {
  const parts = typed.split(/[\s,;]+/).filter(Boolean);
  if (!parts.every((part) => /^\d{1,2}$/.test(part))) return null;
  const days = [...new Set(parts.map(Number))].sort((a, b) => b - a);
  return days.length <= mostReminders && days.every((day) => day <= earliest) ? days : null;
}

/** The days on which a campaign reminds: those after its opening, in their order. */
export const reminderDays = ({
  opensOn,
  closesOn,
  reminders
}: Pick<Campaign, 'opensOn' | 'closesOn' | 'reminders'>): Day[] =>
  reminders.days.map((before) => addDays(closesOn, -before)).filter((day) => day > opensOn);

/** Reminders need their words in both languages. */
export const lacksWords = ({ days, text }: Reminders): boolean => days.length > 0 && (text.id === '' || text.en === '');

/**
 * How many were reminded, as it may be told: whole tens, of a campaign that asks enough people; null where so few are left
 * that one would be known.
 */
export function toldCount(mailed: number, asked: number): number | null {
  const tens = Math.floor(mailed / 10) * 10;
  return asked >= leastWatched && tens > 0 ? tens : null;
}
