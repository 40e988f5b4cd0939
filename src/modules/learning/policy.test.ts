// Who meets a record in which part: persona by persona.
import { describe, expect, it } from 'vitest';
import { visitor, type Actor, type Authority } from '#platform/actor.ts';
import { roleOver } from './policy.ts';
import type { Role } from './types.ts';

const learner = 10;
const signedIn = (personId: number, more: Partial<Actor> = {}): Actor => ({ ...visitor, personId, ...more });
const officer = (unitId: number | null) => signedIn(40, { grants: [{ capability: 'learning.oversee', unitId }] });
const supervised: Authority = { deciders: [20], ancestors: [3, 2, 1] };
const nobody: Authority = { deciders: [], ancestors: [3, 2, 1] };

describe('the part in which somebody meets a learning activity', () => {
  const rows: [string, Actor, Authority, Role | undefined][] = [
    ['a visitor has none', visitor, supervised, undefined],
    ['the learner owns it', signedIn(learner), supervised, 'owner'],
    ['who decides for her today decides', signedIn(20), supervised, 'decider'],
    ['a former supervisor has no part', signedIn(21), supervised, undefined],
    ['who stands in for the supervisor decides', signedIn(30, { standsInFor: [20] }), supervised, 'decider'],
    [
      'who stands in for the supervisor still owns her own',
      signedIn(learner, { standsInFor: [20] }),
      supervised,
      'owner'
    ],
    ['who stands in for the learner has no part', signedIn(30, { standsInFor: [learner] }), supervised, undefined],
    ['a colleague has no part', signedIn(11), supervised, undefined],
    ['the officer of the unit reads', officer(2), supervised, 'reader'],
    ['the officer of another unit has no part', officer(9), supervised, undefined],
    ['where nobody decides, the officer decides', officer(2), nobody, 'decider'],
    ['where nobody decides, an officer elsewhere still has no part', officer(9), nobody, undefined],
    ['who oversees the whole ministry reads everywhere', officer(null), supervised, 'reader']
  ];
  it.each(rows)('%s', (...[_sentence, actor, authority, role]) => {
    expect(roleOver(actor, learner, authority)).toBe(role);
  });
});
