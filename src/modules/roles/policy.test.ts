// Who may grant, reset, audit and delegate, as a table of actors and records: refusals first.
import { describe, expect, it } from 'vitest';
import { operator, unitsWith, visitor, type Actor } from '#platform/actor.ts';
import { mayDisable, mayEndDelegation, mayGrant, mayManageAccount, type Reach } from './policy.ts';

const over = (unitId: number | null, ...capabilities: string[]): Actor => ({
  ...visitor,
  personId: 9,
  grants: capabilities.map((capability) => ({ capability, unitId }))
});
const office = [30, 20, 1]; // an office, the directorate above it, the ministry
const person = (more: Partial<Reach> = {}): Reach => ({ personId: 5, ancestors: office, roles: [], ...more });

const actors: [string, Actor, { grant: boolean; account: boolean; disable: boolean }][] = [
  ['a visitor', visitor, { grant: false, account: false, disable: false }],
  ['an employee', over(30), { grant: false, account: false, disable: false }],
  [
    'an auditor of the ministry',
    over(1, 'roles.audit', 'roles.access'),
    { grant: false, account: false, disable: false }
  ],
  [
    'an administrator of another office',
    over(31, 'roles.grant', 'roles.accounts'),
    { grant: false, account: false, disable: false }
  ],
  [
    'an administrator of the office',
    over(30, 'roles.grant', 'roles.accounts'),
    { grant: true, account: true, disable: true }
  ],
  [
    'an administrator of the ministry',
    over(1, 'roles.grant', 'roles.accounts'),
    { grant: true, account: true, disable: true }
  ],
  ['the command line', operator, { grant: true, account: true, disable: true }]
];

describe('over an office and a person in it', () => {
  it.each(actors)('%s', (_, actor, may) => {
    expect(mayGrant(actor, office)).toBe(may.grant);
    expect(mayManageAccount(actor, person())).toBe(may.account);
    expect(mayDisable(actor, person())).toBe(may.disable);
  });
});

describe('an administrator of one office', () => {
  const administrator = over(30, 'roles.accounts');
  it('cannot reach by a link a person of the office who holds a role over the ministry', () => {
    expect(mayManageAccount(administrator, person({ roles: [[1]] }))).toBe(false);
    expect(mayManageAccount(administrator, person({ roles: [office, [1]] }))).toBe(false);
  });
  it('can reach one whose roles lie within the office', () => {
    expect(mayManageAccount(administrator, person({ roles: [office, [33, 30, 20, 1]] }))).toBe(true);
  });
  it('cannot close the own account', () => {
    expect(mayDisable(administrator, person({ personId: 9 }))).toBe(false);
  });
});

describe('a delegation', () => {
  const given = { fromId: 5, toId: 9 };
  it('is ended by who gave it or who carries it, by nobody else', () => {
    const as = (personId: number | null) => mayEndDelegation({ ...visitor, personId }, given);
    expect([as(null), as(4), as(5), as(9)]).toEqual([false, false, true, true]);
    expect(mayEndDelegation({ ...over(null, '*'), personId: 4 }, given)).toBe(false);
  });
});

describe('the units of a capability', () => {
  it('are none for a visitor, everything for the command line, the granted ones else', () => {
    expect(unitsWith(visitor, 'roles.audit')).toEqual([]);
    expect(unitsWith(operator, 'roles.audit')).toBeNull();
    expect(unitsWith(over(30, 'roles.audit', 'roles.audit'), 'roles.audit')).toEqual([30]);
  });
});
