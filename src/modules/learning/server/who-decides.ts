// Whom a notice goes to, told before it is given.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { namesOf } from './store-names.ts';
import { selectAuthority, selectUnitOf } from './store.ts';

/** Who decides for the actor today, by name; nobody = the unit's officer does. */
export async function whoDecides(ctx: Ctx): Promise<string[]> {
  const personId = ctx.actor.personId ?? notFound('person');
  const unitId = await selectUnitOf(ctx.db, personId, today(ctx));
  const { deciders } = await selectAuthority(ctx.db, { personId, unitId }, today(ctx));
  const names = await namesOf(ctx, deciders);
  return deciders.map((id) => names.get(id) ?? '');
}
