// The scheme that ships: an example, not official, with the targets, floors and applicability of the catalogue.
import type { Places } from './catalogue.ts';
import type { ComponentId, PracticeTerms, Scheme, Source } from './types.ts';

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

/** The example scheme of a year. */
export function exampleScheme(catalogue: Places, year: number): Scheme {
  const practices = Object.fromEntries(
    catalogue.practices.map(({ id, target, floor, base, appliesTo, source }): [string, PracticeTerms] => [
      id,
      { target, floor, base, appliesTo, recordShare: recordShares[source] }
    ])
  );
  return {
    year,
    version: 1,
    name: { id: `Skema contoh ${year}`, en: `Example scheme ${year}` },
    official: false,
    weights,
    practices,
    asked,
    minimumWeight: 0.5,
    minimumGroup: 5,
    survey: { minimumAnswers: 5, minimumResponse: 0.3, scale: [1, 5] },
    categories: [],
    lateAfterDays: 30,
    jpAYear: 20,
    quarters: [30, 50, 70, 90]
  };
}
