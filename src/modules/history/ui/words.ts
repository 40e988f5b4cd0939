// Training history in words: states, remarks of an import, what to do about a refusal.
import * as m from '#messages';
import { noteWords } from '#modules/people/words.ts';
import { formatDays, formatNumber, type Locale } from '#ui/format.ts';
import { minutesPerJp } from '../rules.ts';
import type { Field, Reason, RecordState, Text } from '../types.ts';

type Tag = { word: string; kind: 'plain' | 'ok' | 'wait' };

/** A state in words, with the kind of its tag. */
export const stateWord = (state: RecordState): Tag =>
  ({
    new: { word: m.history_state_new(), kind: 'plain' as const },
    matched: { word: m.history_state_matched(), kind: 'ok' as const },
    conflict: { word: m.history_state_conflict(), kind: 'wait' as const },
    settled: { word: m.history_state_settled(), kind: 'ok' as const }
  })[state];

/** The name of a field that may differ. */
export const fieldWord = (field: Field): string =>
  ({ title: m.history_field_title, dates: m.history_field_dates, hours: m.history_field_hours })[field]();

/** JP of minutes: `40`. */
export const jpWord = (minutes: number, locale: Locale): string => formatNumber(minutes / minutesPerJp, locale);

/** One field of a text as one reads it. */
export function textOf(field: Field, text: Text, locale: Locale): string {
  if (field === 'title') return text.title;
  if (field === 'dates') return formatDays(text.startsOn, text.endsOn, locale);
  return m.history_minutes({ minutes: formatNumber(text.minutes, locale), jp: jpWord(text.minutes, locale) });
}

/** Whole days on the same days as a line of the file, or as a record that is stored already. */
function overlapsWord({ value }: { value: string }): string {
  const [, line, title] = /^(\d+): (.*)$/.exec(value) ?? [];
  return line && title ? m.history_note_overlaps_line({ line, title }) : m.history_note_overlaps({ value });
}

const notes: Record<string, (given: { value: string }) => string> = {
  'bad-hours': m.history_note_bad_hours,
  future: m.history_note_future,
  'hours-over-day': m.history_note_hours_over_day,
  'id-of-other': m.history_note_id_of_other,
  'id-twice': m.history_note_id_twice,
  'no-place': () => m.history_note_no_place(),
  overlaps: overlapsWord
};

/** The sentence of a remark of an import. */
export const historyNote = (note: { code: string; value: string }): string =>
  notes[note.code]?.(note) ?? noteWords(note);

const reasons: Record<Reason, () => string> = {
  'not-a-conflict': m.history_reason_not_a_conflict,
  stale: m.history_reason_stale,
  'choice-missing': m.history_reason_choice_missing,
  'fewer-hours': m.history_reason_fewer_hours
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Reason] : m.history_reason_other)();
