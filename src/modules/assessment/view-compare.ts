// A unit beside its peers, line by line: the index, then the ten components. Pure.
import type { ComponentFigure as Drawn } from '#ui/figure.ts';
import { positionOf, spreadOf, type Comparable, type Peers, type Position, type Spread } from './rules-peers.ts';

export type ComparedUnit = Comparable & { name: string; components: readonly Drawn[] };

/** One figure of a unit beside its peers; `no` 0 is the index. */
export type ComparedLine = {
  no: number;
  name: string;
  href: string;
  own: number | null;
  spread: Spread | null;
  position: Position | null;
};
export type Comparison<Unit> = { peers: Peers<Unit>; lines: ComparedLine[] };

/** A unit beside its peers, the peers by name: their order is no rank. */
export function comparisonOf<Unit extends ComparedUnit>(unit: Unit, { like, units }: Peers<Unit>): Comparison<Unit> {
  const line = (of: Omit<ComparedLine, 'spread' | 'position'>, scores: (number | null)[]): ComparedLine => {
    const spread = spreadOf(scores);
    return { ...of, spread, position: positionOf(of.own, spread) };
  };
  const whole = { no: 0, name: '', href: `/units/${unit.code}`, own: unit.index };
  return {
    peers: { like, units: [...units].sort((a, b) => a.name.localeCompare(b.name, 'id')) },
    lines: [
      line(
        whole,
        units.map(({ index }) => index)
      ),
      ...unit.components.map(({ id, no, name, href, score }) =>
        line(
          { no, name, href, own: score },
          units.map(({ components }) => components.find((each) => each.id === id)?.score ?? null)
        )
      )
    ]
  };
}

/** The units that a typed code or words mean: the one of that code, else all whose names have the words. */
export function meantUnits<Unit extends { code: string; name: string }>(all: readonly Unit[], typed: string): Unit[] {
  const exact = all.find(({ code }) => code.toLocaleLowerCase('id') === typed.toLocaleLowerCase('id'));
  if (exact) return [exact];
  const words = typed.toLocaleLowerCase('id').split(/\s+/).filter(Boolean);
  return all.filter(({ name }) => words.every((word) => name.toLocaleLowerCase('id').includes(word)));
}
