// Search for people and units by what one knows of them: parts of a name, a number, a code.
import { today, type Ctx } from '#platform/server/context.ts';
import type { PersonCard, UnitName } from '../types.ts';
import { selectByName, selectByNip } from './store-persons.ts';
import { selectByName as selectUnitsByName } from './store-units.ts';

const most = 20;
const shortest = 2;

/** People by words of their name or by the first digits of their number; those who hold a job first. */
export async function searchPeople(ctx: Ctx, typed: string): Promise<PersonCard[]> {
  const digits = typed.replaceAll(' ', '');
  if (/^\d{4,18}$/.test(digits)) return selectByNip(ctx.db, digits, { day: today(ctx), limit: most });
  const words = typed.split(' ').filter((word) => word.length >= shortest);
  return words.length > 0 ? selectByName(ctx.db, words, { day: today(ctx), limit: most }) : [];
}

/** Units of today by words of their name or by the beginning of their code. */
export async function searchUnits(ctx: Ctx, typed: string): Promise<(UnitName & { parentName: string | null })[]> {
  return typed.length >= shortest ? selectUnitsByName(ctx.db, typed, { day: today(ctx), limit: most }) : [];
}
