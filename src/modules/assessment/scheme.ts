// The scheme that ships, an example with the terms of the catalogue, and how a year's scheme follows from the last. Pure.
import { isDay } from '#platform/dates.ts';
import type { Places } from './catalogue.ts';
import type { Calendar, ComponentId, Phase, PracticeTerms, Scheme, Source } from './types.ts';

/** No source gives weights: in the example a component weighs by how much of the catalogue it carries. */
const weights: Record<ComponentId, number> = {
  strategy: 5,
  function: 5,
  learners: 15,
  knowledge: 15,
  'value-chain': 15,
  solutions: 15,
  spaces: 5,
  performance: 5,
  leaders: 15,
  feedback: 5
};

/** Which levels of unit are asked what, in the example: work units are those of level I to III. */
const asked: Scheme['asked'] = {
  every: ['', 'I', 'II', 'III', 'IV', 'V'],
  'work-unit': ['', 'I', 'II', 'III'],
  'work-place': ['', 'I', 'II', 'III'],
  'level-1': ['', 'I'],
  lead: ['', 'I']
};

/** What records weigh beside the survey, by how a practice is proved. */
const recordShares: Record<Source, number> = { record: 1, document: 1, survey: 0, mixed: 0.5, none: 1 };

/** The calendar of the example: evidence until the end of January, the committee until mid-March, all of it by mid-April. */
export const exampleCalendar = (year: number): Calendar => ({
  preparation: `${year}-01-31`,
  evidence: `${year + 1}-01-31`,
  'self-assessment': `${year + 1}-02-14`,
  committee: `${year + 1}-03-15`,
  answer: `${year + 1}-03-29`,
  approval: `${year + 1}-04-15`
});

/** The example scheme of a year. */
export function exampleScheme(catalogue: Places, year: number): Scheme {
  const practices = Object.fromEntries(
    catalogue.practices.map(({ id, target, floor, base, appliesTo, source }): [string, PracticeTerms] => [
      id,
      { target, floor, base, appliesTo, source, recordShare: recordShares[source] }
    ])
  );
  return {
    year,
    version: 1,
    name: { id: `Skema contoh ${year}`, en: `Example scheme ${year}` },
    official: false,
    decree: null,
    weights,
    practices,
    asked,
    minimumWeight: 0.5,
    minimumGroup: 5,
    survey: { minimumAnswers: 5, minimumResponse: 0.3, scale: [1, 5] },
    categories: [],
    lateAfterDays: 30,
    jpAYear: 20,
    quarters: [30, 50, 70, 90],
    achievementCap: 120,
    calendar: exampleCalendar(year)
  };
}

/** The same day so many years on; 29 February becomes the 28th where there is none. */
function yearsOn(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return isDay(moved) ? moved : moved.replace(/29$/, '28');
}

/** A calendar moved by whole years. */
export const movedCalendar = (calendar: Calendar, years: number): Calendar =>
  Object.fromEntries(Object.entries(calendar).map(([phase, day]) => [phase, yearsOn(day, years)])) as Calendar;

/** The first version of a year: all terms of the last year's scheme, no longer official; new practices by the example. */
export function schemeFrom(last: Scheme, catalogue: Places, year: number): Scheme {
  const example = exampleScheme(catalogue, year);
  const practices = Object.fromEntries(
    Object.entries(example.practices).map(([id, terms]) => [id, last.practices[id] ?? terms])
  );
  return {
    ...last,
    ...{ year, version: 1, name: example.name, official: false, decree: null, practices },
    calendar: movedCalendar(last.calendar, year - last.year)
  };
}

type Kept = Omit<Scheme, 'decree' | 'achievementCap' | 'calendar'> & Partial<Scheme>;

/** A scheme as it was kept, with what schemes did not hold when it was written: sources by the catalogue. */
export function completeScheme(kept: Kept, catalogue: Places): Scheme {
  const sources = new Map(catalogue.practices.map(({ id, source }) => [id, source]));
  const practices = Object.entries(kept.practices).map(([id, terms]): [string, PracticeTerms] => [
    id,
    { ...terms, source: (terms.source as Source | undefined) ?? sources.get(id) ?? 'none' }
  ]);
  return {
    decree: null,
    achievementCap: 120,
    calendar: exampleCalendar(kept.year),
    ...kept,
    practices: Object.fromEntries(practices)
  };
}

/** The phases that end on a day of the calendar. */
export const timedPhases: readonly Exclude<Phase, 'closed'>[] = [
  'preparation',
  'evidence',
  'self-assessment',
  'committee',
  'answer',
  'approval'
];
