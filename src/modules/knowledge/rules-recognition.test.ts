// Recognition cannot be farmed: what one or two people do by themselves moves no figure.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isByHand, mostInCircle, weigh, type MadeUse } from './rules-recognition.ts';

const quarter = '2026-10-01';
let last = 0;
const use = (userId: number, assetId: number, authors: number[]): MadeUse => ({
  id: ++last,
  assetId,
  userId,
  authors,
  quarter
});
const counted = (uses: MadeUse[]) => weigh(uses).filter(({ left }) => left === null).length;
const reasons = (uses: MadeUse[]) => weigh(uses).map(({ left }) => left);

describe('a use', () => {
  it('of the own asset, or of one written together, does not count', () =>
    expect(reasons([use(1, 10, [1]), use(1, 11, [2, 1])])).toEqual(['own', 'own']));
  it('counts once a person, asset and quarter', () =>
    expect(reasons([use(1, 10, [2]), use(1, 10, [2]), use(1, 12, [2])])).toEqual([null, 'twice', null]));
  it('counts both ways while it happens now and then', () =>
    expect(counted([use(1, 10, [2]), use(1, 11, [2]), use(2, 12, [1])])).toBe(mostInCircle));
  it('does not count where two use each other more often', () =>
    expect(counted([use(1, 10, [2]), use(1, 11, [2]), use(2, 12, [1]), use(2, 13, [1])])).toBe(0));
  it('does not count in a circle that hides behind a third author', () =>
    expect(counted([use(1, 10, [2, 3]), use(1, 11, [2, 3]), use(2, 12, [1, 3]), use(2, 13, [1, 3])])).toBe(0));
  it('counts in another quarter again', () => {
    const circle = [use(1, 10, [2]), use(1, 11, [2]), use(2, 12, [1]), use(2, 13, [1])];
    expect(counted([...circle, { ...use(1, 10, [2]), quarter: '2027-01-01' }])).toBe(1);
  });
});

const someUse = fc
  .record({ userId: fc.integer({ min: 1, max: 4 }), assetId: fc.integer({ min: 1, max: 6 }) })
  .map(({ userId, assetId }) => use(userId, assetId, [(assetId % 4) + 1]));
const someUses = fc.array(someUse, { maxLength: 25 });

describe('whatever happens', () => {
  it('using the own assets changes nothing', () =>
    fc.assert(
      fc.property(someUses, someUses, (uses, more) => {
        const own = more.filter(({ userId, authors }) => authors.includes(userId));
        return counted([...uses, ...own]) === counted(uses);
      })
    ));
  it('two alone get nothing out of using each other more often, however often', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 50 })), { maxLength: 40 }), (tries) => {
        const uses = tries.map(([isFirst, asset]) => (isFirst ? use(1, asset, [2]) : use(2, asset + 100, [1])));
        const both = new Set(uses.map(({ userId }) => userId)).size === 2;
        return !both || counted(uses) <= mostInCircle;
      })
    ));
  it('saying the same again adds nothing', () =>
    fc.assert(fc.property(someUses, (uses) => counted([...uses, ...uses]) <= counted(uses))));
  it('nobody gets more than there are others times assets', () =>
    fc.assert(
      fc.property(someUses, (uses) => counted(uses) <= new Set(uses.map((u) => `${u.userId}-${u.assetId}`)).size)
    ));
});

it('thirty first readings in an hour are by hand, more are not', () =>
  expect([isByHand(30), isByHand(31)]).toEqual([true, false]));
