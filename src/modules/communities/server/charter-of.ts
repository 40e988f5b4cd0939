// The charter that a form asks for: its reach as a unit, its sponsor among the leaders above.
import { done, refused, type Result } from '#platform/result.ts';
import { charterLack } from '../rules.ts';
import type { CharterChange } from '../schema.ts';
import type { Charter, Reason } from '../types.ts';
import type { UnitLine } from './store-units.ts';

/** The unit that bounds a community of a house: the level-I unit above, else the topmost there is below none. */
const houseOf = (above: readonly UnitLine[]): UnitLine | undefined =>
  above.find(({ echelon }) => echelon === 'I') ?? above.at(-1);

/**
 * The charter as it will be kept, for a community of the first of these units, seen from the unit up. The sponsor leads
 * one of them, and is not who writes the charter.
 */
export function charterOf(
  input: Omit<CharterChange, 'version'>,
  of: { above: readonly UnitLine[]; me: number }
): Result<Charter, Reason> {
  const { reach, ...rest } = input;
  const families = rest.kind === 'practice' ? [...new Set(rest.families.filter((family) => family !== ''))] : [];
  const sponsor = of.above.find(({ id }) => id === input.sponsorUnitId);
  if (!sponsor || sponsor.leaderId === null || sponsor.leaderId === of.me) return refused('no-sponsor');
  const lack = charterLack({ ...rest, families });
  if (lack) return refused(lack);
  const house = houseOf(of.above);
  return done({ ...rest, families, openToId: reach === 'ministry' ? null : (house?.id ?? null) });
}
