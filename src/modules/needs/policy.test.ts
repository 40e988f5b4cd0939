// Who meets a need in which part: a table.
import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import { mayRead, roleOver } from './policy.ts';

const actor = (personId: number, more: Partial<Actor> = {}): Actor => ({ ...visitor, personId, ...more });
const authority = { deciders: [4], ancestors: [20, 1] };
const officer = (unitId: number) => actor(2, { grants: [{ capability: 'needs.oversee', unitId }] });

describe('a need is met', () => {
  it.each([
    ['by its owner', actor(3), authority, 'owner'],
    ['by who decides', actor(4), authority, 'decider'],
    ['by who stands in', actor(5, { standsInFor: [4] }), authority, 'decider'],
    ['by the officer as a reader', officer(1), authority, 'reader'],
    [
      'by the officer as the one who answers where nobody decides',
      officer(1),
      { ...authority, deciders: [] },
      'decider'
    ],
    ['not by the officer of elsewhere', officer(99), authority, undefined],
    ['not by others', actor(6), authority, undefined],
    ['not by visitors', visitor, authority, undefined]
  ] as const)('%s', (_, who, of, role) => {
    expect(roleOver(who, 3, { deciders: [...of.deciders], ancestors: [...of.ancestors] })).toBe(role);
  });
  it('after it was taken back by its owner alone', () => {
    expect((['owner', 'decider', 'reader'] as const).map((role) => mayRead(role, { state: 'taken-back' }))).toEqual([
      true,
      false,
      false
    ]);
  });
});
