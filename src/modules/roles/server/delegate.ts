// Handing one's decisions over for some days: leave, a journey, an illness.
import { done, refused, type Result } from '#platform/result.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { delegationObjection } from '../rules.ts';
import type { DelegationInput } from '../schema.ts';
import { hasDelegationWithin, insertDelegation } from './store-delegations.ts';
import { selectOptionalPerson, type Placed } from './store-people.ts';
import { selectStanding } from './store.ts';

/** Why the decisions stay with the person. */
export type DelegationRefusal =
  'nothing-to-delegate' | 'unknown-person' | 'oneself' | 'dates-reversed' | 'past' | 'too-long-a-time' | 'overlaps';

/** Hands the actor's decisions over; what she herself carries for others is not handed on. */
export function delegate(ctx: Ctx, input: DelegationInput): Promise<Result<{ id: number }, DelegationRefusal>> {
  return inTransaction(ctx.db, async (tx) => {
    const { personId: fromId } = ctx.actor;
    if (fromId === null) return notFound('delegation');
    const to = await selectOptionalPerson(tx, { nip: input.toNip }, today(ctx));
    const objection = (await objectionTo(ctx, tx, to)) ?? delegationObjection(input.startsOn, input.endsOn, today(ctx));
    if (objection || !to) return refused(objection ?? 'unknown-person');
    const { startsOn, endsOn, reason } = input;
    const given = { fromId, toId: to.personId, startsOn, endsOn, reason, at: ctx.now };
    if (await hasDelegationWithin(tx, given)) return refused('overlaps');
    const id = await insertDelegation(tx, given);
    const payload = { toId: to.personId, startsOn, endsOn };
    await emit(ctx, tx, {
      name: 'roles.delegation.made',
      subject: `roles.delegation:${id}`,
      personId: fromId,
      payload
    });
    return done({ id });
  });
}

async function objectionTo(ctx: Ctx, tx: Tx, to: Placed | undefined): Promise<DelegationRefusal | undefined> {
  const { personId } = ctx.actor;
  const own = personId === null ? undefined : await selectStanding(tx, { personId }, ctx.now);
  if (!own?.decides) return 'nothing-to-delegate';
  if (to?.personId === personId) return 'oneself';
  return to === undefined || to.unitId === null ? 'unknown-person' : undefined;
}
