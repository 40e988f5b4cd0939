// What can be done at a session: register, be seen by the code, rate it; and who is shown what of that. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { ratings, type Feedback, type Rating, type Sharing } from './types.ts';

type Session = Pick<Sharing, 'state' | 'heldOn'>;

/** A session is written down at most so many days after it was, and planned at most so many ahead. */
const daysBack = 31;
const daysAhead = 366;

/** Whether a session can be planned for a day. */
export const planOn = (day: Day, today: Day): Result<Day, 'too-long-ago' | 'too-far'> => {
  if (day < addDays(today, -daysBack)) return refused('too-long-ago');
  return day > addDays(today, daysAhead) ? refused('too-far') : done(day);
};

/** Whether somebody can still say that they will come. */
export const canRegister = (session: Session, today: Day): boolean =>
  session.state === 'planned' && session.heldOn >= today;

export type CodeRefusal = 'not-today' | 'called-off' | 'code-expired' | 'own-session';

/** Whether a code shown in the room proves presence: on the day itself, while it is fresh, of anybody but the speaker. */
export function attendByCode(
  session: Session,
  of: { isFresh: boolean; isSpeaker: boolean; today: Day }
): Result<true, CodeRefusal> {
  if (of.isSpeaker) return refused('own-session');
  if (session.state === 'cancelled') return refused('called-off');
  if (session.heldOn !== of.today) return refused('not-today');
  return of.isFresh ? done(true) : refused('code-expired');
}

/** From so many answers on the speaker sees what was said. */
export const fewestAnswers = 3;
export type Summary = { count: number; means: Record<Rating, number>; remarks: string[] };

/** What was said of a session without who said it; null while there are too few answers. Remarks stand in the order of the alphabet. */
export function summaryOf(answers: readonly Feedback[]): Summary | null {
  if (answers.length < fewestAnswers) return null;
  const mean = (key: Rating) => answers.reduce((sum, answer) => sum + answer[key], 0) / answers.length;
  const means = Object.fromEntries(ratings.map((key) => [key, Math.round(mean(key) * 2) / 2])) as Record<
    Rating,
    number
  >;
  const remarks = answers.map(({ remark }) => remark).filter((remark) => remark !== '');
  return { count: answers.length, means, remarks: remarks.sort((one, other) => one.localeCompare(other)) };
}

/** A group of people by the kind of their job, and how many of them were at a session. */
export type RankGroup = { kind: string; people: number; present: number };
export type ShownGroup = RankGroup & { isHidden: boolean };
const smallest = 5;

/**
 * Groups as they may be shown: small ones are hidden, and where only one is, the next smallest with it, since it would
 * follow from the whole.
 */
export function shownGroups(groups: readonly RankGroup[]): ShownGroup[] {
  const there = groups.filter(({ people }) => people > 0).sort((one, other) => one.people - other.people);
  const small = there.filter(({ people }) => people < smallest).length;
  const hidden = new Set(there.slice(0, small === 1 ? 2 : small).map(({ kind }) => kind));
  return groups.filter(({ people }) => people > 0).map((group) => ({ ...group, isHidden: hidden.has(group.kind) }));
}
