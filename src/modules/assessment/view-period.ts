// The phases of a period of assessment, from its opening to its closing. Pure.
import * as m from '#messages';
import { addDays } from '#platform/dates.ts';
import { formatDate, type Locale } from '#ui/format.ts';
import type { Step } from '#ui/steps.ts';

type Period = { startsOn: string; endsOn: string; cutOffOn: string; state: 'open' | 'closed'; today: string };

/** Opened, running, evidence accepted, closed: what is done, now, to come. */
export function phasesOf(period: Period, locale: Locale): Step[] {
  const { today, startsOn, endsOn, cutOffOn } = period;
  const isClosed = period.state === 'closed';
  const stage = isClosed
    ? 4
    : [startsOn, addDays(endsOn, 1), addDays(cutOffOn, 1)].filter((day) => today >= day).length;
  const phases = [
    { label: m.assessment_phase_opened(), date: formatDate(startsOn, locale) },
    { label: m.assessment_phase_running(), date: m.assessment_until({ day: formatDate(endsOn, locale) }) },
    { label: m.assessment_phase_late(), date: m.assessment_until({ day: formatDate(cutOffOn, locale) }) },
    { label: isClosed ? m.assessment_phase_closed() : m.assessment_phase_close() }
  ];
  return phases.map((phase, at) => ({ ...phase, state: at < stage ? 'done' : at === stage ? 'now' : 'todo' }));
}
