// Words of the surveys: instruments, campaigns, answers, counts, results. Plain values.
import type { Day } from '#platform/dates.ts';

/** A text in both languages of the site. */
export type Text = { id: string; en: string };

/** A statement that one agrees with more or less. */
export type Item = { id: string; text: Text };

/** What a scale asks about: the unit in which the person works, or the post that leads her. */
export const abouts = ['unit', 'leader'] as const;
export type About = (typeof abouts)[number];

/** Items that measure one practice together; its id is that of the practice. */
export type Scale = { id: string; about: About; title: Text; items: readonly Item[] };

/** A version of the questionnaire; once made it never changes. */
export type Instrument = { version: number; scales: readonly Scale[] };

export const modes = ['anonymous', 'confidential'] as const;
/** Anonymous: no answer leads back to a person. Confidential: sheets are kept with their person, and shown to nobody. */
export type Mode = (typeof modes)[number];

/** From when on answers are shown, and on which scale they are given. */
export type Terms = {
  lowest: number;
  highest: number;
  minimumAnswers: number;
  minimumResponse: number;
  minimumComments: number;
};

export type Campaign = {
  id: number;
  year: number;
  version: number;
  /** The unit whose people are asked, with all below it; null = the whole ministry. */
  unitId: number | null;
  unitCode: string | null;
  mode: Mode;
  purpose: string;
  opensOn: Day;
  /** Its last day: over at midnight where the ministry is. */
  closesOn: Day;
  /** Until when sheets are kept with their person; null where none are. */
  keepUntil: Day | null;
  /** Withdrawn while it ran: nothing of it counts. */
  state: 'open' | 'closed' | 'withdrawn';
  terms: Terms;
  reminders: Reminders;
};

/** How many days before the last one who has not answered is reminded, and in which words. */
export type Reminders = { days: readonly number[]; text: Text };

/** A campaign as those asked would read it, before it is opened. */
export type Preview = Pick<
  Campaign,
  'mode' | 'purpose' | 'opensOn' | 'closesOn' | 'keepUntil' | 'terms' | 'reminders'
> & {
  version: number;
  scales: readonly Scale[];
  /** Scales that lack one of the languages. */
  untranslated: readonly string[];
};

/** What somebody ticked, by item. */
export type Answers = Record<string, number>;
/** What somebody wrote, by scale. */
export type Comments = Record<string, string>;

/** Counts of one scale in one unit or several: persons, their points in sixtieths and squares, values by item. */
export type Cell = { answers: number; points: number; squares: number; values: readonly (readonly number[])[] };

/** A unit in a tree with what it has for itself. */
export type Node = { parentId: number | null; answers: number; asked: number };

export type Reason =
  | 'not-of-year'
  | 'time-reversed'
  | 'too-long-open'
  | 'unit-unknown'
  | 'already-running'
  | 'nobody-asked'
  | 'remind-words'
  | 'remind-past'
  | 'remind-many'
  | 'untranslated'
  | 'outside-scale'
  | 'unknown-item'
  | 'too-long'
  | 'closed'
  | 'already-sent'
  | 'nothing-answered';
