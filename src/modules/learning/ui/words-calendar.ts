// The calendar in words: times, kept time, what shares a moment.
import * as m from '#messages';
import type { CalendarEntry } from '#platform/calendar.ts';
import { formatDate, nameWithoutDegrees, type Locale } from '#ui/format.ts';
import type { Block } from '../types.ts';
import { doneWord as learningDone, weekdayWord } from './words.ts';

const clock = (time: string, locale: Locale) => (locale === 'id' ? time.replace(':', '.') : time);

/** `14.00–15.30`, or nothing for what takes the day. */
const timesWord = ({ from, until }: { from: string | null; until: string | null }, locale: Locale): string =>
  from === null ? '' : until === null ? clock(from, locale) : `${clock(from, locale)}–${clock(until, locale)}`;

const edgeWord = ({ edge }: CalendarEntry): string | undefined =>
  edge && (edge === 'begins' ? m.learning_calendar_begins() : m.learning_calendar_ends());

/** What an entry is, where its title does not say so: its stroke alone would not. */
const kindWord = ({ kind }: CalendarEntry): string =>
  ({
    activity: () => '',
    block: m.learning_team_time,
    sharing: m.learning_kind_sharing,
    community: m.learning_calendar_community,
    coaching: m.learning_kind_coaching
  })[kind]();

/** An entry as a month shows it. */
export function entryLine(entry: CalendarEntry & { isDouble: boolean }, locale: Locale) {
  const name = entry.title || m.learning_block_untitled();
  const title = entry.who ? `${nameWithoutDegrees(entry.who)}: ${name}` : name;
  const { on, href, kind, isDouble } = entry;
  const note = isDouble ? { note: m.learning_calendar_double() } : {};
  const time = [edgeWord(entry) ?? timesWord(entry, locale), kindWord(entry)].filter(Boolean).join(' · ');
  return { on, kind, title, time, ...(href ? { href } : {}), ...note };
}

/** Kept time in words: `Rabu, 14.00–15.30, sampai 31 Desember 2026`. */
export function blockWord(block: Block, locale: Locale): string {
  const times = timesWord({ from: block.startsAt, until: block.endsAt }, locale);
  const until = block.until ? m.learning_block_until_day({ date: formatDate(block.until, locale) }) : '';
  return [block.title, `${weekdayWord(block.weekday)}, ${times}`, until].filter(Boolean).join(', ');
}

/** What was done on the calendar page. */
export const doneWord = (done: string | null): string | undefined =>
  done === 'kept' ? m.learning_block_kept() : done === 'given-up' ? m.learning_block_given_up() : learningDone(done);
