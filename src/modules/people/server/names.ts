// Names and places of people for the other modules: beside their records, in their forms.
import { today, type Ctx } from '#platform/server/context.ts';
import type { PersonName } from '../types.ts';
import { selectByNip, selectColleagues, selectNames, selectPlace, selectPlaces } from './store-names.ts';

/** The names of people by their ids. */
export const namesOf = async (ctx: Ctx, personIds: readonly number[]): Promise<Map<number, string>> =>
  new Map((await selectNames(ctx.db, personIds)).map(({ id, name }) => [id, name]));

/** The card of one person, if there is one. */
export const personNameOf = async (ctx: Ctx, personId: number): Promise<PersonName | undefined> =>
  (await selectNames(ctx.db, [personId]))[0];

/** The people of these employee numbers; numbers that nobody has are told apart. */
export async function peopleByNip(
  ctx: Ctx,
  nips: readonly string[]
): Promise<{ people: PersonName[]; unknown: string[] }> {
  const people = await selectByNip(ctx.db, nips);
  const found = new Set(people.map(({ nip }) => nip));
  return { people, unknown: nips.filter((nip) => !found.has(nip)) };
}

/** Who works in a unit today, by name, for lists to tick. */
export const colleaguesOf = (ctx: Ctx, where: { unitId: number | null; not: number | null }): Promise<PersonName[]> =>
  selectColleagues(ctx.db, { ...where, day: today(ctx) });

/** The unit that holds a person today; undefined for somebody without a place. */
export const placeOf = (ctx: Ctx, personId: number): Promise<number | undefined> =>
  selectPlace(ctx.db, personId, today(ctx));

/** The units that hold people today; those without a place are left out. */
export const unitsOfPeople = async (ctx: Ctx, personIds: readonly number[]): Promise<Map<number, number>> =>
  personIds.length === 0
    ? new Map()
    : new Map((await selectPlaces(ctx.db, personIds, today(ctx))).map(({ id, unitId }) => [id, unitId]));

/** Who works in the actor's own unit today, by name, herself left out. */
export const ownColleagues = (ctx: Ctx): Promise<PersonName[]> =>
  colleaguesOf(ctx, { unitId: ctx.actor.unitId, not: ctx.actor.personId });
