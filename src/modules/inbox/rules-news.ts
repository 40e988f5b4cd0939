// Whether what happened since may change what waits for somebody: by the people it names and the units it touches. Pure.
import { carriedBy, type Actor } from '#platform/actor.ts';

/** What an event is about: people, a unit; neither = the whole ministry. */
export type Happening = { people: readonly number[]; unitId: number | null };

/** The units above each unit with itself, and who leads each. */
export type Places = {
  above: ReadonlyMap<number, readonly number[]>;
  heads: ReadonlyMap<number, readonly number[]>;
};

/** Whose posts somebody carries, and the units that concern her: where she is placed, and those over which she holds something. */
export type Line = { people: readonly number[]; units: readonly number[]; isEverywhere: boolean };

/** When something happened last; times are milliseconds of one clock. */
export type Board = {
  anywhere: number;
  everywhere: number;
  toPerson: Map<number, number>;
  inUnit: Map<number, number>;
  below: Map<number, number>;
};

/** A board on which nothing has happened yet. */
export const emptyBoard = (): Board => ({
  anywhere: -Infinity,
  everywhere: -Infinity,
  toPerson: new Map(),
  inUnit: new Map(),
  below: new Map()
});

/** The line of who acts. */
export const lineOf = (actor: Actor): Line => ({
  people: carriedBy(actor),
  units: [actor.unitId, ...actor.grants.map(({ unitId }) => unitId)].filter((id) => id !== null),
  isEverywhere: actor.grants.some(({ unitId }) => unitId === null)
});

const above = (places: Places, unitId: number) => places.above.get(unitId) ?? [unitId];

/** Writes down what happened at a moment: it touches the people named, the unit, and whoever leads it or a unit above. */
export function note(board: Board, { people, unitId }: Happening, at: { places: Places; moment: number }): void {
  const { places, moment } = at;
  board.anywhere = moment;
  for (const person of people) board.toPerson.set(person, moment);
  if (unitId === null) {
    if (people.length === 0) board.everywhere = moment;
    return;
  }
  board.inUnit.set(unitId, moment);
  for (const unit of above(places, unitId)) {
    board.below.set(unit, moment);
    for (const head of places.heads.get(unit) ?? []) board.toPerson.set(head, moment);
  }
}

/** Whether anything since a moment concerns the line: to its people, in its units, below them, or in a unit above. */
export function concerns(board: Board, line: Line, of: { places: Places; since: number }): boolean {
  const { places, since } = of;
  const isNew = (moment: number | undefined) => moment !== undefined && moment > since;
  return (
    isNew(board.everywhere) ||
    (line.isEverywhere && isNew(board.anywhere)) ||
    line.people.some((id) => isNew(board.toPerson.get(id))) ||
    line.units.some((id) => isNew(board.below.get(id)) || above(places, id).some((up) => isNew(board.inUnit.get(up))))
  );
}

/** Forgets what happened before a moment. */
export function forgetBefore(board: Board, moment: number): void {
  for (const times of [board.toPerson, board.inUnit, board.below])
    for (const [id, at] of times) if (at < moment) times.delete(id);
}
