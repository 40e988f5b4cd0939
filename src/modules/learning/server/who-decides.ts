// Whom a notice goes to, told before it is given.
import { authorityOver } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { namesOf } from './store-names.ts';
import { selectUnitOf } from './store.ts';

/** Who decides for the actor today, by name; nobody = the unit's officer does. */
export async function whoDecides(ctx: Ctx): Promise<string[]> {
  const personId = ctx.actor.personId ?? notFound('person');
  const unitId = await selectUnitOf(ctx.db, personId, today(ctx));
  const { deciders } = await authorityOver(ctx, { personId, unitId });
  const names = await namesOf(ctx, deciders);
  return deciders.map((id) => names.get(id) ?? '');
}
