// Whom an event concerns: table and property over random trees.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import { concerns, emptyBoard, forgetBefore, lineOf, note, type Happening, type Places } from './rules-news.ts';

/** Root 1 over 2 and 3, 4 under 2; person 90 leads unit 2 from a place in unit 3. */
const places: Places = {
  above: new Map([
    [1, [1]],
    [2, [2, 1]],
    [3, [3, 1]],
    [4, [4, 2, 1]]
  ]),
  heads: new Map([[2, [90]]])
};
const actor = (personId: number, unitId: number, more: Partial<Actor> = {}): Actor => ({
  ...visitor,
  personId,
  unitId,
  ...more
});

function isConcerned(who: Actor, what: Happening): boolean {
  const board = emptyBoard();
  note(board, what, { places, moment: 5 });
  return concerns(board, lineOf(who), { places, since: 4 });
}

describe('whom an event concerns', () => {
  const inUnit = (unitId: number, ...people: number[]): Happening => ({ people, unitId });
  it.each([
    ['nobody of another unit', actor(7, 3), inUnit(4), false],
    ['who is named, wherever', actor(7, 3), inUnit(4, 7), true],
    ['who is placed in the unit', actor(7, 4), inUnit(4), true],
    ['who is placed above it', actor(7, 2), inUnit(4), true],
    ['who is placed below it', actor(7, 4), inUnit(2), true],
    ['nobody beside it', actor(7, 3), inUnit(2), false],
    ['who leads a unit above from elsewhere', actor(90, 3), inUnit(4), true],
    ['who stands in for that leader', actor(7, 3, { standsInFor: [90] }), inUnit(4), true],
    ['who holds something over it', actor(7, 3, { grants: [{ capability: 'x', unitId: 2 }] }), inUnit(4), true],
    ['who holds something everywhere', actor(7, 3, { grants: [{ capability: 'x', unitId: null }] }), inUnit(4), true],
    ['everybody, where neither person nor unit is told', actor(7, 3), { people: [], unitId: null }, true],
    ['only those named, where no unit is told', actor(7, 3), { people: [8], unitId: null }, false]
  ])('%s', (_, who, what, answer) => {
    expect(isConcerned(who, what)).toBe(answer);
  });

  it('nothing from before the count', () => {
    const board = emptyBoard();
    note(board, { people: [7], unitId: 4 }, { places, moment: 4 });
    expect(concerns(board, lineOf(actor(7, 4)), { places, since: 4 })).toBe(false);
  });

  it('forgets what is old, and only that', () => {
    const board = emptyBoard();
    note(board, { people: [7], unitId: 4 }, { places, moment: 4 });
    note(board, { people: [8], unitId: 3 }, { places, moment: 6 });
    forgetBefore(board, 5);
    expect([...board.toPerson.keys(), ...board.inUnit.keys()]).toEqual([8, 3]);
    expect(concerns(board, lineOf(actor(8, 3)), { places, since: 5 })).toBe(true);
  });

  it('agrees with the tree for every unit and every place in it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (parents, at, place) => {
        const above = new Map<number, number[]>();
        for (const [unit, parent] of parents.entries())
          above.set(unit, unit === 0 ? [0] : [unit, ...(above.get(parent % unit) ?? [])]);
        const [happened, placed] = [at % parents.length, place % parents.length];
        const tree = { above, heads: new Map() };
        const board = emptyBoard();
        note(board, { people: [], unitId: happened }, { places: tree, moment: 1 });
        const isInLine = above.get(happened)!.includes(placed) || above.get(placed)!.includes(happened);
        expect(concerns(board, lineOf(actor(7, placed)), { places: tree, since: 0 })).toBe(isInLine);
      })
    );
  });
});
