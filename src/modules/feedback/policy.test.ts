// Who meets a recommendation in which part: leader, owner, officer, committee, the people of the unit, anybody else.
import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import { carriesOn, mayConfirm, mayOpen, mayReadMinutes, partOf } from './policy.ts';

const [root, unit] = [1, 3];
const around = { leaders: [20], above: [unit, root], ownLine: [] as number[] };
const it_ = { unitId: unit, ownerId: 30 };
const actor = (personId: number, more: Partial<Actor> = {}): Actor => ({ ...visitor, personId, ...more });
const held = (capability: string, unitId: number) => ({ grants: [{ capability, unitId }] });

describe('the part in a recommendation', () => {
  it.each([
    ['the leader', actor(20), around, { leads: true, owns: false, reads: true }],
    ['who stands in for the leader', actor(21, { standsInFor: [20] }), around, { leads: true, reads: true }],
    ['the owner', actor(30), around, { leads: false, owns: true, reads: true }],
    ['the officer', actor(40, held('feedback.keep', root)), around, { keeps: true, leads: false, reads: true }],
    [
      'the officer, where nobody leads',
      actor(40, held('feedback.keep', root)),
      { ...around, leaders: [] },
      { leads: true }
    ],
    [
      'the committee',
      actor(50, held('feedback.recommend', root)),
      around,
      { recommends: true, keeps: false, reads: true }
    ],
    ['somebody of the unit', actor(60), { ...around, ownLine: [4, unit, root] }, { reads: true, leads: false }],
    ['who reads by office elsewhere', actor(70, held('feedback.read', 9)), around, { reads: false }],
    ['anybody else', actor(80), { ...around, ownLine: [5, root] }, { reads: false, leads: false, owns: false }]
  ])('%s', (_, who, where, part) => {
    expect(partOf(who, it_, where)).toMatchObject(part);
  });

  it('says who carries on, who confirms, who reads minutes', () => {
    const part = { leads: false, owns: false, keeps: false, recommends: true, reads: true };
    expect([carriesOn(part), mayConfirm(part), mayReadMinutes(part, false), mayReadMinutes(part, true)]).toEqual([
      false,
      false,
      false,
      true
    ]);
    expect([carriesOn({ ...part, owns: true }), mayReadMinutes({ ...part, owns: true }, false)]).toEqual([true, false]);
    expect([mayConfirm({ ...part, leads: true }), mayReadMinutes({ ...part, leads: true }, false)]).toEqual([
      true,
      true
    ]);
  });
});

it('is opened by the committee over the unit, or by the unit itself', () => {
  expect(mayOpen(actor(50, held('feedback.recommend', root)), 'committee', around)).toBe(true);
  expect(mayOpen(actor(50, held('feedback.recommend', 9)), 'committee', around)).toBe(false);
  expect(mayOpen(actor(50, held('feedback.recommend', root)), 'own', around)).toBe(false);
  expect(mayOpen(actor(20), 'own', around)).toBe(true);
  expect(mayOpen(actor(40, held('feedback.keep', root)), 'own', around)).toBe(true);
  expect(mayOpen(actor(60), 'own', around)).toBe(false);
});
