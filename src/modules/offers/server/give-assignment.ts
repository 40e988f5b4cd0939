// A supervisor gives a team member enriching or wider work, or a trial of a new skill.
import { authorityOver, peopleByNip } from '#modules/people/server/index.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { notFound } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { assignmentRole } from '../policy.ts';
import { assignmentLack } from '../rules-assignments.ts';
import type { AssignmentInput } from '../schema.ts';
import type { Reason } from '../types.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { insertStep } from './store.ts';
import { insertAssignment } from './store-assignments.ts';
import { selectPlaces, selectPostOver } from './store-places.ts';

/** The unit of somebody the actor decides for today, and the post by which she does; anybody else is not found. */
async function memberPlace(ctx: Ctx, personId: number): Promise<{ unitId: number; postId: number | null }> {
  const place = (await selectPlaces(ctx.db, [personId], today(ctx))).get(personId) ?? notFound('member');
  const authority = await authorityOver(ctx, { personId, unitId: place.unitId });
  const role = assignmentRole(ctx.actor, { personId, mentorId: 0 }, { authority, postLeaders: [] });
  if (role !== 'supervisor') return notFound('member');
  const leaders = authority.deciders.filter((decider) => carried(ctx).includes(decider));
  return { unitId: place.unitId, postId: await selectPostOver(ctx.db, { unitId: place.unitId, leaders }, today(ctx)) };
}

/** Gives work with goal, period and mentor; it begins once the member has accepted. Sent twice, it is given once. */
export async function giveAssignment(ctx: Ctx, input: AssignmentInput): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const place = await memberPlace(ctx, input.personId);
  const { people } = await peopleByNip(ctx, [input.mentor]);
  const mentorId = people[0]?.id;
  if (mentorId === undefined) return refused('unknown-nip');
  const draft = { ...input, mentorId };
  const lack = assignmentLack(draft, today(ctx));
  if (lack) return refused(lack);
  return inTransaction(ctx.db, async (tx) => {
    const token = input.token === '' ? null : `${me}:${input.token}`;
    const row = { ...draft, ...place, givenAt: ctx.now, givenBy: me, token };
    const { id, isNew } = await insertAssignment(tx, row);
    if (!isNew) return done(id);
    await insertStep(tx, { assignmentId: id, kind: 'give', byId: me, at: ctx.now, details: { ...draft } });
    await emit(within(ctx, tx), tx, {
      name: 'offers.assignment.given',
      subject: `offers.assignment:${id}`,
      personId: input.personId,
      unitId: place.postId ?? place.unitId,
      payload: { kind: input.kind }
    });
    return done(id);
  });
}
