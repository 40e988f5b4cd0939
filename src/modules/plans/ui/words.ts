// Words of this module in the reader's language: states, ways of learning, steps, hours, and what to do about a refusal.
import * as m from '#messages';
import type { RefusalOf } from '#platform/result.ts';
import type * as face from '../server/index.ts';
import { formatDate, formatDays, formatNumber, formatPercent, type Locale } from '#ui/format.ts';
import { aimOf } from '../rules-gaps.ts';
import type { Gap, ItemDraft, PlanState, Share, Solution } from '../types.ts';
import { errorsIn } from '#ui/form-state.ts';

type TagKind = 'plain' | 'go' | 'wait' | 'ok' | 'bad' | 'open';

/** A state of a plan in words, with the kind of its tag. */
export const stateWord = (state: PlanState | 'none'): { word: string; kind: TagKind } =>
  ({
    draft: { word: m.plans_state_draft(), kind: 'open' as const },
    submitted: { word: m.plans_state_submitted(), kind: 'wait' as const },
    approved: { word: m.plans_state_approved(), kind: 'ok' as const },
    returned: { word: m.plans_state_returned(), kind: 'bad' as const },
    replaced: { word: m.plans_state_replaced(), kind: 'plain' as const },
    withdrawn: { word: m.plans_state_withdrawn(), kind: 'plain' as const },
    none: { word: m.plans_state_none(), kind: 'open' as const }
  })[state];

/** A way of learning in words. */
export const solutionWord = (solution: Solution): string =>
  ({
    self: m.plans_solution_self,
    structured: m.plans_solution_structured,
    social: m.plans_solution_social,
    experience: m.plans_solution_experience
  })[solution]();

/** The four ways of learning to choose from, each with what it means. */
export const solutionOptions = () => {
  const hints: Record<Solution, () => string> = {
    self: m.plans_solution_self_hint,
    structured: m.plans_solution_structured_hint,
    social: m.plans_solution_social_hint,
    experience: m.plans_solution_experience_hint
  };
  return (['self', 'structured', 'social', 'experience'] as const).map((value) => ({
    value,
    label: solutionWord(value),
    hint: hints[value]()
  }));
};

/** The three shares of 70/20/10, the largest first. */
export const shares = [70, 20, 10] as const;

/** A share in words: `70 Pengalaman`. */
export const shareWord = (share: Share): string =>
  ({ 70: m.plans_share_70, 20: m.plans_share_20, 10: m.plans_share_10 })[share]();

/** What a share stands for: `Pengalaman kerja`. */
export const shareMeaning = (share: Share): string =>
  ({ 70: m.plans_share_70_long, 20: m.plans_share_20_long, 10: m.plans_share_10_long })[share]();

/** Minutes as hours: `4,5`. */
export const hoursOf = (minutes: number, locale: Locale): string => formatNumber(minutes / 60, locale);

/** Minutes as hours for a field, without a separator of thousands: `1200,5`; nothing for none. */
export function typedHours(minutes: number, locale: Locale): string {
  const hours = minutes === 0 ? '' : String(Math.round((100 * minutes) / 60) / 100);
  return locale === 'id' ? hours.replace('.', ',') : hours;
}

/** Minutes in words: `4,5 jam`. */
export const hoursWord = (minutes: number, locale: Locale): string =>
  m.plans_hours_count({ hours: hoursOf(minutes, locale) });

/** `1 butir`, `5 butir`. */
export const itemsWord = (count: number): string =>
  count === 1 ? m.plans_items_count_one() : m.plans_items_count({ count });

/** The days of an item, as far as they are known. */
export function daysWord({ startsOn, endsOn }: Pick<ItemDraft, 'startsOn' | 'endsOn'>, locale: Locale): string {
  if (startsOn && endsOn) return formatDays(startsOn, endsOn, locale);
  const day = startsOn ?? endsOn;
  return day ? formatDate(day, locale) : m.plans_item_no_days();
}

/** A level, or a word for none. */
export const levelWord = (level: number | null): string => (level === null ? '–' : String(level));

/** A gap in the words of a goal: `Naik dari tingkat 1 ke tingkat 2 dalam Komunikasi`. */
export const goalOfGap = (gap: Gap): string =>
  gap.held === null
    ? m.plans_gap_goal_first({ aim: aimOf(gap), name: gap.name })
    : m.plans_gap_goal({ held: gap.held, aim: aimOf(gap), name: gap.name });

/** A competency with its levels, as a choice says it. */
export function gapHint({ held, job, nextJob }: Gap): string {
  const words = [
    held === null ? m.plans_not_measured() : m.plans_gap_hint_held({ level: held }),
    job === null ? '' : m.plans_gap_hint_job({ level: job }),
    nextJob === null ? '' : m.plans_gap_hint_next({ level: nextJob })
  ];
  return words.filter(Boolean).join(', ');
}

const lacks: Record<string, () => string> = {
  'goal-missing': m.plans_item_lack_goal_missing,
  'time-missing': m.plans_item_lack_time
};

/** What an item lacks, in a sentence. */
export const lackWord = (lack: string): string => (lacks[lack] ?? m.plans_item_lack_dates)();

const capacities: Record<string, () => string> = {
  acting: m.plans_capacity_acting,
  'daily-acting': m.plans_capacity_daily_acting,
  delegate: m.plans_capacity_delegate,
  officer: m.plans_capacity_officer
};

/** A capacity that is worth naming, or nothing for who decides of her own post. */
export const capacityWord = (capacity: string): string | undefined => capacities[capacity]?.();

const steps: Record<string, () => string> = {
  start: m.plans_step_start,
  aim: m.plans_step_aim,
  submit: m.plans_step_submit,
  withdraw: m.plans_step_withdraw,
  drop: m.plans_step_drop,
  approve: m.plans_step_approve,
  return: m.plans_step_return,
  change: m.plans_step_change,
  replace: m.plans_step_replace,
  'add-item': m.plans_step_add_item,
  'change-item': m.plans_step_change_item,
  'remove-item': m.plans_step_remove_item,
  confirm: m.plans_step_confirm
};

/** What somebody did, after the name: `mengirim rencana`. */
export const stepWord = (kind: string, details: Record<string, unknown>): string =>
  kind === 'progress' ? m.plans_step_progress({ percent: Number(details.progress) }) : (steps[kind]?.() ?? kind);

const dones: Record<string, () => string> = {
  started: m.plans_done_started,
  item: m.plans_done_item,
  remove: m.plans_done_remove,
  submit: m.plans_done_submit,
  withdraw: m.plans_done_withdraw,
  drop: m.plans_done_drop,
  change: m.plans_done_change,
  decide: m.plans_done_decide,
  progress: m.plans_done_progress,
  confirm: m.plans_done_confirm,
  aim: m.plans_done_aim
};

/** The word that something is done, by the code in the address. */
export const doneWord = (code: string | null): string | undefined => (code === null ? undefined : dones[code]?.());

/** What a form finds by its schema, or a use case by its rule, for one plan or for one of many. */
type Reason =
  | 'required'
  | 'too-long'
  | 'not-a-day'
  | 'not-hours'
  | 'too-many'
  | 'not-a-number'
  | 'not-a-year'
  | 'none-chosen'
  | Exclude<face.Decided['outcome'], 'decided'>
  | RefusalOf<(typeof face)[keyof typeof face]>;
const reasons: Record<Reason, () => string> = {
  required: m.plans_reason_required,
  'too-long': m.plans_reason_too_long,
  'not-a-day': m.plans_reason_not_a_day,
  'not-hours': m.plans_reason_not_hours,
  'too-many': m.plans_reason_too_many,
  'not-a-number': m.plans_reason_not_a_number,
  'not-a-year': m.plans_reason_year,
  'goal-missing': m.plans_reason_goal_missing,
  'time-missing': m.plans_reason_time_missing,
  'time-reversed': m.plans_reason_time_reversed,
  'outside-year': m.plans_reason_outside_year,
  empty: m.plans_reason_empty,
  incomplete: m.plans_reason_incomplete,
  'reason-missing': m.plans_reason_reason_missing,
  stale: m.plans_reason_stale,
  'already-decided': m.plans_reason_already_decided,
  done: m.plans_reason_done,
  'not-now': m.plans_reason_not_now,
  'not-yours': m.plans_reason_not_yours,
  'not-found': m.plans_reason_not_found,
  'none-chosen': m.plans_reason_none_chosen,
  gone: m.plans_conflict_gone
};

/** What to do about a refusal; `by` names who decided before. */
export const reasonWord = (code: string, by?: string): string =>
  by
    ? m.plans_reason_already_decided_by({ name: by })
    : (Object.hasOwn(reasons, code) ? reasons[code as Reason] : m.plans_reason_other)();

type Listed = { year: number; state: PlanState; reason: string; progress: number; submittedAt: Date | null };

/** The step that a plan of the list asks of its owner now, if any. */
export function nextStepOf(
  { year, state, reason, progress, submittedAt }: Listed,
  day: (instant: Date | null) => string,
  locale: Locale
): { title: string; why: string } | undefined {
  const percent = formatPercent(progress, locale);
  switch (state) {
    case 'draft':
      return { title: m.plans_next_draft({ year }), why: m.plans_next_draft_why() };
    case 'returned':
      return { title: m.plans_next_returned({ year }), why: reason };
    case 'submitted':
      return { title: m.plans_next_submitted({ year }), why: m.plans_next_submitted_why({ date: day(submittedAt) }) };
    case 'approved':
      if (progress === 100) return undefined;
      return { title: m.plans_next_approved({ year }), why: m.plans_next_approved_why({ progress: percent }) };
    default:
      return undefined;
  }
}

/** How many plans wait for a supervisor, and how many of them too long. */
export function teamLead(count: number, late: number): string {
  if (count === 0) return m.plans_team_lead_none();
  if (late > 0) return m.plans_team_lead({ count, late });
  return count === 1 ? m.plans_team_lead_one() : m.plans_team_lead_in_time({ count });
}

export const { errorOf, errorsOf } = errorsIn((code, { by }) => reasonWord(code, by));
export { typedList, typedOr, type FormState } from '#ui/form-state.ts';

/** What became of a decision on several plans, for `BulkResult`. */
export function resultOf(results: readonly face.Decided[]) {
  const done = results.filter(({ outcome }) => outcome === 'decided').length;
  const missed = results.filter(({ outcome }) => outcome !== 'decided');
  const count = missed.length;
  return {
    done: done === 0 ? null : done === 1 ? m.plans_team_result_done_one() : m.plans_team_result_done({ count: done }),
    missedTitle: count === 1 ? m.plans_team_result_missed_one() : m.plans_team_result_missed({ count }),
    missed: missed.map(({ name, year, outcome, by }) => ({
      what: name ? `${name}, ${year}` : '',
      why: reasonWord(outcome, by)
    }))
  };
}

/** To how many people a reason goes. */
export const askedWord = (count: number): string =>
  count === 1 ? m.plans_team_ask_reason_text_one() : m.plans_team_ask_reason_text({ count });

/** The button that returns so many plans. */
export const returnWord = (count: number): string =>
  count === 1 ? m.plans_team_return_chosen_one() : m.plans_team_return_chosen({ count });
