// What a dialogue and what is spread need before they can stand. Pure.
import { daysBetween, type Day } from '#platform/dates.ts';
import type { Reason, Recommendation, SpreadKind, SpreadReach } from './types.ts';

/** What a dialogue lacks: it was held, since the recommendation was opened, with somebody else; one-on-one with one. */
export function dialogueLack(
  given: { kind: 'one' | 'group'; heldOn: Day; others: number },
  at: { today: Day; openedOn: Day }
): Reason | undefined {
  if (given.heldOn > at.today) return 'date-ahead';
  if (given.heldOn < at.openedOn) return 'date-past';
  if (given.others === 0) return 'alone';
  return given.kind === 'one' && given.others > 1 ? 'one-only' : undefined;
}

/** What is lacking before something is spread: a lesson for a lesson, somebody to read it. */
export function spreadLack(
  given: { kind: SpreadKind; reach: SpreadReach; people: number },
  of: Pick<Recommendation, 'state' | 'lessonOn'>
): Reason | undefined {
  if (of.state !== 'approved' && of.state !== 'closed') return 'not-now';
  if (given.kind === 'lesson' && of.lessonOn === null) return 'not-now';
  return given.reach === 'people' && given.people === 0 ? 'none-chosen' : undefined;
}

/** How long somebody is asked to read what was spread. */
export const askedToReadFor = 60;

/** Whether it is still asked. */
export const isAskedStill = (spreadOn: Day, today: Day): boolean => daysBetween(spreadOn, today) <= askedToReadFor;
