// A unit's counts are those of its whole subtree: the sum of counts, never the mean of means. Pure.
import type { Counts } from './types.ts';

/** What a unit without records counts. */
export const nothing: Counts = { achieved: 0, population: 0, base: 0 };

/** The sum of two counts; what waits for a verification below waits above, too. */
export function addCounts(one: Counts, other: Counts): Counts {
  const provisional = (one.provisional ?? 0) + (other.provisional ?? 0);
  return {
    achieved: one.achieved + other.achieved,
    population: one.population + other.population,
    base: one.base + other.base,
    ...(provisional > 0 ? { provisional } : {})
  };
}

/**
 * The counts of every unit of a tree with all that is under it: `parents` gives each unit's parent (null at a root),
 * `own` what each unit counted for itself. Units outside the tree are left out.
 */
export function rollUp<Unit>(
  parents: ReadonlyMap<Unit, Unit | null>,
  own: ReadonlyMap<Unit, Counts>
): Map<Unit, Counts> {
  const sums = new Map<Unit, Counts>([...parents.keys()].map((unit) => [unit, nothing]));
  for (const [unit, counts] of own) {
    for (const above of pathUp(unit, parents)) sums.set(above, addCounts(sums.get(above) ?? nothing, counts));
  }
  return sums;
}

/** The unit and all above it; a circle, which an import refuses, ends where it closes. */
function pathUp<Unit>(unit: Unit, parents: ReadonlyMap<Unit, Unit | null>): Set<Unit> {
  const path = new Set<Unit>();
  for (
    let at: Unit | null | undefined = unit;
    at !== null && at !== undefined && parents.has(at);
    at = parents.get(at)
  ) {
    if (path.has(at)) break;
    path.add(at);
  }
  return path;
}
