// The brief of a unit for its leader: what stands best and least, what waits. Pure.
import type { ComponentFigure as Drawn } from '#ui/figure.ts';

const byScore = (components: readonly Drawn[]): (Drawn & { score: number })[] =>
  components
    .flatMap((each) => (each.score === null ? [] : [{ ...each, score: each.score }]))
    .sort((a, b) => b.score - a.score || a.no - b.no);

/** The three components that stand best, and the three that stand least well; none is both, where there are few. */
export function bestAndLeast(components: readonly Drawn[], most = 3): { best: Drawn[]; least: Drawn[] } {
  const ordered = byScore(components);
  const best = ordered.slice(0, Math.min(most, Math.ceil(ordered.length / 2)));
  const least = ordered.slice(best.length).slice(-most).reverse();
  return { best, least };
}
