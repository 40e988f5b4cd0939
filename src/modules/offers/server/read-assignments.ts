// One piece of work given directly, with what the reader may do; which records behind a number may be opened.
import { namesOf } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { refusalOf } from '#platform/server/errors.ts';
import type { Assignment, PersonRole } from '../types.ts';
import { assignmentRoleHere } from './answer-assignment.ts';
import { selectAssignment } from './store-assignments.ts';
import { selectUnitNames } from './store-places.ts';
import { selectSteps, type StepRow } from './store.ts';

export type AssignmentView = Assignment & {
  role: PersonRole;
  name: string;
  giver: string;
  mentor: string;
  unitName: string;
  steps: StepRow[];
  abilities: { answer: boolean; takeBack: boolean };
};

/** One piece of work; not found for who has no part in it. */
export async function getAssignment(ctx: Ctx, id: number): Promise<AssignmentView> {
  const assignment = await selectAssignment(ctx.db, id);
  const role = await assignmentRoleHere(ctx, assignment);
  const { personId, givenBy, mentorId, unitId } = assignment;
  const [names, units, steps] = await Promise.all([
    namesOf(ctx, [personId, givenBy, mentorId]),
    selectUnitNames(ctx.db, [unitId], today(ctx)),
    selectSteps(ctx.db, { assignmentId: id })
  ]);
  const isOpen = assignment.state === 'given';
  return {
    ...assignment,
    role,
    name: names.get(personId) ?? '',
    giver: names.get(givenBy) ?? '',
    mentor: names.get(mentorId) ?? '',
    unitName: units.get(unitId) ?? '',
    steps,
    abilities: { answer: isOpen && role === 'owner', takeBack: isOpen && role === 'supervisor' }
  };
}

/** Which of these the reader may open. */
export async function assignmentCards(ctx: Ctx, ids: readonly number[]): Promise<{ id: number }[]> {
  const cards: { id: number }[] = [];
  for (const id of new Set(ids)) {
    const isOpen = await selectAssignment(ctx.db, id)
      .then((assignment) => assignmentRoleHere(ctx, assignment))
      .catch((error: unknown) => {
        if (refusalOf(error) === 'not-found') return undefined;
        throw error;
      });
    if (isOpen) cards.push({ id });
  }
  return cards;
}
