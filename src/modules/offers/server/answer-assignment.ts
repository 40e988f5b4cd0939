// The member accepts work given directly, which begins the learning, or declines it; the supervisor may take it back before.
import { startExperience } from '#modules/learning/server/index.ts';
import { authorityOver } from '#modules/people/server/index.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { notFound } from '#platform/server/errors.ts';
import { done, type Result } from '#platform/result.ts';
import type { AssignmentEvent } from '../events.ts';
import { assignmentRole } from '../policy.ts';
import { answered, takenBack } from '../rules-assignments.ts';
import type { Assignment, PersonRole, Reason } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertStep } from './store.ts';
import { lockAssignment, updateAssignment } from './store-assignments.ts';
import { selectLead } from './store-places.ts';

/** The part in which the actor meets the assignment today; none is not found. */
export async function assignmentRoleHere(ctx: Ctx, assignment: Assignment): Promise<PersonRole> {
  const authority = await authorityOver(ctx, assignment);
  const { postId } = assignment;
  const postLeaders = postId === null ? [] : (await selectLead(ctx.db, postId, today(ctx))).leaders;
  return assignmentRole(ctx.actor, assignment, { authority, postLeaders }) ?? notFound('assignment');
}

type Taken = { assignment: Assignment; kind: string; event: AssignmentEvent; note: string };

async function save(ctx: Ctx, tx: Tx, { assignment, kind, event, note }: Taken): Promise<void> {
  const { id, personId } = assignment;
  await updateAssignment(tx, assignment);
  await insertStep(tx, { assignmentId: id, kind, byId: signedIn(ctx), at: ctx.now, note });
  const unitId = assignment.postId ?? assignment.unitId;
  await emit(ctx, tx, { name: event, subject: `offers.assignment:${id}`, personId, unitId });
}

async function begun(ctx: Ctx, tx: Tx, assignment: Assignment): Promise<Assignment> {
  const { personId, title, goal, startsOn, endsOn, mentorId, plannedMinutes } = assignment;
  const experience = { personId, title, goal, startsOn, endsOn, mentorId, plannedMinutes };
  return { ...assignment, activityId: await startExperience(ctx, tx, experience) };
}

/** The member's answer; what was answered so already stays. */
export async function answerAssignment(
  ctx: Ctx,
  id: number,
  answer: { decision: 'accept' | 'decline'; note: string }
): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const inside = within(ctx, tx);
    const before = await lockAssignment(tx, id);
    if ((await assignmentRoleHere(inside, before)) !== 'owner') return notFound('assignment');
    const isAccepted = answer.decision === 'accept';
    if (before.state === (isAccepted ? 'accepted' : 'declined')) return done(id);
    const result = answered(before, { ...answer, at: ctx.now });
    if (!result.ok) return result;
    const assignment = isAccepted ? await begun(inside, tx, result.value) : result.value;
    const event = isAccepted ? 'offers.assignment.accepted' : 'offers.assignment.declined';
    await save(inside, tx, { assignment, kind: answer.decision, event, note: result.value.reason });
    return done(id);
  });
}

/** Who decides for the member today takes back what is not answered yet. */
export async function takeBackAssignment(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const inside = within(ctx, tx);
    const before = await lockAssignment(tx, id);
    if ((await assignmentRoleHere(inside, before)) !== 'supervisor') return notFound('assignment');
    if (before.state === 'taken-back') return done(id);
    const result = takenBack(before, ctx.now);
    if (!result.ok) return result;
    const event = 'offers.assignment.taken-back';
    await save(inside, tx, { assignment: result.value, kind: 'take-back', event, note: '' });
    return done(id);
  });
}
