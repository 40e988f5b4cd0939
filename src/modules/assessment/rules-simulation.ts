// What a scheme would change: figures under two schemes side by side, from the same counts. Pure.
import { catalogueFor, type Practice } from './catalogue.ts';
import type { UnitFigure } from './figures.ts';
import { byDocumentIn, yardstickIn } from './rules-sources.ts';
import type { ComponentId, PracticeId, Scheme } from './types.ts';

/** How many units of each level lie in the subtree of a unit, itself among them. */
export type LevelCounts = ReadonlyMap<number, Readonly<Record<string, number>>>;

/** The practices whose floor is taken from other units under the new scheme than the counts were made with. */
export function rebasedPractices(from: Scheme, to: Scheme): Map<string, readonly string[]> {
  const levelsOf = (scheme: Scheme, practice: Practice) => {
    const terms = yardstickIn(scheme, practice);
    return terms?.base === 'units-asked' ? (scheme.asked[terms.appliesTo] ?? []) : null;
  };
  return new Map(
    catalogueFor(to.year).practices.flatMap((practice) => {
      const [was, is] = [levelsOf(from, practice), levelsOf(to, practice)];
      return is !== null && is.join() !== was?.join() ? [[practice.id, is] as const] : [];
    })
  );
}

/**
 * The practices whose kept counts say nothing under the new scheme: documents prove them under one of the two alone, or of
 * other units.
 */
export function recountedPractices(from: Scheme, to: Scheme): PracticeId[] {
  const { practices } = catalogueFor(to.year);
  const asked = (scheme: Scheme) =>
    new Map(byDocumentIn(scheme, practices).map(({ practice, levels }) => [practice, levels.join()]));
  const [was, is] = [asked(from), asked(to)];
  return practices.map(({ id }) => id).filter((id) => was.get(id) !== is.get(id));
}

/** The base of a practice under the new scheme, where it differs: units of the levels now asked. */
export const rebase =
  (practices: ReadonlyMap<string, readonly string[]>, levels: LevelCounts) =>
  (unitId: number, practice: string): number | undefined => {
    const asked = practices.get(practice);
    if (!asked) return undefined;
    const counts = levels.get(unitId) ?? {};
    return asked.reduce((sum, level) => sum + (counts[level] ?? 0), 0);
  };

/** A figure before and after; the change is null where one of them is not known. */
export type Beside = { now: number | null; then: number | null; change: number | null };

const beside = (now: number | null, then: number | null): Beside => ({
  ...{ now, then, change: now === null || then === null ? null : then - now }
});

export type SimulatedUnit = Beside & { unitId: number; components: (Beside & { id: ComponentId })[] };

/** Index and components of a unit under both schemes. */
export function simulatedUnit(now: UnitFigure | undefined, then: UnitFigure): SimulatedUnit {
  const was = new Map(now?.components.map(({ id, score }) => [id, score]));
  return {
    unitId: then.unitId,
    ...beside(now?.index ?? null, then.index),
    components: then.components.map(({ id, score }) => ({ id, ...beside(was.get(id) ?? null, score) }))
  };
}

export type SimulatedPractice = Beside & { id: string };

/** The practices of a unit whose score would move, the largest change first. */
export function simulatedPractices(now: UnitFigure | undefined, then: UnitFigure): SimulatedPractice[] {
  const size = ({ change }: Beside) => (change === null ? 101 : Math.abs(change));
  return Object.entries(then.practices)
    .map(([id, { score }]) => ({ id, ...beside(now?.practices[id]?.score ?? null, score) }))
    .filter(({ now: was, then: is }) => was !== is)
    .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
}
