// Work given directly by a supervisor: what it needs, and what the member may answer. Pure.
import type { Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Assignment, AssignmentDraft, Reason } from './types.ts';

/** What makes the assignment impossible, if anything. */
export function assignmentLack(draft: AssignmentDraft, today: Day): Reason | undefined {
  if (draft.endsOn < draft.startsOn) return 'time-reversed';
  if (draft.endsOn < today) return 'deadline-past';
  return draft.mentorId === draft.personId ? 'mentor-is-self' : undefined;
}

/** The assignment once its member has accepted or, with a reason, declined it. */
export function answered(
  assignment: Assignment,
  answer: { decision: 'accept' | 'decline'; note: string; at: Date }
): Result<Assignment, Reason> {
  if (assignment.state !== 'given') return refused(assignment.state === 'taken-back' ? 'withdrawn' : 'already-decided');
  const reason = answer.note.trim();
  if (answer.decision === 'accept') return done({ ...assignment, state: 'accepted', answeredAt: answer.at });
  if (reason === '') return refused('reason-missing');
  return done({ ...assignment, state: 'declined', answeredAt: answer.at, reason });
}

/** The assignment taken back by who gave it: only while it is not answered. */
export const takenBack = (assignment: Assignment, at: Date): Result<Assignment, Reason> =>
  assignment.state === 'given'
    ? done({ ...assignment, state: 'taken-back', answeredAt: at })
    : refused('already-decided');
