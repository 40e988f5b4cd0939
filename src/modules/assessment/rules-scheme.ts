// Whether a scheme can be scored by: each value in its range, thresholds and days in their order. Pure.
import { addDays, isDay } from '#platform/dates.ts';
import type { Choices } from './rules-sources.ts';
import { isPerUnit } from './scheme-fields.ts';
import { timedPhases } from './scheme.ts';
import type { PracticeTerms, Scheme } from './types.ts';

/** What is wrong with a value, by the key of its field. */
export type Fault = { key: string; reason: FaultReason };
export type FaultReason =
  | 'number'
  | 'weight-range'
  | 'weights-none'
  | 'target-range'
  | 'floor-range'
  | 'share-range'
  | 'share-mixed'
  | 'source-unbuilt'
  | 'applies'
  | 'group-range'
  | 'days-range'
  | 'aim-range'
  | 'quarter-order'
  | 'cap-range'
  | 'jp-range'
  | 'scale-order'
  | 'answers-range'
  | 'category-name'
  | 'category-order'
  | 'no-day'
  | 'phase-order'
  | 'phase-outside'
  | 'cut-off-early';

/** Too few answers would tell who gave them: no scheme may go below. */
export const leastAnswers = 5;

type Range = { least: number; most: number; whole?: boolean };

/** A fault where a number is none, or outside its range. */
function ranged(key: string, value: number, { least, most, whole, reason }: Range & { reason: FaultReason }): Fault[] {
  if (!Number.isFinite(value)) return [{ key, reason: 'number' }];
  const fits = value >= least && value <= most && (!whole || Number.isInteger(value));
  return fits ? [] : [{ key, reason }];
}

const isShare = (key: string, value: number) => ranged(key, value, { least: 0, most: 1, reason: 'share-range' });

/** What the weights add up to; they are shared out over it, so it need not be 100. */
export const weightsOf = (scheme: Pick<Scheme, 'weights'>): number =>
  Object.values(scheme.weights).reduce((sum, weight) => sum + weight, 0);

/** The share of the whole that a component weighs, 0–100. */
export const weightShare = (scheme: Pick<Scheme, 'weights'>, id: keyof Scheme['weights']): number =>
  (100 * scheme.weights[id]) / (weightsOf(scheme) || 1);

function faultyWeights(scheme: Scheme): Fault[] {
  const each = Object.entries(scheme.weights).flatMap(([id, weight]) =>
    ranged(`weight-${id}`, weight, { least: 0, most: 100, reason: 'weight-range' })
  );
  const first = `weight-${Object.keys(scheme.weights)[0]}`;
  return each.length > 0 || weightsOf(scheme) > 0 ? each : [{ key: first, reason: 'weights-none' }];
}

/** Where both sources count, each has a part: else the one without would be named for nothing. */
function faultyShare(id: string, { source, recordShare }: PracticeTerms): Fault[] {
  const [key, range] = [`share-${id}`, isShare(`share-${id}`, recordShare)];
  const isWhole = source === 'mixed' && (recordShare <= 0 || recordShare >= 1);
  return range.length === 0 && isWhole ? [{ key, reason: 'share-mixed' }] : range;
}

const faultySources = ({ practices }: Scheme, choices: Choices): Fault[] =>
  Object.entries(practices).flatMap(([id, { source }]): Fault[] =>
    choices[id]?.includes(source) === false ? [{ key: `source-${id}`, reason: 'source-unbuilt' }] : []
  );

function faultyPractice([id, terms]: [string, PracticeTerms], scheme: Scheme): Fault[] {
  const isKnown = Object.hasOwn(scheme.asked, terms.appliesTo);
  return [
    ...ranged(`target-${id}`, terms.target, { least: 0.01, most: 1, reason: 'target-range' }),
    ...ranged(`floor-${id}`, terms.floor, { least: 0, most: isPerUnit(terms) ? 100 : 1, reason: 'floor-range' }),
    ...faultyShare(id, terms),
    ...(isKnown ? [] : [{ key: `applies-${id}`, reason: 'applies' as const }])
  ];
}

function faultyAims({ quarters, achievementCap, jpAYear }: Scheme): Fault[] {
  const each = quarters.flatMap((aim, at) =>
    ranged(`quarter-${at + 1}`, aim, { least: 0, most: 100, reason: 'aim-range' })
  );
  const falling = quarters.findIndex((aim, at) => at > 0 && aim < (quarters[at - 1] ?? 0));
  return [
    ...each,
    ...(each.length === 0 && falling > 0 ? [{ key: `quarter-${falling + 1}`, reason: 'quarter-order' as const }] : []),
    ...ranged('achievementCap', achievementCap, { least: 100, most: 200, reason: 'cap-range' }),
    ...ranged('jpAYear', jpAYear, { least: 1, most: 400, reason: 'jp-range' })
  ];
}

function faultySurvey({ survey }: Scheme): Fault[] {
  const [low, high] = survey.scale;
  const scale = [
    ...ranged('scaleLow', low, { least: 0, most: 10, whole: true, reason: 'scale-order' }),
    ...ranged('scaleHigh', high, { least: 1, most: 10, whole: true, reason: 'scale-order' })
  ];
  return [
    ...scale,
    ...(scale.length === 0 && low >= high ? [{ key: 'scaleHigh', reason: 'scale-order' as const }] : []),
    ...ranged('minimumAnswers', survey.minimumAnswers, {
      ...{ least: leastAnswers, most: 100, whole: true, reason: 'answers-range' }
    }),
    ...isShare('minimumResponse', survey.minimumResponse)
  ];
}

function faultyCategories({ categories }: Scheme): Fault[] {
  return categories.flatMap(({ name, from }, at): Fault[] => {
    const row = at + 1;
    const range = ranged(`categoryFrom-${row}`, from, { least: 0, most: 100, reason: 'category-order' });
    if (range.length > 0) return range;
    if (name.id === '' || name.en === '')
      return [{ key: `category${name.id === '' ? 'Id' : 'En'}-${row}`, reason: 'category-name' }];
    const isBehind = at > 0 && from <= (categories[at - 1]?.from ?? 0);
    return isBehind ? [{ key: `categoryFrom-${row}`, reason: 'category-order' }] : [];
  });
}

function faultyCalendar({ calendar, year }: Scheme): Fault[] {
  return timedPhases.flatMap((phase, at): Fault[] => {
    const key = `phase-${phase}`;
    const until = calendar[phase];
    const before = calendar[timedPhases[at - 1] ?? phase];
    if (!isDay(until)) return [{ key, reason: 'no-day' }];
    if (until < `${year}-01-01` || until > `${year + 1}-12-31`) return [{ key, reason: 'phase-outside' }];
    if (at > 0 && isDay(before) && until < addDays(before, 1)) return [{ key, reason: 'phase-order' }];
    return phase === 'evidence' && until < `${year}-12-31` ? [{ key, reason: 'cut-off-early' }] : [];
  });
}

/** Everything that is wrong with a scheme; nothing where it can be scored by. `choices` are the sources there are. */
export const faultsOf = (scheme: Scheme, choices: Choices = {}): Fault[] => [
  ...faultyWeights(scheme),
  ...Object.entries(scheme.practices).flatMap((practice) => faultyPractice(practice, scheme)),
  ...faultySources(scheme, choices),
  ...ranged('minimumWeight', scheme.minimumWeight, { least: 0.01, most: 1, reason: 'share-range' }),
  ...ranged('minimumGroup', scheme.minimumGroup, {
    least: leastAnswers,
    most: 1000,
    whole: true,
    reason: 'group-range'
  }),
  ...ranged('lateAfterDays', scheme.lateAfterDays, { least: 0, most: 366, whole: true, reason: 'days-range' }),
  ...faultyAims(scheme),
  ...faultySurvey(scheme),
  ...faultyCategories(scheme),
  ...faultyCalendar(scheme)
];
