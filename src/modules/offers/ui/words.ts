// Words of this module in the reader's language: kinds, states, steps, days and hours.
import * as m from '#messages';
import { formatDays, formatNumber, type Locale } from '#ui/format.ts';
import { assignmentKinds, jobKinds, offerKinds } from '../types.ts';
import type {
  ApplicationState,
  AssignmentKind,
  AssignmentState,
  Offer,
  OfferKind,
  OfferStage,
  Support
} from '../types.ts';

type TagKind = 'plain' | 'go' | 'wait' | 'ok' | 'bad' | 'open';
type Tagged = { word: string; kind: TagKind };

const kinds: Record<OfferKind | AssignmentKind, () => string> = {
  internship: m.offers_kind_internship,
  shadowing: m.offers_kind_shadowing,
  rotation: m.offers_kind_rotation,
  secondment: m.offers_kind_secondment,
  exchange: m.offers_kind_exchange,
  enlargement: m.offers_kind_enlargement,
  enrichment: m.offers_kind_enrichment,
  project: m.offers_kind_project,
  acting: m.offers_kind_acting,
  trial: m.offers_kind_trial
};

/** A kind of assignment in words. */
export const kindWord = (kind: OfferKind | AssignmentKind): string => kinds[kind]();

/** The kinds of offers to choose from. */
export const kindOptions = () => offerKinds.map((value) => ({ value, label: kindWord(value) }));

const hints: Record<AssignmentKind, () => string> = {
  enrichment: m.offers_kind_enrichment_hint,
  enlargement: m.offers_kind_enlargement_hint,
  trial: m.offers_kind_trial_hint
};

/** What a supervisor may give directly, each with what it means. */
export const assignmentOptions = () =>
  assignmentKinds.map((value) => ({ value, label: kindWord(value), hint: hints[value]() }));

const jobs: Record<string, () => string> = {
  struktural: m.offers_job_struktural,
  fungsional: m.offers_job_fungsional,
  pelaksana: m.offers_job_pelaksana
};

/** A kind of job in words; any other word as the roster has it. */
export const jobWord = (kind: string): string => jobs[kind]?.() ?? kind;

/** The kinds of jobs to tick. */
export const jobOptions = () => jobKinds.map((value) => ({ value, label: jobWord(value) }));

/** Where an offer stands. */
export const stageWord = (stage: OfferStage): Tagged =>
  ({
    open: { word: m.offers_stage_open(), kind: 'go' as const },
    selecting: { word: m.offers_stage_selecting(), kind: 'wait' as const },
    settled: { word: m.offers_stage_settled(), kind: 'plain' as const },
    withdrawn: { word: m.offers_stage_withdrawn(), kind: 'bad' as const }
  })[stage];

/** Where an application stands. */
export const applicationWord = (state: ApplicationState): Tagged =>
  ({
    nominated: { word: m.offers_app_nominated(), kind: 'wait' as const },
    declined: { word: m.offers_app_declined(), kind: 'plain' as const },
    applied: { word: m.offers_app_applied(), kind: 'go' as const },
    'taken-back': { word: m.offers_app_taken_back(), kind: 'plain' as const },
    selected: { word: m.offers_app_selected(), kind: 'ok' as const },
    'not-selected': { word: m.offers_app_not_selected(), kind: 'bad' as const },
    lapsed: { word: m.offers_app_lapsed(), kind: 'plain' as const }
  })[state];

/** What the own supervisor said. */
export const supportWord = (support: Support): Tagged =>
  support === ''
    ? { word: m.offers_support_none(), kind: 'wait' }
    : support === 'agreed'
      ? { word: m.offers_support_agreed(), kind: 'ok' }
      : { word: m.offers_support_objected(), kind: 'bad' };

/** Where work given directly stands. */
export const givenWord = (state: AssignmentState): Tagged =>
  ({
    given: { word: m.offers_given_given(), kind: 'wait' as const },
    accepted: { word: m.offers_given_accepted(), kind: 'ok' as const },
    declined: { word: m.offers_given_declined(), kind: 'bad' as const },
    'taken-back': { word: m.offers_given_taken_back(), kind: 'plain' as const }
  })[state];

/** Minutes as hours: `4,5`. */
export const hoursOf = (minutes: number, locale: Locale): string => formatNumber(minutes / 60, locale);

/** The days of an assignment. */
export const daysWord = (of: Pick<Offer, 'startsOn' | 'endsOn'>, locale: Locale): string =>
  formatDays(of.startsOn, of.endsOn, locale);

/** To whom an offer is open: `Kanwil Sagara dan unit di bawahnya; jabatan pelaksana`. */
export function audienceWord(offer: { audienceName: string | null; jobKinds: readonly string[] }): string {
  const { audienceName, jobKinds: named } = offer;
  const who = audienceName === null ? m.offers_audience_all() : m.offers_audience_unit({ unit: audienceName });
  return named.length === 0 ? who : m.offers_audience_kinds({ who, kinds: named.map(jobWord).join(', ') });
}

const steps: Record<string, (about: { about: string }) => string> = {
  open: m.offers_step_open,
  change: m.offers_step_change,
  apply: m.offers_step_apply,
  'take-back': m.offers_step_take_back,
  nominate: m.offers_step_nominate,
  accept: m.offers_step_accept,
  decline: m.offers_step_decline,
  agreed: m.offers_step_agreed,
  objected: m.offers_step_objected,
  select: m.offers_step_select,
  'not-select': m.offers_step_not_select,
  close: m.offers_step_close,
  withdraw: m.offers_step_withdraw,
  lapse: m.offers_step_lapse,
  seen: m.offers_step_seen,
  give: m.offers_step_give
};

/** What somebody did, after the name: `memilih Ani`. */
export const stepWord = (kind: string, about: string | null): string => steps[kind]?.({ about: about ?? '' }) ?? kind;

const dones: Record<string, () => string> = {
  apply: m.offers_done_apply,
  'take-back': m.offers_done_take_back,
  answer: m.offers_done_answer,
  note: m.offers_done_note,
  open: m.offers_done_open,
  change: m.offers_done_change,
  close: m.offers_done_close,
  withdraw: m.offers_done_withdraw,
  select: m.offers_done_select,
  give: m.offers_done_give
};

/** The word that something is done, by the code in the address. */
export const doneWord = (code: string | null): string | undefined => (code === null ? undefined : dones[code]?.());

const capacities: Record<string, () => string> = {
  acting: m.offers_capacity_acting,
  'daily-acting': m.offers_capacity_daily_acting,
  delegate: m.offers_capacity_delegate,
  officer: m.offers_capacity_officer
};

/** A capacity that is worth naming, or nothing for who decides of her own post. */
export const capacityWord = (capacity: string): string | undefined => capacities[capacity]?.();

/** How many applications wait for a supervisor. */
export const teamLeadWord = (count: number): string =>
  count === 0 ? m.offers_team_lead_none() : count === 1 ? m.offers_team_lead_one() : m.offers_team_lead({ count });
