// From which source a practice is proved under a scheme, and from which it can be. Pure.
import type { PracticeId, PracticeTerms, Scheme, Source } from './types.ts';

type Proved = { id: PracticeId; source: string };

/** What is built: practices that a rule counts, and those about which the questionnaire holds statements. */
export type Built = { counted: ReadonlySet<PracticeId>; asked: ReadonlySet<PracticeId> };

/** The sources that each practice can take. */
export type Choices = Readonly<Record<PracticeId, readonly Source[]>>;

/** The source of a practice under a scheme; the catalogue's where the scheme was kept before it could say. */
export const sourceIn = (scheme: Pick<Scheme, 'practices'>, { id, source }: Proved): Source =>
  source === 'none' ? 'none' : (scheme.practices[id]?.source ?? (source as Source));

/** Whether records or documents are part of the figure. */
export const countsRecords = (source: Source): boolean => source !== 'survey' && source !== 'none';

/**
 * Whether a scheme has units prove by a document what the catalogue counts by records: each unit asked then counts once, and
 * achieved while a document that names the practice holds.
 */
export const isByDocument = (scheme: Pick<Scheme, 'practices'>, practice: Proved): boolean =>
  practice.source !== 'document' && sourceIn(scheme, practice) === 'document';

/** How a practice is scored under a scheme: where documents prove it, of the units asked alone, with no floor of a base. */
export function yardstickIn(scheme: Pick<Scheme, 'practices'>, practice: Proved): PracticeTerms | undefined {
  const terms = scheme.practices[practice.id];
  return terms && isByDocument(scheme, practice) ? { ...terms, floor: 0, base: 'none' } : terms;
}

/** The practices that units prove by documents under a scheme, each with the levels of unit that are asked. */
export const byDocumentIn = (
  scheme: Pick<Scheme, 'practices' | 'asked'>,
  practices: readonly Proved[]
): { practice: PracticeId; levels: readonly string[] }[] =>
  practices.flatMap((practice) => {
    const terms = scheme.practices[practice.id];
    return terms && isByDocument(scheme, practice)
      ? [{ practice: practice.id, levels: scheme.asked[terms.appliesTo] }]
      : [];
  });

/** Whether the survey is part of the figure. */
export const asksPeople = (source: Source): boolean => source === 'survey' || source === 'mixed';

/**
 * What a practice can be proved by: records where a rule counts them, or a document that names it; only documents where its
 * wording is one; the survey where it holds statements, and records and survey where there are both. Where nothing is built
 * yet, what the catalogue says.
 *
 * @example sourcesOf({ id: 'O.LRN.5', source: 'mixed' }, built) // ['record', 'document', 'survey', 'mixed']
 */
export function sourcesOf({ id, source }: Proved, { counted, asked }: Built): readonly Source[] {
  if (source === 'none') return ['none'];
  const isCounted = counted.has(id);
  const own: Source[] = !isCounted ? [] : source === 'document' ? ['document'] : ['record', 'document'];
  const people: Source[] = asked.has(id) ? ['survey'] : [];
  const both: Source[] = isCounted && people.length > 0 ? ['mixed'] : [];
  const all = [...own, ...people, ...both];
  return all.length > 0 ? all : [source as Source];
}

/** The sources of all practices. */
export const choicesOf = (practices: readonly Proved[], built: Built): Choices =>
  Object.fromEntries(practices.map((practice) => [practice.id, sourcesOf(practice, built)]));

/** How many practices are proved from each source, those lost in the catalogue left out. */
export function countSources(
  scheme: Pick<Scheme, 'practices'>,
  practices: readonly Proved[]
): Partial<Record<Source, number>> {
  const counts: Partial<Record<Source, number>> = {};
  for (const practice of practices) {
    const source = sourceIn(scheme, practice);
    if (source !== 'none') counts[source] = (counts[source] ?? 0) + 1;
  }
  return counts;
}

/** The practices that a scheme proves from another source than the catalogue names. */
export const otherwiseProved = <P extends Proved>(scheme: Pick<Scheme, 'practices'>, practices: readonly P[]): P[] =>
  practices.filter((practice) => sourceIn(scheme, practice) !== practice.source);
