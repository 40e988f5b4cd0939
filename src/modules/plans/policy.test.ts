// Who meets a plan in which part, and what each may do with it in each state: persona by persona.
import { describe, expect, it } from 'vitest';
import { visitor, type Actor, type Authority } from '#platform/actor.ts';
import { mayRead, maySeeStep, roleOver } from './policy.ts';
import { abilitiesOver } from './rules.ts';
import type { PlanState, Role } from './types.ts';

const owner = 10;
const signedIn = (personId: number, more: Partial<Actor> = {}): Actor => ({ ...visitor, personId, ...more });
const officer = (unitId: number | null) => signedIn(40, { grants: [{ capability: 'plans.oversee', unitId }] });
const supervised: Authority = { deciders: [20, 25], ancestors: [3, 2, 1] };
const nobody: Authority = { deciders: [], ancestors: [3, 2, 1] };

describe('the part in which somebody meets a plan', () => {
  const rows: [string, Actor, Authority, Role | undefined][] = [
    ['a visitor has none', visitor, supervised, undefined],
    ['the owner owns it', signedIn(owner), supervised, 'owner'],
    ['who decides for her today decides', signedIn(20), supervised, 'decider'],
    ['an acting official decides beside her', signedIn(25), supervised, 'decider'],
    ['a former supervisor has no part', signedIn(21), supervised, undefined],
    ['who stands in for the supervisor decides', signedIn(30, { standsInFor: [20] }), supervised, 'decider'],
    ['standing in does not make an own plan another’s', signedIn(owner, { standsInFor: [20] }), supervised, 'owner'],
    ['who stands in for the owner has no part', signedIn(30, { standsInFor: [owner] }), supervised, undefined],
    ['a colleague has no part', signedIn(11), supervised, undefined],
    ['the officer of the unit reads', officer(2), supervised, 'reader'],
    ['the officer of another unit has no part', officer(9), supervised, undefined],
    ['where nobody decides, the officer decides', officer(2), nobody, 'decider'],
    ['where nobody decides, an officer elsewhere still has no part', officer(9), nobody, undefined],
    ['who oversees the whole ministry reads everywhere', officer(null), supervised, 'reader']
  ];
  it.each(rows)('%s', (_sentence, ...[actor, authority, role]) => {
    expect(roleOver(actor, owner, authority)).toBe(role);
  });
});

describe('what each part may do in each state', () => {
  const rows: [PlanState, Role, string][] = [
    ['draft', 'owner', 'read edit submit drop'],
    ['draft', 'decider', ''],
    ['draft', 'reader', ''],
    ['submitted', 'owner', 'read withdraw'],
    ['submitted', 'decider', 'read decide'],
    ['submitted', 'reader', 'read'],
    ['returned', 'owner', 'read edit submit drop'],
    ['returned', 'decider', 'read'],
    ['returned', 'reader', 'read'],
    ['approved', 'owner', 'read change progress'],
    ['approved', 'decider', 'read confirm'],
    ['approved', 'reader', 'read'],
    ['replaced', 'owner', 'read'],
    ['replaced', 'decider', 'read'],
    ['withdrawn', 'owner', 'read'],
    ['withdrawn', 'decider', '']
  ];
  it.each(rows)('%s, %s: %s', (state, role, expected) => {
    const able = Object.entries(abilitiesOver({ state }, role)).flatMap(([name, is]) => (is ? [name] : []));
    expect([...(mayRead(role, { state }) ? ['read'] : []), ...able].join(' ')).toBe(expected);
  });
});

describe('the history', () => {
  it('tells others what was sent and decided, not how the draft came about', () => {
    const seen = (role: Role) =>
      ['start', 'add-item', 'submit', 'remove-item', 'return'].filter((kind) => maySeeStep(role, kind));
    expect(seen('owner')).toHaveLength(5);
    expect(seen('decider')).toEqual(['start', 'submit', 'return']);
    expect(seen('reader')).toEqual(['start', 'submit', 'return']);
  });
});
