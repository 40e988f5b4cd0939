// When those who have not answered are reminded, and how many is told of it. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Campaign, Reason, Reminders } from './types.ts';

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

type Reminding = Pick<Campaign, 'opensOn' | 'closesOn' | 'reminders'>;

/** The days on which a campaign reminds: those after its opening, in their order. */
export const reminderDays = ({ opensOn, closesOn, reminders }: Reminding): Day[] =>
  reminders.days.map((before) => addDays(closesOn, -before)).filter((day) => day > opensOn);

/** The first day whose reminder may still change: today only where one is planned for it and has not begun. */
export function changeableFrom(campaign: Reminding, of: { today: Day; begun: readonly Day[] }): Day {
  const isToCome = reminderDays(campaign).includes(of.today) && !of.begun.includes(of.today);
  return isToCome ? of.today : addDays(of.today, 1);
}

/** How many days before the end the reminders lie that may still change. */
export const changeableDays = ({ closesOn, reminders }: Reminding, from: Day): number[] =>
  reminders.days.filter((before) => addDays(closesOn, -before) >= from);

/**
 * The reminders of an open campaign as somebody wants them from a day on: those before it stay, and so do the words where
 * none is to come. Refused are days that have passed, more than five in all, and words in one language.
 */
export function changedReminders(campaign: Reminding, asked: Reminders, from: Day): Result<Reminders, Reason> {
  const { closesOn, reminders } = campaign;
  if (asked.days.some((before) => addDays(closesOn, -before) < from)) return refused('remind-past');
  if (lacksWords(asked)) return refused('remind-words');
  const open = changeableDays(campaign, from);
  const days = [...reminders.days.filter((before) => !open.includes(before)), ...asked.days];
  const changed = { days, text: asked.days.length > 0 ? asked.text : reminders.text };
  return reminderDays({ ...campaign, reminders: changed }).length > mostReminders
    ? refused('remind-many')
    : done(changed);
}

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

/** Whether two reminders are the same days and words. */
export const isSameReminding = (one: Reminders, other: Reminders): boolean =>
  one.days.join() === other.days.join() && one.text.id === other.text.id && one.text.en === other.text.en;

/** What became of the reminder of a day; `missed` is one whose day went by and nobody was sent anything. */
export type Fate = 'planned' | 'begun' | 'sent' | 'missed';

/** What became of it, as of a day, given how far it got if it began. */
export function fateOf(day: Day, of: { today: Day; begun: { isDone: boolean } | undefined }): Fate {
  if (of.begun) return of.begun.isDone ? 'sent' : 'begun';
  return day < of.today ? 'missed' : 'planned';
}
