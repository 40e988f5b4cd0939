// What changed of a figure between two moments, and by how much each practice moved the index. Pure.
import { indexShares } from './rules-movers.ts';
import { entersMean, type Standing } from './rules.ts';
import { isByDocument } from './rules-sources.ts';
import type { ComponentFigure, ComponentId, PracticeFigure, Scheme } from './types.ts';

type Places = { components: readonly { id: ComponentId }[]; practices: readonly Standing[] };

/** How a unit stood at a moment: all practices of the catalogue as they were shown, under the scheme of then. */
export type Standpoint = {
  index: number | null;
  components: readonly ComponentFigure[];
  practices: readonly PracticeFigure[];
  scheme: Scheme;
};

type Pair = { from: number | null; to: number | null };
export type ComponentChange = Pair & { id: ComponentId };
/**
 * A practice that moved, came into the index or left it: score and achieved then and now. `effect` is what it moved the index
 * by, in points; null for what came or left, and where the unit has no index.
 */
export type PracticeChange = Pair & {
  id: string;
  component: ComponentId;
  kind: 'moved' | 'came' | 'left';
  achieved: Pair;
  expected: Pair;
  population: Pair;
  effect: number | null;
  /** Units proved it by documents both times, or one time alone: then what was achieved is not one and the same. */
  documents?: 'both' | 'one';
};
export type ChangeLog = {
  index: Pair;
  components: ComponentChange[];
  /** Those that moved the index most first. */
  practices: PracticeChange[];
  /** What the effects do not explain: practices that came or left, and weights that shifted with them or by another scheme. */
  rest: number | null;
  /** Practices withheld at one of the moments: nothing is told of them, neither then nor now. */
  unsaid: number;
};

/** Less than this is the dust of binary fractions. */
const dust = 1e-9;

type Both = { place: Standing; was: PracticeFigure; is: PracticeFigure };

function changed({ was, is }: Both): boolean {
  const keys = ['score', 'achieved', 'population', 'expected'] as const;
  return keys.some(
    (key) => (was[key] === null) !== (is[key] === null) || Math.abs((was[key] ?? 0) - (is[key] ?? 0)) > dust
  );
}

type Shares = { before: ReadonlyMap<string, number>; after: ReadonlyMap<string, number> };

/** The middle of its shares then and now times the points it moved: with the same practices in the index, exactly its part. */
function effectOf({ was, is }: Both, shares: Shares): number | null {
  const [before, after] = [shares.before.get(is.id), shares.after.get(is.id)];
  if (before === undefined || after === undefined || was.score === null || is.score === null) return null;
  return ((before + after) / 2) * (is.score - was.score);
}

function changeOf(both: Both, shares: Shares): PracticeChange | null {
  const { place, was, is } = both;
  const [did, does] = [entersMean(was), entersMean(is)];
  if (!did && !does) return null;
  if (did && does && !changed(both)) return null;
  const pair = (key: 'achieved' | 'expected' | 'population'): Pair => ({ from: was[key], to: is[key] });
  const moved = { achieved: pair('achieved'), expected: pair('expected'), population: pair('population') };
  const of = { id: place.id, component: place.component, from: was.score, to: is.score, ...moved };
  if (did && does) return { ...of, kind: 'moved', effect: effectOf(both, shares) };
  return { ...of, kind: does ? 'came' : 'left', effect: null };
}

/**
 * What changed between two moments of a unit. It is made of what was shown at both: a practice withheld at one of them is left
 * out whole, and a withheld figure is in no mean, so nothing here depends on it.
 */
export function changesBetween(before: Standpoint, after: Standpoint, places: Places): ChangeLog {
  const was = new Map(before.practices.map((figure) => [figure.id, figure]));
  const is = new Map(after.practices.map((figure) => [figure.id, figure]));
  const pairs = places.practices.flatMap((place): Both[] => {
    const [then, now] = [was.get(place.id), is.get(place.id)];
    return then && now ? [{ place, was: then, is: now }] : [];
  });
  const said = pairs.filter((each) => each.was.state !== 'withheld' && each.is.state !== 'withheld');
  const shares = {
    before: indexShares(before.practices, { places, scheme: before.scheme }),
    after: indexShares(after.practices, { places, scheme: after.scheme })
  };
  const practices = said.flatMap((both) => {
    const change = changeOf(both, shares);
    return change ? [{ ...change, ...documentsOf(both.place, before.scheme, after.scheme) }] : [];
  });
  return {
    index: { from: before.index, to: after.index },
    components: places.components.map(({ id }) => ({
      id,
      from: before.components.find((each) => each.id === id)?.score ?? null,
      to: after.components.find((each) => each.id === id)?.score ?? null
    })),
    practices: practices.sort(byEffect),
    rest: restOf({ from: before.index, to: after.index }, practices),
    unsaid: pairs.length - said.length
  };
}

/** Whether documents proved a practice at both moments, or at one of them. */
function documentsOf(place: Standing, before: Scheme, after: Scheme): Pick<PracticeChange, 'documents'> {
  const [did, does] = [isByDocument(before, place), isByDocument(after, place)];
  if (did !== does) return { documents: 'one' };
  return does ? { documents: 'both' } : {};
}

const byEffect = (a: PracticeChange, b: PracticeChange): number =>
  Math.abs(b.effect ?? 0) - Math.abs(a.effect ?? 0) || (a.id < b.id ? -1 : 1);

function restOf({ from, to }: Pair, practices: readonly PracticeChange[]): number | null {
  if (from === null || to === null) return null;
  const rest = to - from - practices.reduce((sum, { effect }) => sum + (effect ?? 0), 0);
  return Math.abs(rest) < 1e-6 ? 0 : rest;
}
