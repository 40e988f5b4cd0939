// With whom a unit may fairly be compared, and where it stands among them without a rank. Pure.

/**
 * Fewer peers are no comparison: each would show through. The mark on a unit's own page stands at the middle of its whole level,
 * kept ready for every page; `peersOf` narrows to like size where a unit is compared.
 */
export const leastPeers = 5;

export type Comparable = { code: string; echelon: string; employees: number; index: number | null };

/** Whom a unit is compared with: those of its level and like size, else those of its level, else nobody. */
export type Peers<Unit> = { like: 'kind-and-size' | 'kind' | 'none'; units: Unit[] };

const isOfLikeSize = (unit: Comparable, other: Comparable): boolean =>
  other.employees >= unit.employees / 2 && other.employees <= unit.employees * 2;

/**
 * The peers of a unit among the units of a period, itself never among them: of its level, with an index, with half to twice
 * as many employees; of its level whatever the size where those are fewer than five; none where those are, too.
 */
export function peersOf<Unit extends Comparable>(unit: Comparable, all: readonly Unit[]): Peers<Unit> {
  const kind = all.filter(
    ({ code, echelon, index }) => code !== unit.code && echelon === unit.echelon && index !== null
  );
  const size = kind.filter((each) => isOfLikeSize(unit, each));
  if (size.length >= leastPeers) return { like: 'kind-and-size', units: size };
  return kind.length >= leastPeers ? { like: 'kind', units: kind } : { like: 'none', units: [] };
}

/** The lower quarter, middle and upper quarter of scores. */
export type Spread = { lower: number; middle: number; upper: number };

/** How scores are spread; null of fewer than five. */
export function spreadOf(scores: readonly (number | null)[]): Spread | null {
  const known = scores.filter((score) => score !== null).sort((a, b) => a - b);
  if (known.length < leastPeers) return null;
  return { lower: quantile(known, 0.25), middle: quantile(known, 0.5), upper: quantile(known, 0.75) };
}

/** Between the two that stand nearest to the share, in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}

export type Position = 'above' | 'among' | 'below';

/** Where a score stands: above the upper quarter of the peers, below the lower, or among them; null where one is not known. */
export function positionOf(score: number | null, spread: Spread | null): Position | null {
  if (score === null || spread === null) return null;
  if (score > spread.upper) return 'above';
  return score < spread.lower ? 'below' : 'among';
}
