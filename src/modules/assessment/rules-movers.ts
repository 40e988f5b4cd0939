// Which practices would move the index most: every practice has a share of the index, so the gain follows from it. Pure.
import { componentFigure, entersMean, unitIndex, type Standing } from './rules.ts';
import type { ComponentId, PracticeFigure, Scheme } from './types.ts';

/** A practice with the points its unit's index would gain if it met its expectation, and how many more that takes. */
export type Mover = { id: string; gain: number; missing: number; achieved: number; expected: number };

type Places = { components: readonly { id: ComponentId }[]; practices: readonly Standing[] };
type Share = { id: string; path: readonly string[]; share: number };

/** Divides a share evenly among the branches of each step of the path, as the means do. */
function shareOut(leaves: readonly Share[], share: number): Share[] {
  const branches = new Map<string, Share[]>();
  for (const leaf of leaves) {
    const [head, ...rest] = leaf.path;
    const key = head ?? `leaf ${leaf.id}`;
    branches.set(key, [...(branches.get(key) ?? []), { ...leaf, path: rest }]);
  }
  const each = share / branches.size;
  return [...branches.values()].flatMap((branch) =>
    branch.length === 1 ? branch.map((leaf) => ({ ...leaf, share: each })) : shareOut(branch, each)
  );
}

/** The share of the index that each practice has which enters it; together they make 1, or none where no index is. */
export function indexShares(
  figures: readonly PracticeFigure[],
  known: { places: Places; scheme: Scheme }
): Map<string, number> {
  const { places, scheme } = known;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const components = places.components.map(({ id }) => componentFigure(id, places.practices, byId));
  if (unitIndex(components, scheme).index === null) return new Map();
  const scored = components.filter((component) => component.score !== null);
  const weight = scored.reduce((sum, { id }) => sum + scheme.weights[id], 0);
  const shares = scored.flatMap(({ id }) => {
    const own = places.practices.filter((practice) => practice.component === id && isIn(byId.get(practice.id)));
    const leaves = own.map((practice) => ({ id: practice.id, path: [practice.level, ...practice.path], share: 0 }));
    return shareOut(leaves, scheme.weights[id] / weight);
  });
  return new Map(shares.map(({ id, share }) => [id, share]));
}

const isIn = (figure: PracticeFigure | undefined) => figure !== undefined && entersMean(figure);

/** The practices that would move the index most, the strongest first. */
export function movers(
  figures: readonly PracticeFigure[],
  known: { places: Places; scheme: Scheme },
  most = 3
): Mover[] {
  const shares = indexShares(figures, known);
  const all = figures.flatMap(({ id, score, achieved, expected }) => {
    const gain = (shares.get(id) ?? 0) * (100 - (score ?? 100));
    if (gain <= 0 || achieved === null || expected === null) return [];
    return [{ id, gain, missing: Math.max(1, Math.ceil(expected - achieved)), achieved, expected }];
  });
  return all.sort((a, b) => b.gain - a.gain || (a.id < b.id ? -1 : 1)).slice(0, most);
}
