// The worked example of the method page: small numbers, run through the very rules that score real units. Pure.
import { meanAlong, scoreOf, unitIndex } from './rules.ts';
import type { ComponentFigure, ComponentId, Scheme } from './types.ts';

const people = 100;
const yardstick = { target: 1, floor: 0.3, base: 'active-employees' as const };

/** A unit of a hundred people and a floor of 30 %: how many began, how many did it well, and the score. */
export const floorExamples = (): { started: number; good: number; expected: number; score: number }[] =>
  [
    { started: 0, good: 0 },
    { started: 10, good: 10 },
    { started: 40, good: 30 },
    { started: 40, good: 40 }
  ].map(({ started, good }) => {
    const counts = { achieved: good, population: started, base: people };
    return { started, good, expected: Math.max(started, 0.3 * people), score: scoreOf(counts, yardstick) ?? 0 };
  });

/** Practices of one component on their way to its mean: part, item, level, component. */
export const meanExample = {
  parts: [
    { id: 'I.SOL.1a', path: ['individual', '1', 'a'], score: 40 },
    { id: 'I.SOL.1b', path: ['individual', '1', 'b'], score: 60 },
    { id: 'I.SOL.2', path: ['individual', '2'], score: 80 },
    { id: 'O.SOL.1', path: ['organisation', '1'], score: 20 }
  ],
  /** The mean of what lies under a beginning of the path: `under('individual', '1')` → 50. */
  under: (...head: string[]): number =>
    meanAlong(
      meanExample.parts
        .filter(({ path }) => head.every((step, at) => path[at] === step))
        .map(({ path, score }) => ({ path: path.slice(head.length), score }))
    ) ?? 0
};

const shown: Partial<Record<ComponentId, number>> = { learners: 40, knowledge: 80, solutions: 60, leaders: 20 };

const componentsOf = (scheme: Scheme, scores: Partial<Record<ComponentId, number>>): ComponentFigure[] =>
  (Object.keys(scheme.weights) as ComponentId[]).map((id) => ({
    id,
    score: scores[id] ?? null,
    state: scores[id] === undefined ? 'not-yet-measurable' : 'measured',
    measured: scores[id] === undefined ? 0 : 1,
    total: 1
  }));

/** Four components with a score: the index over their weight alone; with two of them it is not printed. */
export function indexExample(scheme: Scheme): {
  parts: { id: ComponentId; score: number; weight: number }[];
  index: number | null;
  withTwo: number | null;
} {
  const parts = (Object.entries(shown) as [ComponentId, number][]).map(([id, score]) => ({
    id,
    score,
    weight: scheme.weights[id]
  }));
  const two = Object.fromEntries(parts.slice(0, 2).map(({ id, score }) => [id, score]));
  return {
    parts,
    index: unitIndex(componentsOf(scheme, shown), scheme).index,
    withTwo: unitIndex(componentsOf(scheme, two), scheme).index
  };
}
