// The calendar of a year as steps: which phase is over, which is now, until when each lasts.
import * as m from '#messages';
import { formatDateIn, type Locale } from '#ui/format.ts';
import type { Step } from '#ui/steps.ts';
import { phases, type Dates, type Phase } from '../types.ts';
import { phaseWord } from './words.ts';

const endOf = (phase: Phase, dates: Dates) =>
  ({
    evidence: dates.evidenceUntil,
    'self-assessment': dates.walkUntil,
    committee: dates.judgeUntil,
    answer: dates.answerUntil,
    approval: dates.approveUntil
  })[phase];

/** The phases of a year with their ends. */
export const calendarSteps = (dates: Dates, now: Phase, { year, locale }: { year: number; locale: Locale }): Step[] =>
  phases.map((phase) => ({
    label: phaseWord(phase),
    date: m.assessment_until({ day: formatDateIn(endOf(phase, dates), locale, year) }),
    state: phase === now ? 'now' : phases.indexOf(phase) < phases.indexOf(now) ? 'done' : 'todo'
  }));
