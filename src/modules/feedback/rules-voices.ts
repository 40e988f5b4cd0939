// What employees say of the follow-up and of the running year: when they may, what is shown of it and from how many on. Pure.
import type { Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Reason } from './types.ts';

/** Figures are shown from so many answers on, words from so many. */
export const shownFrom = { figures: 5, words: 10 } as const;

/** The days on which the follow-up of a year is rated: from July, when there is something to see, to its end. */
export const ratingDays = (year: number): { from: Day; until: Day } => ({
  from: `${year}-07-01`,
  until: `${year}-12-31`
});

/** Whether the follow-up of a year can be rated on a day. */
export function mayRate(year: number, today: Day): Result<true, Reason> {
  const { from, until } = ratingDays(year);
  if (today < from) return refused('not-open-yet');
  return today > until ? refused('over') : done(true);
}

/** Limits of what is shown of ratings, as the suppression of surveys asks: so many answers, whatever share they are. */
export const ratingLimits = { minimumAnswers: shownFrom.figures, minimumResponse: 0 } as const;

/** The unit to which the ratings of a unit are counted: itself where it is shown, else the nearest shown above, else the last. */
export const liftedTo = (line: readonly number[], shown: ReadonlySet<number>): number | undefined =>
  line.find((unit) => shown.has(unit)) ?? line.at(-1);

export type Rated = {
  unitId: number;
  scores: readonly [number, number, number, number, number];
  comments: readonly string[];
};
export type RatingResult = {
  unitId: number;
  /** Null where too few answered. */
  answers: number | null;
  mean: number | null;
  scores: readonly number[] | null;
  comments: readonly string[] | null;
};

/**
 * What of a unit's ratings may be shown, once rating is over: no figure under five answers, no words under ten. Units of
 * level I only and no sum over them, so that nothing is left by subtraction.
 */
export function shownRating({ unitId, scores, comments }: Rated): RatingResult {
  const answers = scores.reduce((sum, count) => sum + count, 0);
  if (answers < shownFrom.figures) return { unitId, answers: null, mean: null, scores: null, comments: null };
  const mean = scores.reduce((sum, count, at) => sum + count * (at + 1), 0) / answers;
  return { unitId, answers, mean, scores, comments: answers < shownFrom.words ? null : comments };
}

/** The share of those asked who answered. */
export const responseOf = ({ asked, answered }: { asked: number; answered: number }): number =>
  asked === 0 ? 0 : answered / asked;

/** Whether what was said in a closed round is shown: of employees from ten answers on, of the other groups from five. */
export const showsVoices = (voice: string, said: number): boolean =>
  said >= (voice === 'employees' ? shownFrom.words : shownFrom.figures);
