// The phases of a period of assessment by the calendar of its scheme, as steps. Pure.
import * as m from '#messages';
import { formatDate, type Locale } from '#ui/format.ts';
import type { Step } from '#ui/steps.ts';
import { phaseOn } from './rules-phase.ts';
import { phaseWord } from './scheme-words.ts';
import { timedPhases } from './scheme.ts';
import type { Phase, Scheme } from './types.ts';

type Period = { state: 'open' | 'closed'; today: string; scheme: Pick<Scheme, 'calendar'> };

/** From preparation to the closing: what is done, now, to come; each with its last day. */
export function phasesOf({ state, today, scheme }: Period, locale: Locale): Step[] {
  const isClosed = state === 'closed';
  const phases: Phase[] = [...timedPhases, 'closed'];
  const stage = isClosed ? phases.length : phases.indexOf(phaseOn(today, { calendar: scheme.calendar, isClosed }));
  return phases.map((phase, at) => ({
    label: phaseWord(phase),
    ...(phase === 'closed' ? {} : { date: m.assessment_until({ day: formatDate(scheme.calendar[phase], locale) }) }),
    state: at < stage ? 'done' : at === stage ? 'now' : 'todo'
  }));
}
