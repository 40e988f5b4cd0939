// A need as a state machine: proposed by its owner, answered once by the supervisor, followed in plan or learning. Pure.
import { yearOf, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Answer, Need, NeedDraft, NeedState, Reason, Role } from './types.ts';

/** What a proposal lacks today, if anything: the dialogue it names was held, this year or last. */
export function lackOf({ origin, dkiOn }: Pick<NeedDraft, 'origin' | 'dkiOn'>, today: Day): Reason | undefined {
  if (origin !== 'dki') return undefined;
  if (dkiOn === null) return 'dki-missing';
  if (dkiOn > today) return 'dki-ahead';
  return yearOf(dkiOn) < yearOf(today) - 1 ? 'dki-too-old' : undefined;
}

/** Whether the owner may state that there is no need: only while she proposes none. */
export const mayStateNone = (needs: readonly Pick<Need, 'kind' | 'state'>[]): Result<true, Reason> =>
  needs.some(({ kind, state }) => kind === 'need' && state !== 'taken-back') ? refused('has-needs') : done(true);

/** The statement that there is none, which gives way to a need. */
export const givingWay = <N extends Pick<Need, 'kind' | 'state'>>(needs: readonly N[]): N | undefined =>
  needs.find(({ kind, state }) => kind === 'none' && state !== 'taken-back');

const decided: readonly NeedState[] = ['taken-up', 'declined', 'noted'];

function hindrance(need: Need, { decision, note }: Answer): Reason | undefined {
  if (need.kind === 'none' && decision !== 'note') return 'none-to-note';
  if (need.kind === 'need' && decision === 'note') return 'need-to-answer';
  const needsWords = decision === 'decline' || decision === 'other';
  return needsWords && note.trim() === '' ? 'reason-missing' : undefined;
}

/** The need once the supervisor has answered it: taken up in a way, declined with a reason, or noted. */
export function answered(need: Need, answer: Answer, hand: { by: number; role: Role; at: Date }): Result<Need, Reason> {
  if (hand.role !== 'decider') return refused('not-yours');
  if (need.state !== 'proposed') return refused(decided.includes(need.state) ? 'already-decided' : 'not-now');
  const reason = hindrance(need, answer);
  if (reason) return refused(reason);
  const { decision } = answer;
  const base = { ...need, note: answer.note.trim(), answeredAt: hand.at, answeredBy: hand.by };
  if (decision === 'decline') return done({ ...base, state: 'declined' });
  return done(decision === 'note' ? { ...base, state: 'noted' } : { ...base, state: 'taken-up', way: decision });
}

/** Whether the owner may take it back: until it is answered. */
export const mayTakeBack = (need: Pick<Need, 'state'>, role: Role): boolean =>
  role === 'owner' && need.state === 'proposed';

/** Whether the owner may begin something out of it: once it is taken up, and only once. */
export const mayFollow = (need: Pick<Need, 'state' | 'followedAs'>, role: Role): boolean =>
  role === 'owner' && need.state === 'taken-up' && need.followedAs === '';

/** How a team stands in a year: who proposed, who stated none, who said nothing. */
export function standing(
  members: readonly number[],
  needs: readonly Pick<Need, 'personId' | 'kind' | 'state'>[]
): { proposed: number; none: number; silent: number[] } {
  const living = needs.filter(({ state }) => state !== 'taken-back');
  const who = (kind: Need['kind']) => new Set(living.filter((need) => need.kind === kind).map((need) => need.personId));
  const [proposed, none] = [who('need'), who('none')];
  const silent = members.filter((id) => !proposed.has(id) && !none.has(id));
  return {
    proposed: members.filter((id) => proposed.has(id)).length,
    none: members.filter((id) => none.has(id)).length,
    silent
  };
}

/** How many calendar days something has waited. */
export const waitedDays = (since: Day, today: Day): number =>
  Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000);

/** Why the days of reminding cannot stand so: over, reversed, or not of their year. */
export function cycleLack(
  cycle: { year: number; remindFrom: Day; remindUntil: Day },
  today: Day
): 'year-past' | 'not-of-year' | 'time-reversed' | undefined {
  if (cycle.year < yearOf(today)) return 'year-past';
  if (yearOf(cycle.remindFrom) !== cycle.year || yearOf(cycle.remindUntil) !== cycle.year) return 'not-of-year';
  return cycle.remindUntil < cycle.remindFrom ? 'time-reversed' : undefined;
}
