// Learning in the reader's language: states, steps, needs, sources, entries of the ledger.
import * as m from '#messages';
import { formatDate, formatDays, formatNumber, type Locale } from '#ui/format.ts';
import { parseSlots, type Weekday } from '../rules-calendar.ts';
import type { Link } from '../rules-chain.ts';
import { standingOf } from '../rules-groups.ts';
import { stateOf, type Oddity } from '../rules-hours.ts';
import type { Activity, ActivityState, HoursRow, Need, Solution, SourceKind } from '../types.ts';

type ListedActivity = {
  state: ActivityState;
  solution: Solution;
  startsOn: string | null;
  endsOn: string | null;
  isOut: boolean;
};
type TagKind = 'plain' | 'go' | 'wait' | 'ok' | 'bad' | 'open';

const states: Record<ActivityState, [() => string, TagKind]> = {
  draft: [m.learning_state_draft, 'open'],
  waiting: [m.learning_state_waiting, 'wait'],
  returned: [m.learning_state_returned, 'bad'],
  granted: [m.learning_state_granted, 'go'],
  declined: [m.learning_state_declined, 'bad'],
  evaluated: [m.learning_state_evaluated, 'go'],
  reported: [m.learning_state_reported, 'wait'],
  accepted: [m.learning_state_accepted, 'ok'],
  closed: [m.learning_state_closed, 'ok'],
  withdrawn: [m.learning_state_withdrawn, 'plain']
};

/**
 * How an activity stands, in words with the kind of its tag: begun it is under way, past its planned end its learner is
 * next, closed without an outcome it waits.
 */
export function stateWord(activity: ListedActivity, today: string) {
  const { state, solution, startsOn, isOut } = activity;
  if (standingOf(activity, today) === 'due')
    return {
      word: solution === 'self' ? m.learning_state_to_judge() : m.learning_state_evaluated(),
      kind: 'wait' as const
    };
  if (state === 'granted' && startsOn !== null && startsOn <= today)
    return { word: m.learning_state_under_way(), kind: 'go' as const };
  if (state === 'closed' && !isOut) return { word: m.learning_state_closing(), kind: 'wait' as const };
  const [word, kind] = states[state];
  return { word: word(), kind };
}

const links: Record<Link, () => string> = {
  goal: m.learning_link_goal,
  source: m.learning_link_source,
  notice: m.learning_link_notice,
  opportunity: m.learning_link_opportunity,
  evaluation: m.learning_link_evaluation,
  report: m.learning_link_report,
  outcome: m.learning_link_outcome,
  sharing: m.learning_link_sharing
};

/** A step in words; a training is announced and released, work is agreed and given, rather than noticed and granted. */
export const linkWord = (link: Link, solution: Solution = 'self'): string =>
  (linksOfWay[solution]?.[link] ?? links[link])();

const linksOfWay: Partial<Record<Solution, Partial<Record<Link, () => string>>>> = {
  structured: { notice: m.learning_link_announcement, opportunity: m.learning_link_release },
  experience: { notice: m.learning_link_applied, opportunity: m.learning_link_given }
};

/** A way of learning in words. */
export const solutionWord = (solution: Solution): string =>
  ({
    self: m.learning_solution_self,
    structured: m.learning_solution_structured,
    social: m.learning_solution_social,
    experience: m.learning_solution_experience
  })[solution]();

/** What the sheet of a new activity asks, by its way. */
export const newTitle = (solution: Solution): string =>
  solution === 'structured'
    ? m.learning_new_training_title()
    : solution === 'experience'
      ? m.learning_new_work_title()
      : m.learning_new_title();

/** What the sheet of a new activity explains, by its way. */
export const newLead = (solution: Solution): string =>
  solution === 'structured'
    ? m.learning_new_training_lead()
    : solution === 'experience'
      ? m.learning_new_work_lead()
      : m.learning_new_lead();

/** A need in words; nothing for none. */
export const needWord = (need: Need): string =>
  ({
    '': () => '–',
    'plan-item': m.learning_need_plan_item,
    gap: m.learning_need_gap,
    'other-need': m.learning_need_other
  })[need]();

const sources: Record<Exclude<SourceKind, ''>, () => string> = {
  asset: m.learning_source_asset,
  course: m.learning_source_course,
  book: m.learning_source_book,
  link: m.learning_source_link,
  person: m.learning_source_person
};

/** The kinds of source to choose from. */
export const sourceOptions = () => Object.entries(sources).map(([value, word]) => ({ value, label: word() }));

/** A kind of entry in the ledger in words: a way of learning, a sharing, a coaching. */
export const hoursKindWord = (kind: string): string =>
  kind === 'sharing'
    ? m.learning_kind_sharing()
    : kind === 'coaching'
      ? m.learning_kind_coaching()
      : solutionWord(kind as Solution);

/** What the source of a way of learning is called. */
export const sourceLabel = (solution: Solution): string =>
  solution === 'structured'
    ? m.learning_organiser()
    : solution === 'experience'
      ? m.learning_companion()
      : m.learning_source();

/** A source in words: `Kursus: Rekonsiliasi bank`. */
export const sourceWord = ({
  solution,
  sourceKind,
  source
}: Pick<Activity, 'solution' | 'sourceKind' | 'source'>): string =>
  sourceKind === '' || solution !== 'self' ? source || '–' : `${sources[sourceKind]()}: ${source}`;

const weekdayWords: Record<Weekday, () => string> = {
  mon: m.learning_day_mon,
  tue: m.learning_day_tue,
  wed: m.learning_day_wed,
  thu: m.learning_day_thu,
  fri: m.learning_day_fri,
  sat: m.learning_day_sat,
  sun: m.learning_day_sun
};

/** A weekday in words. */
export const weekdayWord = (weekday: Weekday): string => weekdayWords[weekday]();

/** The weekdays to choose from. */
export const weekdayOptions = () => Object.entries(weekdayWords).map(([value, word]) => ({ value, label: word() }));

const clock = (time: string, locale: Locale) => (locale === 'id' ? time.replace(':', '.') : time);

/** The lines of a slot text that are words and not times. */
export const slotWordsIn = (slots: string): string =>
  slots
    .split('\n')
    .filter((line) => line.trim() !== '' && parseSlots(line).length === 0)
    .join('\n');

/** When learning is planned, in words: `Rabu, pukul 14.00–15.30`. */
export function slotsWord(slots: string, locale: Locale): string {
  const times = parseSlots(slots).map(({ weekday, from, until }) =>
    m.learning_slot_at({ day: weekdayWords[weekday](), from: clock(from, locale), until: clock(until, locale) })
  );
  return [...times, slotWordsIn(slots)].filter(Boolean).join('; ');
}

/** The days of an activity, as far as they are known. */
export function daysWord(of: { startsOn: string | null; endsOn: string | null }, locale: Locale): string {
  if (of.startsOn && of.endsOn) return formatDays(of.startsOn, of.endsOn, locale);
  const day = of.startsOn ?? of.endsOn;
  return day ? formatDate(day, locale) : m.learning_no_days();
}

/** Minutes in words: `310 menit`. */
export const minutesWord = (minutes: number, locale: Locale): string =>
  m.learning_minutes_count({ minutes: formatNumber(minutes, locale) });

/** JP with one decimal. */
export const jpWord = (jp: number, locale: Locale): string => formatNumber(jp, locale, { least: 1, most: 1 });

const did: Record<string, () => string> = {
  start: m.learning_did_start,
  change: m.learning_did_change,
  notice: m.learning_did_notice,
  grant: m.learning_did_grant,
  decline: m.learning_did_decline,
  return: m.learning_did_return,
  evaluate: m.learning_did_evaluate,
  write: m.learning_did_write,
  report: m.learning_did_report,
  accept: m.learning_did_accept,
  'return-report': m.learning_did_return_report,
  close: m.learning_did_close,
  withdraw: m.learning_did_withdraw,
  reopen: m.learning_did_reopen
};

/** What somebody did, after the name. */
export const stepWord = (kind: string): string => (did[kind] ?? did[kind.split('-')[0] ?? ''])?.() ?? kind;

const dones: Record<string, () => string> = {
  start: m.learning_done_start,
  notice: m.learning_done_notice,
  change: m.learning_done_change,
  evaluate: m.learning_done_evaluate,
  write: m.learning_done_write,
  report: m.learning_done_report,
  close: m.learning_done_close,
  withdraw: m.learning_done_withdraw,
  reopen: m.learning_done_reopen,
  decide: m.learning_done_decide,
  log: m.learning_done_log,
  back: m.learning_done_back,
  revoked: m.learning_done_revoked
};

/** The word that something is done, by the code in the address. */
export const doneWord = (code: string | null): string | undefined => (code === null ? undefined : dones[code]?.());

const capacities: Record<string, () => string> = {
  acting: m.learning_capacity_acting,
  'daily-acting': m.learning_capacity_daily_acting,
  delegate: m.learning_capacity_delegate,
  officer: m.learning_capacity_officer
};

/** A capacity that is worth naming, or nothing for who decides of her own post. */
export const capacityWord = (capacity: string): string | undefined => capacities[capacity]?.();

/** Why an entry deserves a look. */
export const oddityWord = (oddity: Oddity): string =>
  ({
    long: m.learning_odd_long,
    'long-day': m.learning_odd_long_day,
    many: m.learning_odd_many,
    double: m.learning_odd_double,
    late: m.learning_odd_late
  })[oddity]();

const groups: Record<string, () => string> = {
  all: m.learning_filter_all,
  mine: m.learning_filter_mine,
  waiting: m.learning_filter_waiting,
  running: m.learning_filter_running,
  finished: m.learning_filter_finished,
  withdrawn: m.learning_filter_withdrawn
};

/** A group of states in words. */
export const groupWord = (group: string): string => (groups[group] ?? m.learning_filter_all)();

const nexts: Record<string, (inputs: { title: string }) => string> = {
  'learning.revise': m.learning_next_revise,
  'learning.evaluate': m.learning_next_evaluate,
  'learning.report': m.learning_next_report,
  'learning.share': m.learning_next_share
};

/** What the learner does next, in words. */
export const nextWord = ({ kind, title }: { kind: string; title: string }): string => nexts[kind]?.({ title }) ?? title;

/** How an entry of the ledger stands, in words with the kind of its tag. */
export function entryWord(row: HoursRow): { word: string; kind: TagKind } {
  const words = {
    counted: { word: row.origin === 'log' ? m.learning_hours_counted() : m.learning_hours_seen(), kind: 'ok' },
    waiting: { word: m.learning_hours_state_waiting(), kind: 'wait' },
    refused: { word: m.learning_hours_refused(), kind: 'bad' },
    'taken-back': { word: m.learning_hours_taken_back(), kind: 'plain' }
  } as const;
  return words[stateOf(row)];
}

/** The lead of the decision desk: how much waits, and how much for too long. */
export function teamLead(count: number, late: number): string {
  if (count === 0) return m.learning_team_lead_none();
  if (late > 0) return m.learning_team_lead_late({ count, late });
  return count === 1 ? m.learning_team_lead_one() : m.learning_team_lead({ count });
}
