// Which units of a tree may be shown, so that no hidden one can be worked out from those that are. Pure.
import { isEnough } from './rules-results.ts';
import type { Node, Terms } from './types.ts';

type Tree = ReadonlyMap<number, Node>;
type Limits = Pick<Terms, 'minimumAnswers' | 'minimumResponse'>;

/** Beside a hidden unit at least so many other answers stay in what can be computed, so that no one person knows the rest. */
const beside = 2;

/** A unit with the sums of all under it, and its children. */
type Place = { id: number; answers: number; asked: number; own: number; children: Place[]; parent: Place | null };

/** The units of a tree, children before parents; units of a parent that is not there are roots. */
function placesOf(tree: Tree): Place[] {
  const places = new Map<number, Place>();
  for (const [id, { answers, asked }] of tree)
    places.set(id, { id, answers, asked, own: answers, children: [], parent: null });
  for (const [id, { parentId }] of tree) {
    const place = places.get(id);
    const parent = parentId === null ? undefined : places.get(parentId);
    if (!place || !parent || parent === place) continue;
    place.parent = parent;
    parent.children.push(place);
  }
  const order: Place[] = [];
  const take = (place: Place): void => {
    for (const child of place.children) take(child);
    order.push(place);
  };
  for (const place of places.values()) if (place.parent === null) take(place);
  for (const place of order)
    for (const child of place.children) {
      place.answers += child.answers;
      place.asked += child.asked;
    }
  return order;
}

/** What is left of a unit when all that is shown under it is taken away: what subtraction gives. */
function restsOf(order: readonly Place[], hidden: ReadonlySet<number>): Map<number, number> {
  const rests = new Map<number, number>();
  for (const { id, own, children } of order)
    rests.set(
      id,
      children.reduce((sum, child) => sum + (hidden.has(child.id) ? (rests.get(child.id) ?? 0) : 0), own)
    );
  return rests;
}

/** The nearest units under a place that are shown and have answers, each the uppermost of its branch. */
function shownUnder(place: Place, hidden: ReadonlySet<number>): Place[] {
  return place.children.flatMap((child) =>
    hidden.has(child.id) ? shownUnder(child, hidden) : child.answers > 0 ? [child] : []
  );
}

const smallest = (places: readonly Place[]): Place | undefined =>
  places.toSorted((a, b) => a.answers - b.answers || a.id - b.id)[0];

/** Hidden units that share a rest with a shown unit above them: all down to the next shown ones. */
function hiddenIn(place: Place, hidden: ReadonlySet<number>): Place[] {
  return place.children.flatMap((child) => (hidden.has(child.id) ? [child, ...hiddenIn(child, hidden)] : []));
}

type Look = { hidden: ReadonlySet<number>; rests: ReadonlyMap<number, number>; limits: Limits };

/** Whether a shown unit gives away what is hidden under it, or what it has for itself. */
function givesAway(place: Place, { hidden, rests, limits }: Look): boolean {
  const rest = rests.get(place.id) ?? 0;
  if (rest === 0) return false;
  if (rest < limits.minimumAnswers) return true;
  const isAlone = (part: number) => part > 0 && rest - part < beside;
  const ownIsFew = place.own < limits.minimumAnswers;
  if (ownIsFew && isAlone(place.own)) return true;
  return hiddenIn(place, hidden).some((each) => each.answers > 0 && isAlone(rests.get(each.id) ?? 0));
}

/** A unit to hide next on account of this one, if anything is given away here. */
function nextToHide(place: Place, look: Look): Place | undefined {
  const { hidden, rests } = look;
  if (hidden.has(place.id)) {
    // hidden, but the sum of what is shown under it
    const isSum = place.answers > 0 && (rests.get(place.id) ?? 0) === 0;
    return isSum ? smallest(shownUnder(place, hidden)) : undefined;
  }
  if (!givesAway(place, look)) return undefined;
  const under = shownUnder(place, hidden);
  const isLone = under.length === 1 && (rests.get(place.id) ?? 0) < beside; // it could not protect what it joins
  return isLone ? place : (smallest(under) ?? place);
}

/**
 * The units that may be shown: enough answers of enough asked, and none from which a hidden unit, or the few answers that
 * a unit has for itself, follows by subtraction. Where something would follow, the smallest shown unit beside it is
 * hidden, too.
 */
export function shownUnits(tree: Tree, limits: Limits): Set<number> {
  const order = placesOf(tree);
  const hidden = new Set(order.filter((place) => !isEnough(place, limits)).map((place) => place.id));
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    const look = { hidden: new Set(hidden), rests: restsOf(order, hidden), limits };
    for (const place of order) {
      const next = nextToHide(place, look);
      if (next) hidden.add(next.id);
    }
  }
  return new Set(order.filter((place) => !hidden.has(place.id)).map((place) => place.id));
}

/** The sums of each unit with all under it. */
export function sumsUp<Value>(
  parents: ReadonlyMap<number, number | null>,
  own: ReadonlyMap<number, Value>,
  add: (one: Value, other: Value) => Value
): Map<number, Value> {
  const sums = new Map<number, Value>();
  for (const [id, value] of own) {
    const seen = new Set<number>();
    for (
      let at: number | null | undefined = id;
      at !== null && at !== undefined && !seen.has(at);
      at = parents.get(at)
    ) {
      seen.add(at);
      const before = sums.get(at);
      sums.set(at, before === undefined ? value : add(before, value));
    }
  }
  return sums;
}

/** For each unit the nearest shown unit at or above it: where words are shown whose own unit is too small. */
export function shownAbove(parents: ReadonlyMap<number, number | null>, shown: ReadonlySet<number>, id: number) {
  const seen = new Set<number>();
  for (let at: number | null | undefined = id; at !== null && at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (shown.has(at)) return at;
    seen.add(at);
  }
  return null;
}
