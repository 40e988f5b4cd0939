// Granting a role over a unit and all below it, for a period.
import { done, refused, type Result } from '#platform/result.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { mayGrant } from '../policy.ts';
import { grantObjection } from '../rules.ts';
import type { GrantInput } from '../schema.ts';
import { hasGrantWithin, insertGrant } from './store-grants.ts';
import { selectOptionalPerson, selectOptionalUnit } from './store-people.ts';

/** Why a role was not granted. */
export type GrantRefusal = 'unknown-person' | 'unknown-unit' | 'own-role' | 'dates-reversed' | 'already-held';

/** Grants the role; a unit out of the actor's reach is answered like one that does not exist. */
export function grantRole(ctx: Ctx, input: GrantInput): Promise<Result<{ id: number }, GrantRefusal>> {
  return inTransaction(ctx.db, async (tx) => {
    const day = today(ctx);
    const unit = await selectOptionalUnit(tx, input.unitCode, day);
    if (!unit || !mayGrant(ctx.actor, unit.ancestors)) return refused('unknown-unit');
    const person = await selectOptionalPerson(tx, { nip: input.nip }, day);
    if (!person) return refused('unknown-person');
    if (person.personId === ctx.actor.personId) return refused('own-role');
    const objection = grantObjection(input.startsOn, input.endsOn);
    if (objection) return refused(objection);
    const { role, startsOn, endsOn } = input;
    const { personId } = person;
    const grant = { personId, role, unitId: unit.unitId, startsOn, endsOn, by: ctx.actor.personId, at: ctx.now };
    if (await hasGrantWithin(tx, grant)) return refused('already-held');
    const id = await insertGrant(tx, grant);
    const payload = { role, startsOn, endsOn };
    await emit(ctx, tx, {
      name: 'roles.grant.made',
      subject: `roles.grant:${id}`,
      personId,
      unitId: unit.unitId,
      payload
    });
    return done({ id });
  });
}
