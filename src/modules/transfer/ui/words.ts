// Words of this module in the reader's language: states, measures, stages, steps, figures.
import * as m from '#messages';
import { formatDate, formatNumber, type Locale } from '#ui/format.ts';
import { historyOf as stepsInWords } from '#ui/history.ts';
import { changeInPercent } from '../rules-notes.ts';
import type { EscalationAnswer, Measure, MilestoneState, NoteState, NoteText, Stage } from '../types.ts';

type TagKind = 'plain' | 'go' | 'wait' | 'ok' | 'bad' | 'open';
type Tagged = { word: string; kind: TagKind };

/** A state of a note in words, with the kind of its tag. */
export const noteStateWord = (state: NoteState): Tagged =>
  ({
    draft: { word: m.transfer_note_draft(), kind: 'open' as const },
    submitted: { word: m.transfer_note_submitted(), kind: 'wait' as const },
    confirmed: { word: m.transfer_note_confirmed(), kind: 'ok' as const },
    returned: { word: m.transfer_note_returned(), kind: 'bad' as const }
  })[state];

/** What became of a note that was put to a unit. */
export const answerWord = (answer: EscalationAnswer): Tagged =>
  ({
    '': { word: m.transfer_answer_waits(), kind: 'wait' as const },
    adopted: { word: m.transfer_answer_adopted(), kind: 'ok' as const },
    declined: { word: m.transfer_answer_declined(), kind: 'bad' as const },
    'taken-back': { word: m.transfer_answer_taken_back(), kind: 'plain' as const }
  })[answer];

/** How a milestone stands. */
export const milestoneWord = (state: MilestoneState, isMet: boolean | null): Tagged =>
  ({
    empty: { word: m.transfer_milestone_empty(), kind: 'open' as const },
    open: { word: m.transfer_milestone_open(), kind: 'plain' as const },
    due: { word: m.transfer_milestone_due(), kind: 'wait' as const },
    reported: { word: m.transfer_milestone_reported(), kind: 'wait' as const },
    returned: { word: m.transfer_milestone_returned(), kind: 'bad' as const },
    confirmed: isMet
      ? { word: m.transfer_milestone_met(), kind: 'ok' as const }
      : { word: m.transfer_milestone_missed(), kind: 'bad' as const }
  })[state];

/** A stage of an innovation. */
export const stageWord = (stage: Stage): Tagged =>
  ({
    idea: { word: m.transfer_stage_idea(), kind: 'open' as const },
    trial: { word: m.transfer_stage_trial(), kind: 'go' as const },
    adopted: { word: m.transfer_stage_adopted(), kind: 'ok' as const },
    ended: { word: m.transfer_stage_ended(), kind: 'plain' as const }
  })[stage];

/** A stage as something one asks for: `uji coba`, `adopsi`. */
export const askedWord = (stage: 'trial' | 'adopted'): string =>
  stage === 'trial' ? m.transfer_asked_trial() : m.transfer_asked_adoption();

/** The four stages in their order. */
export const stages = ['idea', 'trial', 'adopted', 'ended'] as const;

/** A measure of the unit's own. */
export const measureWord = (measure: Measure | ''): string =>
  ({
    '': m.transfer_measure_none,
    time: m.transfer_measure_time,
    cost: m.transfer_measure_cost,
    quality: m.transfer_measure_quality,
    volume: m.transfer_measure_volume
  })[measure]();

/** The measures to choose from, none first. */
export const measureOptions = () =>
  (['', 'time', 'cost', 'quality', 'volume'] as const).map((value) => ({ value, label: measureWord(value) }));

/** A figure for a field, as the reader types it; nothing for none. */
export function typedFigure(figure: number | null, locale: Locale): string {
  if (figure === null) return '';
  return locale === 'id' ? String(figure).replace('.', ',') : String(figure);
}

type Figures = Pick<NoteText, 'figureBefore' | 'figureAfter' | 'figureUnit'>;

/** The figures in a line: `5 hari menjadi 4 hari (−20%)`; undefined where there are none. */
export function figuresWord({ figureBefore, figureAfter, figureUnit }: Figures, locale: Locale): string | undefined {
  if (figureBefore === null || figureAfter === null) return undefined;
  const say = (figure: number) => `${formatNumber(figure, locale)} ${figureUnit}`.trim();
  const words = m.transfer_from_to({ before: say(figureBefore), after: say(figureAfter) });
  const percent = changeInPercent(figureBefore, figureAfter);
  if (percent === undefined || percent === 0) return words;
  return `${words} (${percent > 0 ? '+' : '−'}${formatNumber(Math.abs(percent), locale)}%)`;
}

/** `hari ke-30, 15 Februari 2026`. */
export const dueWord = ({ dueDay, dueOn }: { dueDay: number; dueOn: string }, locale: Locale): string =>
  m.transfer_due_on({ day: dueDay, date: formatDate(dueOn, locale) });

const steps: Record<string, () => string> = {
  start: m.transfer_step_start,
  write: m.transfer_step_write,
  submit: m.transfer_step_submit,
  'take-back': m.transfer_step_take_back,
  confirm: m.transfer_step_confirm,
  return: m.transfer_step_return,
  escalate: m.transfer_step_escalate,
  'take-back-escalation': m.transfer_step_take_back,
  adopt: m.transfer_step_adopt,
  decline: m.transfer_step_decline,
  name: m.transfer_step_name,
  accept: m.transfer_step_accept,
  end: m.transfer_step_end,
  use: m.transfer_step_use,
  'end-use': m.transfer_step_end_use
};

/** What somebody did, after the name. */
export function stepWord(kind: string, details: Record<string, unknown>): string {
  const day = Number(details['dueDay'] ?? 0);
  if (day > 0 && kind === 'report')
    return details['isMet'] ? m.transfer_step_report_met({ day }) : m.transfer_step_report_missed({ day });
  if (day > 0 && kind === 'confirm') return m.transfer_step_confirm_day({ day });
  if (day > 0 && kind === 'return') return m.transfer_step_return_day({ day });
  if (kind === 'ask')
    return details['stage'] === 'adopted' ? m.transfer_step_ask_adopted() : m.transfer_step_ask_trial();
  return steps[kind]?.() ?? kind;
}

type Step = { at: Date; by: string; kind: string; note: string; details: Record<string, unknown> };

/** The history of a record, the newest first; writing is left out where it says nothing. */
export const historyOf = (all: readonly Step[]) =>
  stepsInWords(
    all.filter(({ kind }) => kind !== 'write'),
    ({ kind, details }) => stepWord(kind, details)
  );

const dones: Record<string, () => string> = {
  kept: m.transfer_done_kept,
  sent: m.transfer_done_sent,
  'take-back': m.transfer_done_take_back,
  decide: m.transfer_done_decide,
  escalate: m.transfer_done_escalate,
  answer: m.transfer_done_answer,
  aims: m.transfer_done_aims,
  report: m.transfer_done_report,
  started: m.transfer_done_started,
  write: m.transfer_done_kept,
  name: m.transfer_done_name,
  ask: m.transfer_done_ask,
  end: m.transfer_done_end,
  use: m.transfer_done_use,
  endUse: m.transfer_done_end_use
};

/** The word that something is done, by the code in the address. */
export const doneWord = (code: string | null): string | undefined => (code === null ? undefined : dones[code]?.());

const capacities: Record<string, () => string> = {
  acting: m.plans_capacity_acting,
  'daily-acting': m.plans_capacity_daily_acting,
  delegate: m.plans_capacity_delegate,
  officer: m.plans_capacity_officer
};

/** A capacity that is worth naming, or nothing for who decides of her own post. */
export const capacityWord = (capacity: string): string | undefined => capacities[capacity]?.();

/** How many matters wait, and how many of them too long. */
export function teamLead(count: number, late: number): string {
  if (count === 0) return m.transfer_team_lead_none();
  if (late > 0) return m.transfer_team_lead_late({ count, late });
  return count === 1 ? m.transfer_team_lead_one() : m.transfer_team_lead({ count });
}
