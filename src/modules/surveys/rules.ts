// When a campaign is open, what makes one impossible, and what a filled-in form says. Pure.
import { addDays, yearOf, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Campaign, Instrument, Reason, Terms } from './types.ts';

/** A campaign is open for at most so many days: one that runs on for ever never has a result. */
export const longestDays = 60;
/** So many letters a comment has at most. */
export const longestComment = 1000;

/** What makes a window impossible: it begins today and ends in its year. */
export function windowLack(window: { year: number; closesOn: Day }, today: Day): Reason | undefined {
  if (window.closesOn < today) return 'time-reversed';
  if (window.closesOn > addDays(today, longestDays)) return 'too-long-open';
  return window.year === yearOf(today) ? undefined : 'not-of-year';
}

/** Until when sheets are kept with their person: so many months after the last day. */
export const keptUntil = (closesOn: Day, months: number): Day => addDays(closesOn, Math.round(months * 30.5));

/** Whether answers are taken on this day: to the last second of the last one. */
export const isOpenOn = (campaign: Pick<Campaign, 'state' | 'opensOn' | 'closesOn'>, today: Day): boolean =>
  campaign.state === 'open' && campaign.opensOn <= today && today <= campaign.closesOn;

/** Answers and comments of a form as far as it names them; null takes an answer back. */
export type Sheet = { answers: Record<string, number | null>; comments: Record<string, string | null> };

/** The field of an item in a form, and that of a scale's comment. */
export const itemField = (id: string): string => `item-${id}`;
export const commentField = (id: string): string => `comment-${id}`;

/** What a form says: only items of the instrument, only whole numbers of the scale; other fields are not looked at. */
export function sheetOf(
  typed: Readonly<Record<string, unknown>>,
  { instrument, terms }: { instrument: Instrument; terms: Pick<Terms, 'lowest' | 'highest'> }
): Result<Sheet, Reason> {
  const items = new Set(instrument.scales.flatMap((scale) => scale.items.map((item) => itemField(item.id))));
  const texts = new Set(instrument.scales.map((scale) => commentField(scale.id)));
  const sheet: Sheet = { answers: {}, comments: {} };
  for (const [name, given] of Object.entries(typed)) {
    const value = String(given).trim();
    if (name.startsWith('item-')) {
      if (!items.has(name)) return refused('unknown-item');
      if (value !== '' && !isOnScale(value, terms)) return refused('outside-scale');
      sheet.answers[name.slice('item-'.length)] = value === '' ? null : Number(value);
    } else if (name.startsWith('comment-')) {
      if (!texts.has(name)) return refused('unknown-item');
      if (value.length > longestComment) return refused('too-long');
      sheet.comments[name.slice('comment-'.length)] = value === '' ? null : value;
    }
  }
  return done(sheet);
}

const isOnScale = (value: string, { lowest, highest }: Pick<Terms, 'lowest' | 'highest'>): boolean =>
  /^-?\d{1,3}$/.test(value) && Number(value) >= lowest && Number(value) <= highest;

/** From so many answers on words are shown, too: fewer would be known by their style. */
export const minimumComments = 10;
