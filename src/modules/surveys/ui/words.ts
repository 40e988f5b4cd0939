// Words of this module in the reader's language: modes, states, what was promised, what to do about a refusal.
import * as m from '#messages';
import { formatDate, formatNumber, formatPercent, unknownFigure, type Locale } from '#ui/format.ts';
import { errorsIn } from '#ui/form-state.ts';
import type { ScaleReason } from '../rules-bank.ts';
import { reminderDays, type Fate } from '../rules-reminders.ts';
import { modes, type Campaign, type Mode, type Reason as RuleReason, type Text } from '../types.ts';

/** The text in the reader's language. */
export const inLocale = (text: Text, locale: Locale): string => text[locale];

const modeWords = { anonymous: m.surveys_mode_anonymous, confidential: m.surveys_mode_confidential };
const modeHints = { anonymous: m.surveys_mode_anonymous_hint, confidential: m.surveys_mode_confidential_hint };

/** How answers are kept, in a word. */
export const modeWord = (mode: Mode): string => modeWords[mode]();

/** Both ways, to choose. */
export const modeOptions = () => modes.map((value) => ({ value, label: modeWords[value](), hint: modeHints[value]() }));

/** What statements are about, to choose. */
export const aboutOptions = () => [
  { value: 'unit', label: m.surveys_about_unit_word() },
  { value: 'leader', label: m.surveys_about_leader_word() }
];

/** Whether a survey runs, was closed or withdrawn. */
export const stateWord = ({ state }: Pick<Campaign, 'state'>): { word: string; kind: 'wait' | 'ok' | 'bad' } =>
  ({
    open: { word: m.surveys_state_open(), kind: 'wait' as const },
    closed: { word: m.surveys_state_closed(), kind: 'ok' as const },
    withdrawn: { word: m.surveys_state_withdrawn(), kind: 'bad' as const }
  })[state];

/** A survey by its year, and its unit where it asks only one. */
export const campaignWord = ({ year, unitCode }: Pick<Campaign, 'year' | 'unitCode'>): string =>
  unitCode === null ? m.surveys_one({ year }) : m.surveys_one_of({ year, unit: unitCode });

const fates: Record<Exclude<Fate, 'sent'>, () => string> = {
  planned: m.surveys_reminder_planned,
  begun: m.surveys_reminder_begun,
  missed: m.surveys_reminder_missed
};

/** What became of the reminder of a day, and how many it reached as far as it may be told. */
export function fateWord({ fate, count }: { fate: Fate; count: number | null }, locale: Locale): string {
  if (fate !== 'sent') return fates[fate]();
  return count === null ? m.surveys_reminder_few() : m.surveys_reminder_sent({ count: formatNumber(count, locale) });
}

/** Who is asked. */
export const whomWord = ({ unitCode }: Pick<Campaign, 'unitCode'>): string =>
  unitCode === null ? m.surveys_whole() : m.surveys_of_unit({ unit: unitCode });

type Promised = Pick<Campaign, 'mode' | 'keepUntil' | 'terms' | 'opensOn' | 'closesOn' | 'reminders'>;

/** Everything that is told before the first question, a sentence or two each. */
export function promises(campaign: Promised, locale: Locale): string[] {
  const { mode, keepUntil, terms } = campaign;
  const days = reminderDays(campaign);
  const kept =
    mode === 'anonymous'
      ? m.surveys_told_anonymous()
      : m.surveys_told_confidential({ day: keepUntil === null ? '' : formatDate(keepUntil, locale) });
  return [
    kept,
    m.surveys_told_mark(),
    ...(days.length > 0
      ? [m.surveys_told_reminders({ days: days.map((day) => formatDate(day, locale)).join(', ') })]
      : []),
    m.surveys_told_draft(),
    m.surveys_told_sent(),
    m.surveys_told_least({
      answers: terms.minimumAnswers,
      response: formatPercent(100 * terms.minimumResponse, locale),
      comments: terms.minimumComments
    }),
    ...(mode === 'anonymous' ? [m.surveys_told_limit()] : [])
  ];
}

/** A mean or a margin with two digits, as the reader writes them. */
export const fineNumber = (value: number | null, locale: Locale): string =>
  value === null ? unknownFigure : formatNumber(value, locale, { least: 2, most: 2 });

/** How far off a mean may be. */
export const marginWord = (value: number | null, locale: Locale): string =>
  value === null ? unknownFigure : `± ${fineNumber(value, locale)}`;

type Reason =
  RuleReason | ScaleReason | 'required' | 'not-a-day' | 'not-a-number' | 'too-many' | 'not-chosen' | 'remind-days';
const reasons: Record<Reason, () => string> = {
  required: m.surveys_reason_required,
  'too-long': m.surveys_reason_too_long,
  'not-a-day': m.surveys_reason_not_a_day,
  'not-a-number': m.surveys_reason_not_a_number,
  'too-many': m.surveys_reason_too_many,
  'not-chosen': m.surveys_reason_not_chosen,
  'not-of-year': m.surveys_reason_not_of_year,
  'time-reversed': m.surveys_reason_time_reversed,
  'too-long-open': m.surveys_reason_too_long_open,
  'unit-unknown': m.surveys_reason_unit_unknown,
  'already-running': m.surveys_reason_already_running,
  'nobody-asked': m.surveys_reason_nobody_asked,
  'outside-scale': m.surveys_reason_outside_scale,
  'unknown-item': m.surveys_reason_unknown_item,
  closed: m.surveys_reason_closed,
  'already-sent': m.surveys_reason_already_sent,
  'nothing-answered': m.surveys_reason_nothing_answered,
  'remind-days': m.surveys_reason_remind_days,
  'remind-words': m.surveys_reason_remind_words,
  'remind-past': m.surveys_reason_remind_past,
  'remind-many': m.surveys_reason_remind_many,
  untranslated: m.surveys_reason_untranslated,
  'already-asked': m.surveys_reason_already_asked,
  'last-scale': m.surveys_reason_last_scale,
  'not-found': m.surveys_reason_unknown_item,
  stale: m.surveys_reason_stale,
  'one-language': m.surveys_reason_one_language,
  'too-few-items': m.surveys_reason_too_few_items,
  'too-many-items': m.surveys_reason_too_many_items,
  twice: m.surveys_reason_twice
};

/** What to do about a refusal. */
export const reasonWord = (code: string): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Reason] : m.surveys_reason_other)();

/** At which field a refusal of the rules stands. */
export const fieldOf: Readonly<Record<string, string>> = {
  'not-of-year': 'year',
  'time-reversed': 'closesOn',
  'too-long-open': 'closesOn',
  'unit-unknown': 'unitCode',
  'nobody-asked': 'unitCode',
  'remind-words': 'remindId',
  'remind-past': 'remindDays',
  'remind-many': 'remindDays',
  'already-asked': 'practice'
};

export { typedList, typedOr, type FormState } from '#ui/form-state.ts';
export const { errorOf, errorsOf } = errorsIn(reasonWord);
