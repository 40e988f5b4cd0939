// Whom a notice goes to, told before it is given.
import { authorityOver, namesOf, placeOf } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';

/** Who decides for the actor today, by name; nobody = the unit's officer does. */
export async function whoDecides(ctx: Ctx): Promise<string[]> {
  const personId = ctx.actor.personId ?? notFound('person');
  const unitId = (await placeOf(ctx, personId)) ?? notFound('placement');
  const { deciders } = await authorityOver(ctx, { personId, unitId });
  const names = await namesOf(ctx, deciders);
  return deciders.map((id) => names.get(id) ?? '');
}
