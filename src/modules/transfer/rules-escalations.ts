// A confirmed note is put to a unit; its leader adopts it as a way of working or declines with a reason. Pure.
import type { Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Escalation, Reason } from './types.ts';

/** Who leads a unit today, and who may not answer for it: those the matter is from. */
export type Led = { leaders: readonly number[]; authors: readonly number[] };

/** Who answers: the leaders who are not the authors. */
export const answerers = ({ leaders, authors }: Led): number[] => leaders.filter((id) => !authors.includes(id));

/** Why a matter cannot be put to this unit: a unit that only its author leads could only agree with herself. */
export function hindranceToAsk(led: Led, unit: { isAbove: boolean }): Reason | undefined {
  if (!unit.isAbove) return 'not-above';
  return led.leaders.length > 0 && answerers(led).length === 0 ? 'led-by-you' : undefined;
}

export type EscalationAnswerInput =
  { kind: 'adopt'; way: string; from: Day | null } | { kind: 'decline'; reason: string } | { kind: 'take-back' };

type Hand = { personId: number; now: Date; isAuthor: boolean };

const afterwards = { adopt: 'adopted', decline: 'declined', 'take-back': 'taken-back' } as const;

function gapIn(input: EscalationAnswerInput): Reason | undefined {
  if (input.kind === 'decline' && input.reason.trim() === '') return 'reason-missing';
  if (input.kind !== 'adopt') return undefined;
  if (input.way.trim() === '') return 'way-missing';
  return input.from === null ? 'from-missing' : undefined;
}

/** The escalation after the answer, or why it is refused. Whether the unit is led by the hand is the policy's to say. */
export function answerEscalation(
  escalation: Escalation,
  input: EscalationAnswerInput,
  hand: Hand
): Result<Escalation, Reason> {
  if (hand.isAuthor !== (input.kind === 'take-back')) return refused('not-yours');
  if (escalation.answer !== '') return refused('already-decided');
  const gap = gapIn(input);
  if (gap) return refused(gap);
  const answer = { answer: afterwards[input.kind], answeredAt: hand.now, answeredBy: hand.personId };
  if (input.kind === 'adopt') return done({ ...escalation, ...answer, way: input.way.trim(), adoptedFrom: input.from });
  return done({ ...escalation, ...answer, reason: input.kind === 'decline' ? input.reason.trim() : '' });
}
