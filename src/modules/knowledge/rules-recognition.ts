// Which uses and readers of an asset count as recognition of its authors: not what can be made by oneself or by two. Pure.
import type { Day } from '#platform/dates.ts';

/** A use of an asset as recognition reads it; `quarter` is the first day of its quarter. */
export type MadeUse = { id: number; assetId: number; userId: number; authors: readonly number[]; quarter: Day };

/** How many uses two people may make of each other's assets in a quarter before none of them counts. */
export const mostInCircle = 3;
/** How many assets somebody can read for the first time within an hour before it looks like a machine. */
export const mostInAnHour = 30;

export type Left = 'own' | 'twice' | 'circle';
export type Weighed = { use: MadeUse; left: Left | null };

const pairOf = (one: number, other: number): string => (one < other ? `${one}-${other}` : `${other}-${one}`);

/** How often each pair used each other's assets in each quarter, by direction. */
function exchanges(uses: readonly MadeUse[]): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  for (const { userId, authors, quarter } of uses)
    for (const author of authors.filter((each) => each !== userId)) {
      const key = `${pairOf(userId, author)}@${quarter}`;
      const byUser = counts.get(key) ?? new Map<number, number>();
      counts.set(key, byUser.set(userId, (byUser.get(userId) ?? 0) + 1));
    }
  return counts;
}

/** Whether two used each other's assets, both ways, more often than happens by itself. */
const isCircle = (byUser: ReadonlyMap<number, number> | undefined): boolean =>
  byUser !== undefined && byUser.size === 2 && [...byUser.values()].reduce((sum, n) => sum + n, 0) > mostInCircle;

/**
 * Weighs uses: one's own do not count, a second one by the same person, asset and quarter neither, and none where the user
 * and one of the authors went round in a circle of two. `uses` holds those between the people concerned, both ways.
 */
export function weigh(uses: readonly MadeUse[]): Weighed[] {
  const counts = exchanges(uses);
  const seen = new Set<string>();
  return uses.map((use) => {
    const { userId, authors, assetId, quarter } = use;
    if (authors.includes(userId)) return { use, left: 'own' };
    const key = `${userId}-${assetId}-${quarter}`;
    if (seen.has(key)) return { use, left: 'twice' };
    seen.add(key);
    const inCircle = authors.some((author) => isCircle(counts.get(`${pairOf(userId, author)}@${quarter}`)));
    return { use, left: inCircle ? 'circle' : null };
  });
}

/** Whether a first reading was by hand: at most so many others by the same person in the hour around it. */
export const isByHand = (firstReadingsAround: number): boolean => firstReadingsAround <= mostInAnHour;
