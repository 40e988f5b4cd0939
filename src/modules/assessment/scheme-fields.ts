// A scheme as single named values, and back from what was typed: one list for forms, differences and files. Pure.
import type { AppliesTo, Calendar, ComponentId, PracticeTerms, Scheme, SchemePart, Source } from './types.ts';

/** One value of a scheme; `share` values are told in percent. */
export type SchemeField = {
  key: string;
  part: SchemePart;
  kind: 'share' | 'number' | 'day' | 'word';
  value: number | string;
};

/** Typed texts by the key of a field; several of a field that takes a list. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export const unitLevels = ['I', 'II', 'III', 'IV', 'V'] as const;
/** The parts of a draft in the order of their tabs. */
export const schemeParts: readonly SchemePart[] = [
  'weights',
  'practices',
  'terms',
  'aims',
  'survey',
  'categories',
  'calendar'
];

/** How many practices a page of the form has. */
export const practicesAPage = 15;

/** So many categories a scheme has at most. */
export const mostCategories = 6;

const one = (part: SchemePart, kind: SchemeField['kind']) => (key: string, value: number | string) => ({
  ...{ key, part, kind, value }
});

/** Whether the floor of a practice is a number for each unit rather than a share. */
export const isPerUnit = (terms: Pick<PracticeTerms, 'base'>): boolean =>
  terms.base === 'units-asked' || terms.base === 'level-1-units';

function practiceFields([id, terms]: [string, PracticeTerms]): SchemeField[] {
  const share = one('practices', 'share');
  return [
    share(`target-${id}`, terms.target),
    one('practices', isPerUnit(terms) ? 'number' : 'share')(`floor-${id}`, terms.floor),
    one('practices', 'word')(`base-${id}`, terms.base),
    one('practices', 'word')(`applies-${id}`, terms.appliesTo),
    one('practices', 'word')(`source-${id}`, terms.source),
    share(`share-${id}`, terms.recordShare)
  ];
}

function categoryFields(category: Scheme['categories'][number], at: number): SchemeField[] {
  const word = one('categories', 'word');
  return [
    word(`categoryId-${at + 1}`, category.name.id),
    word(`categoryEn-${at + 1}`, category.name.en),
    one('categories', 'number')(`categoryFrom-${at + 1}`, category.from)
  ];
}

/** Every value of a scheme in the order in which it is read. */
export function fieldsOf(scheme: Scheme): SchemeField[] {
  const { survey } = scheme;
  const [terms, aims] = [one('terms', 'number'), one('aims', 'number')];
  const inSurvey = one('survey', 'number');
  return [
    ...Object.entries(scheme.weights).map(([id, weight]) => one('weights', 'number')(`weight-${id}`, weight)),
    ...Object.entries(scheme.practices).flatMap(practiceFields),
    one('terms', 'share')('minimumWeight', scheme.minimumWeight),
    terms('minimumGroup', scheme.minimumGroup),
    terms('lateAfterDays', scheme.lateAfterDays),
    ...Object.entries(scheme.asked).map(([kind, levels]) =>
      one('terms', 'word')(`asked-${kind}`, levels.filter(Boolean).join(', '))
    ),
    ...scheme.quarters.map((aim, at) => aims(`quarter-${at + 1}`, aim)),
    aims('achievementCap', scheme.achievementCap),
    aims('jpAYear', scheme.jpAYear),
    inSurvey('scaleLow', survey.scale[0]),
    inSurvey('scaleHigh', survey.scale[1]),
    inSurvey('minimumAnswers', survey.minimumAnswers),
    one('survey', 'share')('minimumResponse', survey.minimumResponse),
    ...scheme.categories.flatMap(categoryFields),
    ...Object.entries(scheme.calendar).map(([phase, day]) => one('calendar', 'day')(`phase-${phase}`, day))
  ];
}

/** A number as people type it, with comma or point, a percent sign let pass; NaN for anything else. */
export function numberOf(typed: string | undefined): number {
  const text = (typed ?? '').replace(/[\s%]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
}

/** A typed percentage as a share: `80` → 0.8. */
export const shareOf = (typed: string | undefined): number => Math.round(numberOf(typed) * 1e6) / 1e8;

type Writer = (scheme: Scheme, of: { id: string; typed: readonly string[] }) => void;

/** Does to the terms of a practice what the scheme knows; others are left alone. */
const toPractice =
  (write: (terms: PracticeTerms, typed: string) => void): Writer =>
  (scheme, { id, typed }) => {
    const terms = Object.hasOwn(scheme.practices, id) ? scheme.practices[id] : undefined;
    if (terms) write(terms, typed.at(-1) ?? '');
  };

const toNumber =
  (write: (scheme: Scheme, value: number) => void, read = numberOf): Writer =>
  (scheme, { typed }) =>
    write(scheme, read(typed.at(-1)));

const writers: Readonly<Record<string, Writer>> = {
  weight: (scheme, { id, typed }) => {
    if (Object.hasOwn(scheme.weights, id)) scheme.weights[id as ComponentId] = numberOf(typed.at(-1));
  },
  target: toPractice((terms, typed) => void (terms.target = shareOf(typed))),
  floor: toPractice((terms, typed) => void (terms.floor = isPerUnit(terms) ? numberOf(typed) : shareOf(typed))),
  applies: toPractice((terms, typed) => void (terms.appliesTo = typed as AppliesTo)),
  source: toPractice((terms, typed) => void (terms.source = typed as Source)),
  share: toPractice((terms, typed) => void (terms.recordShare = shareOf(typed))),
  minimumWeight: toNumber((scheme, value) => void (scheme.minimumWeight = value), shareOf),
  minimumGroup: toNumber((scheme, value) => void (scheme.minimumGroup = value)),
  lateAfterDays: toNumber((scheme, value) => void (scheme.lateAfterDays = value)),
  asked: (scheme, { id, typed }) => {
    if (Object.hasOwn(scheme.asked, id))
      scheme.asked[id as AppliesTo] = ['', ...unitLevels.filter((level) => typed.includes(level))];
  },
  quarter: (scheme, { id, typed }) => {
    if (/^[1-4]$/.test(id)) scheme.quarters[Number(id) - 1] = numberOf(typed.at(-1));
  },
  achievementCap: toNumber((scheme, value) => void (scheme.achievementCap = value)),
  jpAYear: toNumber((scheme, value) => void (scheme.jpAYear = value)),
  scaleLow: toNumber(({ survey }, value) => void (survey.scale[0] = value)),
  scaleHigh: toNumber(({ survey }, value) => void (survey.scale[1] = value)),
  minimumAnswers: toNumber(({ survey }, value) => void (survey.minimumAnswers = value)),
  minimumResponse: toNumber(({ survey }, value) => void (survey.minimumResponse = value), shareOf),
  phase: (scheme, { id, typed }) => {
    if (Object.hasOwn(scheme.calendar, id)) scheme.calendar[id as keyof Calendar] = (typed.at(-1) ?? '').trim();
  }
};

/** The scheme with what was typed: fields that are not among it stay, unreadable numbers become NaN for the check to find. */
export function withTyped(scheme: Scheme, typed: Typed): Scheme {
  const next = structuredClone(scheme);
  for (const [key, texts] of Object.entries(typed)) {
    const [kind = '', ...id] = key.split('-');
    writers[kind]?.(next, { id: id.join('-'), typed: texts });
  }
  if ('categoryFrom-1' in typed) next.categories = typedCategories(typed);
  return next;
}

/** The categories typed row by row; rows left empty are none. */
function typedCategories(typed: Typed): Scheme['categories'] {
  const textOf = (key: string) => typed[key]?.at(-1)?.trim() ?? '';
  const rows = Array.from({ length: mostCategories }, (_, at) => ({
    name: { id: textOf(`categoryId-${at + 1}`), en: textOf(`categoryEn-${at + 1}`) },
    from: textOf(`categoryFrom-${at + 1}`)
  }));
  return rows
    .filter(({ name, from }) => name.id !== '' || name.en !== '' || from !== '')
    .map(({ name, from }) => ({ name, from: numberOf(from) }));
}
