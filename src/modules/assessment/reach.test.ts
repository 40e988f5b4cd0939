// Who sees whom behind a number.
import { describe, expect, it } from 'vitest';
import { operator, visitor, type Actor } from '#platform/actor.ts';
import { mayOpenRecord, maySeeRow, type Reach, type RowOfEvidence } from './reach.ts';

const me: Actor = { ...visitor, personId: 1, unitId: 10 };
const officerOf = (unitId: number): Actor => ({ ...me, grants: [{ capability: 'assessment.names', unitId }] });
const row = (over: Partial<RowOfEvidence>): RowOfEvidence => ({
  personId: 2,
  unitId: 10,
  recordKind: 'learning.activity',
  recordId: '5',
  ...over
});
const reach: Reach = {
  team: new Set([3]),
  above: new Map([
    [10, [10, 1]],
    [20, [20, 1]]
  ]),
  openable: new Set(['knowledge.asset:7'])
};

describe('a row behind a number', () => {
  it.each([
    ['a stranger sees nobody', visitor, row({}), false],
    ['a colleague of the same unit is withheld', me, row({}), false],
    ['oneself is shown', me, row({ personId: 1 }), true],
    ['a member of the team is shown', me, row({ personId: 3 }), true],
    ['the officer of the unit sees its people', officerOf(10), row({}), true],
    ['the officer of a unit above sees them, too', officerOf(1), row({}), true],
    ['the officer of another unit does not', officerOf(20), row({}), false],
    ['the operator sees all', operator, row({}), true],
    [
      'a record without a person is shown where its module opens it',
      me,
      row({ personId: null, recordKind: 'knowledge.asset', recordId: '7' }),
      true
    ],
    ['and withheld where not', me, row({ personId: null, recordKind: 'knowledge.asset', recordId: '8' }), false],
    [
      'office alone opens no record that its module closes',
      officerOf(10),
      row({ personId: null, recordKind: 'knowledge.asset', recordId: '8' }),
      false
    ],
    [
      'of a coaching relation who sees names over the unit learns day and length',
      officerOf(10),
      row({ personId: null, recordKind: 'coaching.relation' }),
      true
    ],
    ['a colleague does not', me, row({ personId: null, recordKind: 'coaching.relation' }), false],
    [
      'nor does the officer of another unit',
      officerOf(20),
      row({ personId: null, recordKind: 'coaching.relation' }),
      false
    ]
  ] as const)('%s', (_, actor, evidence, expected) => {
    expect(maySeeRow(actor, evidence, reach)).toBe(expected);
  });
});

describe('a coaching relation', () => {
  it('is opened by no office and by no leader of its people, but by what its own module says', () => {
    const relation = row({ personId: null, recordKind: 'coaching.relation', recordId: '7' });
    for (const actor of [officerOf(10), operator, me]) expect(mayOpenRecord(actor, relation, reach)).toBe(false);
    expect(mayOpenRecord(me, { ...relation, personId: 3 }, reach)).toBe(false);
    expect(mayOpenRecord(me, relation, { ...reach, openable: new Set(['coaching.relation:7']) })).toBe(true);
  });
});
