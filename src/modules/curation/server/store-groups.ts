// Skill groups as rounds need them: which group an asset's job family belongs to, who owns it and instructs in it.
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';

export type GroupPart = 'owner' | 'instructor';
type InGroup = { groupId: number | null; personId: number; day: Day };

/** In which parts somebody belongs to a skill group on a day. */
export async function selectGroupParts(_db: Db, { groupId }: InGroup): Promise<GroupPart[]> {
  return groupId === null ? [] : [];
}
