// Which practices two figures of a survey asked in other words: another method, as a changed scheme is. Pure.
import type { Day } from '#platform/dates.ts';
import { catalogueFor } from './catalogue.ts';
import { asksPeople, sourceIn } from './rules-sources.ts';
import type { PracticeId, Scheme } from './types.ts';

/** From which day on the survey figures of a year stand on statements of which wording. */
export type Wording = { year: number; since: Day; practice: PracticeId; wording: string };

/** Figures of a day, or as they stand last where there is none, under a scheme. */
export type Asked = { scheme: Scheme; asOf: Day | null };

/** What a practice was asked in, as figures of a year stood on a day. */
function wordingOf(wordings: readonly Wording[], practice: PracticeId, of: Asked): string | undefined {
  const till = of.asOf;
  const then = wordings.filter(
    (each) => each.practice === practice && each.year === of.scheme.year && (till === null || each.since <= till)
  );
  return then.reduce<Wording | undefined>((last, each) => (last && last.since > each.since ? last : each), undefined)
    ?.wording;
}

/**
 * The practices that people were asked about in other words, about somebody else or on another scale. Only those whose figure
 * stands on the survey both times: where one time nobody was asked, or the scheme took another source, nothing was reworded.
 */
export function rewordedBetween(wordings: readonly Wording[], from: Asked, to: Asked): PracticeId[] {
  const isAsked = (practice: { id: PracticeId; source: string }) =>
    [from, to].every(({ scheme }) => asksPeople(sourceIn(scheme, practice)));
  return catalogueFor(to.scheme.year)
    .practices.filter(isAsked)
    .flatMap(({ id }) => {
      const [was, is] = [wordingOf(wordings, id, from), wordingOf(wordings, id, to)];
      return was !== undefined && is !== undefined && was !== is ? [id] : [];
    });
}
