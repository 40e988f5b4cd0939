// What changed of a figure, in words: since when, by how much, by which records. Pure.
import * as m from '#messages';
import {
  formatChange,
  formatDate,
  formatDifference,
  formatNumber,
  formatScore,
  unknownFigure,
  type Locale
} from '#ui/format.ts';
import { practiceOf } from './catalogue.ts';
import type { PracticeChange } from './rules-change.ts';
import { momentText, type MomentKey } from './rules-moments.ts';
import type { Since } from './server/index.ts';
import type { Subject } from './types.ts';
import type { MoverLine } from './view-movers.ts';

/** One of what is counted, and several. */
const nouns: Record<Subject, [one: () => string, several: () => string]> = {
  person: [m.assessment_changes_one_person, m.assessment_changes_people],
  team: [m.assessment_changes_one_team, m.assessment_changes_teams],
  unit: [m.assessment_changes_one_unit, m.assessment_changes_units],
  post: [m.assessment_changes_one_leader, m.assessment_changes_leaders],
  record: [m.assessment_changes_one_record, m.assessment_changes_records]
};

/** A moment as one says it: `31 October 2026`, `2025`. */
export const momentWord = (moment: MomentKey, locale: Locale): string =>
  moment.kind === 'day' ? formatDate(moment.day, locale) : String(moment.year);

/** A change in points with its sign; what did not move says so. */
export const pointsWord = (points: number, locale: Locale): string => formatChange(points, locale) ?? m.ui_unchanged();

/** What a practice moved the index by: with its sign, or that it was less than one sees in a decimal. */
export const effectWord = (effect: number, locale: Locale): string =>
  formatChange(effect, locale) ?? (effect === 0 ? m.ui_unchanged() : m.assessment_changes_little());

const signed = (value: number, locale: Locale): string =>
  `${value < 0 ? '−' : '+'}${formatNumber(Math.abs(value), locale, { most: 1 })}`;

/** What is expected, as whole records. */
const wholeOf = (expected: number | null): number => Math.ceil((expected ?? 0) - 1e-9);

/** Whether what is expected moved the score, and not what was achieved: that stayed, or went the other way. */
const isByExpected = ({ achieved, expected, from, to }: PracticeChange): boolean =>
  wholeOf(expected.from) !== wholeOf(expected.to) &&
  ((achieved.to ?? 0) - (achieved.from ?? 0)) * ((to ?? 0) - (from ?? 0)) <= 0;

const expectedWord = (change: PracticeChange, locale: Locale): string => {
  const [was, is] = [wholeOf(change.expected.from), wholeOf(change.expected.to)];
  return isByExpected(change) ? pairWord(was, is, locale) : formatNumber(is, locale);
};

/** What moved a practice: the records gained or lost, `+212 people`, or what is expected of it now, `expected 5 → 3`. */
const movedWord = (change: PracticeChange, of: { year: number; locale: Locale }): string =>
  change.kind === 'moved' && isByExpected(change)
    ? m.assessment_changes_expected({ pair: expectedWord(change, of.locale) })
    : recordsWord(change, of);

/** The records a practice gained or lost: `+212 people`; empty where none are counted. */
export function recordsWord(change: PracticeChange, of: { year: number; locale: Locale }): string {
  const { from, to } = change.achieved;
  const practice = practiceOf(of.year, change.id);
  if (from === null || to === null || !practice || change.documents === 'one') return '';
  const [one, several] = nouns[change.documents === 'both' ? 'unit' : practice.subject];
  return `${signed(to - from, of.locale)} ${Math.abs(to - from) === 1 ? one() : several()}`;
}

const pairWord = (from: number | null, to: number | null, locale: Locale): string => {
  const text = (value: number | null) => (value === null ? unknownFigure : formatNumber(value, locale, { most: 1 }));
  return `${text(from)} → ${text(to)}`;
};

/** What stands behind a change: records then and now with what is expected, or the score where none are counted. */
export function behindWord(change: PracticeChange, of: { year: number; locale: Locale }): string {
  const { achieved, kind } = change;
  const { locale } = of;
  if (kind === 'left') return m.assessment_changes_left();
  const records = recordsWord(change, of);
  const counted = m.assessment_changes_of({
    records: records === '' ? '' : `${records}: `,
    pair: records === '' ? pairWord(change.from, change.to, locale) : pairWord(achieved.from, achieved.to, locale),
    expected: expectedWord(change, locale)
  });
  if (kind === 'moved') return records === '' ? scoresWord(change, locale) : counted;
  return `${m.assessment_changes_came()} ${scoresWord(change, locale)}`;
}

const scoresWord = ({ from, to }: PracticeChange, locale: Locale): string =>
  m.assessment_changes_scores({ from: formatScore(from, locale), to: formatScore(to, locale) });

/** What moved the index enough to be seen in its one decimal. */
const visible = ({ practices }: Pick<Since, 'practices'>): PracticeChange[] =>
  practices.filter(({ effect }) => effect !== null && Math.abs(effect) >= 0.05);

type Told = Pick<Since, 'moment' | 'index' | 'practices'>;

/** `+3.1 since 31 October 2026, most of it from I.SOL.1f (+212 people) and O.KMI.3 (+9 records).` */
export function changeSentence(since: Told, of: { year: number; locale: Locale }): string {
  const { from, to } = since.index;
  const { locale } = of;
  const moment = momentWord(since.moment, locale);
  if (from === null || to === null) return m.assessment_changes_no_index({ moment });
  const points = formatDifference(to, from, locale) ?? m.ui_unchanged();
  const start =
    since.moment.kind === 'day'
      ? m.assessment_changes_since({ points, moment })
      : m.assessment_changes_against({ points, year: moment });
  const parts = visible(since)
    .slice(0, 3)
    .map((change) => [change.id, movedWord(change, of)].filter(Boolean).join(' '));
  return parts.length === 0 ? `${start}.` : m.assessment_changes_most({ start, parts: parts.join(', ') });
}

type Where = { code: string; year: number; locale: Locale };

/** The practices that moved the index most, as lines; each leads to its records. */
export const changeLines = (since: Since, { code, year, locale }: Where, most = 3): MoverLine[] =>
  visible(since)
    .slice(0, most)
    .map((change) => ({
      effect: change.effect ?? 0,
      code: change.id,
      codeHref: `/practices/${change.id}`,
      title: practiceOf(year, change.id)?.text[locale] ?? change.id,
      note: behindWord(change, { year, locale }),
      action: { href: `/units/${code}/practices/${change.id}?year=${year}`, label: m.assessment_changes_open() }
    }));

/** What the page of a unit says of what changed. */
export type ChangeHead = { sentence: string; methodChanged: boolean; lines: MoverLine[] };

/** What changed in a sentence and three lines. */
export const changeHead = (since: Since, where: Where): ChangeHead => ({
  sentence: changeSentence(since, where),
  methodChanged: since.methodChanged,
  lines: changeLines(since, where)
});

/** What the table does not explain, in sentences. */
export function restSentences(since: Since, locale: Locale): string[] {
  const came = since.practices.filter(({ kind }) => kind === 'came').length;
  const left = since.practices.filter(({ kind }) => kind === 'left').length;
  const rest = since.rest !== null && Math.abs(since.rest) >= 0.05 ? formatChange(since.rest, locale) : null;
  const whole = (count: number) => formatNumber(count, locale);
  return [
    ...(rest === null ? [] : [m.assessment_changes_rest({ points: rest, came: whole(came), left: whole(left) })]),
    ...(since.methodChanged ? [m.assessment_changes_method()] : []),
    ...(since.unsaid > 0 ? [m.assessment_changes_unsaid({ count: whole(since.unsaid) })] : []),
    ...(since.moment.kind === 'year' ? [m.assessment_changes_year_note()] : [])
  ];
}

/** The choice of moments. */
export const momentChips = (
  offered: readonly MomentKey[],
  of: { since: Since | null; base: string; locale: Locale }
): { href: string; label: string; current: boolean }[] =>
  offered.map((moment) => ({
    href: `${of.base}&from=${momentText(moment)}`,
    label: momentWord(moment, of.locale),
    current: of.since !== null && momentText(of.since.moment) === momentText(moment)
  }));
